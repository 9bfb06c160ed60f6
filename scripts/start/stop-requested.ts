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
  });
}
