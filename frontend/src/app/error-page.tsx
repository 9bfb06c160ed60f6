import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { useDocumentTitle } from "../ui/use-document-title.ts";

export type ErrorPageProps = { readonly error: unknown; readonly reset: () => void };

/** A page that broke. It says first what matters: the money is where it was. */
export function ErrorPage({ error, reset }: ErrorPageProps) {
  const { t } = useLingui();
  useDocumentTitle(t`Something broke`);
  return (
    <EmptyState
      drawing="balance"
      title={<Trans>This page broke. Your money did not move.</Trans>}
      action={
        <>
          <Button tone="primary" icon="refresh" onClick={reset}>
            <Trans>Try again</Trans>
          </Button>
          <Button asChild>
            <a href="/">
              <Trans>Back to the front door</Trans>
            </a>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          The page failed while drawing; transactions you signed go on without it. Loading it again
          usually helps.
        </Trans>
      </p>
      <details className="mt-3 text-left text-sm">
        <summary>
          <Trans>Details for a report</Trans>
        </summary>
        <pre className="mt-2 overflow-x-auto rounded-sm bg-hollow p-3 font-mono text-xs whitespace-pre-wrap">
          {error instanceof Error ? (error.stack ?? error.message) : String(error)}
        </pre>
      </details>
    </EmptyState>
  );
}
