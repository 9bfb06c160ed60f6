import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useDeferredValue } from "react";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { Skeleton, useDelayed } from "./skeleton.tsx";

/** What of a TanStack query this needs: any `useQuery` result fits. */
export type QueryLike<Data> = {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
};

export type QueryViewProps<Data> = {
  readonly query: QueryLike<Data>;
  readonly children: (data: Data) => ReactNode;
  /** Shown instead of `children` when there is nothing. */
  readonly empty?: ReactNode;
  readonly isEmpty?: (data: Data) => boolean;
  /** The error in words; the app passes its decoder. Without it, the message as it is. */
  readonly describeError?: (error: unknown) => ReactNode;
  readonly skeleton?: ReactNode;
};

/**
 * One place where waiting, nothing, failure and age are told. What was read before stays in sight when a new reading
 * fails, and says that it is old.
 */
export function QueryView<Data>(props: QueryViewProps<Data>) {
  const {
    query,
    children,
    empty,
    isEmpty = emptyArray,
    describeError = plainMessage,
    skeleton,
  } = props;
  const { error } = query;
  // What arrives is drawn in slices: a long list does not keep the page from answering.
  const data = useDeferredValue(query.data);
  if (data === undefined) {
    if (error) return <Failure query={query} describeError={describeError} />;
    return <Pending skeleton={skeleton} />;
  }
  return (
    <>
      {Boolean(error) && <Stale query={query} describeError={describeError} />}
      {empty !== undefined && isEmpty(data) ? empty : children(data)}
    </>
  );
}

function Pending({ skeleton }: { readonly skeleton: ReactNode }) {
  const slow = useDelayed(200);
  return slow ? (skeleton ?? <Skeleton />) : null;
}

type TroubleProps = {
  readonly query: QueryLike<unknown>;
  readonly describeError: (error: unknown) => ReactNode;
};

function Failure({ query, describeError }: TroubleProps) {
  return (
    <Notice
      tone="bad"
      announce
      title={<Trans>This could not be read</Trans>}
      actions={<Retry query={query} />}
    >
      {describeError(query.error)}
    </Notice>
  );
}

function Stale({ query, describeError }: TroubleProps) {
  return (
    <div className="mb-4">
      <Notice
        tone="warn"
        announce
        title={<Trans>This may be out of date</Trans>}
        actions={<Retry query={query} />}
      >
        {describeError(query.error)}
      </Notice>
    </div>
  );
}

function Retry({ query }: { readonly query: QueryLike<unknown> }) {
  const { t } = useLingui();
  return (
    <Button size="sm" icon="refresh" pending={query.isFetching} onClick={() => query.refetch()}>
      {t`Try again`}
    </Button>
  );
}

function emptyArray(data: unknown): boolean {
  return Array.isArray(data) && data.length === 0;
}

function plainMessage(error: unknown): ReactNode {
  return error instanceof Error ? error.message : String(error);
}
