import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../../..");

/** Fixed, so that the deployment, and with it the built page, is the same for every file of a run. */
export const ports = { chain: 18670, rehearsal: 18671 } as const;

/** Days before today on which the chain begins: long enough for the history of the demonstration. */
const historyDays = 400;
const day = 86_400_000;

/** Midnight, so that all files that run on one day share one chain beginning and one build. */
export function genesisDate(): Date {
  return new Date(Math.floor(Date.now() / day) * day - historyDays * day);
}
