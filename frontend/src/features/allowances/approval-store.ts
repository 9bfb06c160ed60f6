import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { createStore, get, set } from "idb-keyval";
import type { Address } from "viem";
import { chainKey } from "../../chain/deployment.ts";
import type { Approval } from "./approval-logs.ts";

/** What the logs of some tokens named up to a block. More than is true does no harm: each is asked again. */
export interface Scanned {
  readonly upTo: number;
  readonly approvals: readonly Approval[];
}

const store = createStore("comptoir-approvals", "scans");
const keyOf = (deployment: Deployment, account: Address, tokens: readonly Address[]) =>
  [...chainKey(deployment), account, ...tokens.toSorted()].join(".");

/** A browser that refuses storage searches anew each time. */
export async function loadScan(
  deployment: Deployment,
  account: Address,
  tokens: readonly Address[],
): Promise<Scanned | undefined> {
  return get<Scanned>(keyOf(deployment, account, tokens), store).catch(() => undefined);
}

export async function saveScan(
  deployment: Deployment,
  account: Address,
  tokens: readonly Address[],
  scanned: Scanned,
): Promise<void> {
  await set(keyOf(deployment, account, tokens), scanned, store).catch(() => undefined);
}
