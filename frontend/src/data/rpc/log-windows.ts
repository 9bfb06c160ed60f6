/** Blocks of one question; halved whenever a node finds it too much. */
const widest = 10_000;
const narrowest = 50;

/** Everything from one block to another, both included, in questions that a node answers. */
export async function readWindows<T>(
  from: number,
  to: number,
  ask: (fromBlock: bigint, toBlock: bigint) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const found: T[] = [];
  let width = widest;
  for (let start = from; start <= to; ) {
    const end = Math.min(to, start + width - 1);
    try {
      found.push(...(await ask(BigInt(start), BigInt(end))));
      start = end + 1;
      width = Math.min(widest, width * 2);
    } catch (error) {
      if (width <= narrowest) throw error;
      width = Math.max(narrowest, Math.floor(width / 2));
    }
  }
  return found;
}
