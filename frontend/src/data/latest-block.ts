import { getBlock } from "viem/actions";
import type { HouseClient } from "../chain/clients.ts";
import type { ReadAt } from "./ledger-source.ts";

/** The block at which the figures of one answer are read. */
export async function latestBlock(client: HouseClient): Promise<ReadAt> {
  const { number, hash, timestamp } = await getBlock(client);
  return { number, hash, timestamp: Number(timestamp), readAt: Date.now() };
}
