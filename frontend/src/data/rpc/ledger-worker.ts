import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { withChecksums } from "@comptoir/sdk/ledger/checksums";
import type { Ledger } from "@comptoir/sdk/ledger/ledger";
import type { Reading } from "../ledger-source.ts";

export type LedgerQuestion = { readonly id: number; readonly deployment: Deployment };
export type LedgerAnswer =
  | { readonly id: number; readonly reading: Reading<Ledger> }
  | { readonly id: number; readonly failure: string };

type Waiting = {
  readonly resolve: (reading: Reading<Ledger>) => void;
  readonly reject: (error: Error) => void;
};

/** Reads the ledger off the main thread. Nothing when the browser has no module workers: the caller then reads here. */
export function startLedgerWorker(
  deployment: Deployment,
): (() => Promise<Reading<Ledger>>) | undefined {
  if (typeof Worker === "undefined") return undefined;
  const waiting = new Map<number, Waiting>();
  let worker: Worker;
  try {
    worker = new Worker(new URL("./log-cache.worker.ts", import.meta.url), { type: "module" });
  } catch {
    return undefined;
  }
  worker.addEventListener("message", ({ data }: MessageEvent<LedgerAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("reading" in data) asked?.resolve(withChecksums(data.reading));
    else asked?.reject(new Error(data.failure));
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new WorkerBroken());
    waiting.clear();
  });
  let next = 0;
  return () =>
    new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, { resolve, reject });
      worker.postMessage({ id: next, deployment } satisfies LedgerQuestion);
    });
}

/** The worker could not start (a policy, an old browser): read on this thread. */
export class WorkerBroken extends Error {
  override readonly name = "WorkerBroken";
}
