/**
 * npm passes no signal on to what it runs, so a killed `npm start` would leave its work behind: the loss of the parent
 * is a request to stop, too.
 */
function whenParentIsGone(then: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, 500);
  timer.unref();
}

/** Resolves at the first request to stop; a second one, a while later, does not wait any longer. */
export function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    let first = 0;
    const onSignal = () => {
      if (first === 0) first = Date.now();
      else if (Date.now() - first > 1500) process.exit(130);
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
    // The terminal may be gone with the parent: what is still to be said is not worth dying of.
    process.stdout.on("error", () => undefined);
    whenParentIsGone(resolve);
  });
}
