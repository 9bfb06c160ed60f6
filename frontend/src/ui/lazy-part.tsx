import { type ComponentType, lazy, type ReactNode, Suspense } from "react";

export type LazyPart<Props> = {
  (props: Props): ReactNode;
  /** Fetches it now: when the pointer comes near, or the focus. */
  readonly preload: () => void;
};

/**
 * A part of a page that is fetched when it is first drawn: what most visits never open must not be in the first load.
 * Until it is there, nothing stands in its place.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPart<Props> {
  let loading: Promise<{ default: ComponentType<Props> }> | undefined;
  const once = () => {
    loading ??= load().then(
      (component) => ({ default: component }),
      (error: unknown) => {
        // A lost connection must not be remembered for ever.
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  const Part = lazy(once);
  const Wrapped = (props: Props) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  );
  return Object.assign(Wrapped, { preload: () => void once().catch(() => undefined) });
}
