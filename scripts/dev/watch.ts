import { watch } from "node:fs";

/** Editors write a file in several steps; one edit is one change. */
const quietMilliseconds = 100;

/**
 * Calls `then` at once without a name, and from then on with the names of the files that changed; never twice at the same
 * time: what changes meanwhile is one further call. Returns how to stop; it resolves when a call under way has ended.
 */
export function watchSources(
  folders: readonly string[],
  endings: readonly string[],
  then: (files: readonly string[]) => Promise<void>,
): () => Promise<void> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  const call = () => {
    const files = [...changed].sort();
    changed.clear();
    running = then(files).finally(() => {
      running = undefined;
      callIfChanged();
    });
  };
  const callIfChanged = () => {
    if (!stopped && running === undefined && changed.size > 0) call();
  };
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name === null || !endings.some((ending) => name.endsWith(ending))) return;
      changed.add(name);
      clearTimeout(timer);
      timer = setTimeout(callIfChanged, quietMilliseconds);
    }),
  );
  call();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
    await running;
  };
}
