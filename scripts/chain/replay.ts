import { isBlock, type JournalBlock, type JournalContents } from "./journal.ts";
import { blockAt, type Rpc } from "./rpc.ts";

/** The chain that came out of the journal is not the chain that went in. */
export class ReplayMismatch extends Error {
  override readonly name = "ReplayMismatch";
}

async function replayBlock(rpc: Rpc, block: JournalBlock): Promise<void> {
  await rpc.request({ method: "evm_setNextBlockTimestamp", params: [block.timestamp] });
  for (const raw of block.txs) {
    await rpc.request({ method: "eth_sendRawTransaction", params: [raw] });
  }
  await rpc.request({ method: "evm_mine", params: [] });
  const mined = await blockAt(rpc, "latest");
  if (Number(mined.number) !== block.number || mined.hash !== block.hash) {
    throw new ReplayMismatch(
      `block ${block.number} came out as ${mined.hash}, the journal has ${block.hash}`,
    );
  }
}

/** Mines every block of the journal again, transaction by transaction, and proves each one by its hash. */
export async function replay(
  rpc: Rpc,
  contents: JournalContents,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const genesis = await blockAt(rpc, 0);
  if (genesis.hash !== contents.header.genesisHash) {
    throw new ReplayMismatch(
      `the first block came out as ${genesis.hash}, the journal has ${contents.header.genesisHash}`,
    );
  }
  await rpc.request({ method: "evm_setAutomine", params: [false] });
  let done = 0;
  for (const { entry } of contents.entries) {
    try {
      if (isBlock(entry)) await replayBlock(rpc, entry);
      else await rpc.request({ method: entry.call, params: [...entry.params] });
    } catch (error) {
      if (error instanceof ReplayMismatch) throw error;
      const what = isBlock(entry) ? `block ${entry.number}` : entry.call;
      throw new ReplayMismatch(
        `${what} was refused: ${error instanceof Error ? error.message : error}`,
      );
    }
    done += 1;
    if (done % 250 === 0) onProgress(done, contents.entries.length);
  }
  await rpc.request({ method: "evm_setAutomine", params: [true] });
}
