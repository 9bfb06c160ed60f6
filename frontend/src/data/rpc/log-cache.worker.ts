import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { readLogs } from "@comptoir/sdk/ledger/logs";
import type { LedgerAnswer, LedgerQuestion } from "./ledger-worker.ts";
import { LogReader } from "./log-reader.ts";
import { browserLogStore } from "./log-store.ts";
import { plainNode } from "./plain-node.ts";

let reader: LogReader | undefined;

function readerOf(deployment: Deployment): LogReader {
  reader ??= new LogReader(
    plainNode(deployment),
    deployment,
    browserLogStore(deployment),
    readLogs,
  );
  return reader;
}

self.addEventListener("message", async ({ data }: MessageEvent<LedgerQuestion>) => {
  const answer = (value: LedgerAnswer) => self.postMessage(value);
  try {
    answer({ id: data.id, reading: await readerOf(data.deployment).read() });
  } catch (error) {
    answer({ id: data.id, failure: error instanceof Error ? error.message : String(error) });
  }
});
