import { blockAt, type Rpc } from "./rpc.ts";

const secondsNow = () => Math.floor(Date.now() / 1000);

/**
 * Mines one block at the present time, so that a chain that slept, or that began in the past, follows the wall clock
 * again. A chain whose clock was moved ahead stays ahead: time cannot run backwards.
 */
export async function bringClockToNow(rpc: Rpc): Promise<void> {
  const head = await blockAt(rpc, "latest");
  const now = secondsNow();
  if (Number(head.timestamp) >= now) return;
  await rpc.request({ method: "evm_setNextBlockTimestamp", params: [now] });
  await rpc.request({ method: "evm_mine", params: [] });
}

/** Moves the chain to a later moment (seconds since 1970) with one empty block. */
export async function travelTo(rpc: Rpc, timestamp: number): Promise<void> {
  await rpc.request({ method: "evm_setNextBlockTimestamp", params: [timestamp] });
  await rpc.request({ method: "evm_mine", params: [] });
}

/** Mines an empty block when none came for `seconds`, so that what falls due by the clock is due on the chain. */
export function startHeartbeat(rpc: Rpc, seconds: number): () => void {
  let lastHash = "";
  const timer = setInterval(() => {
    void (async () => {
      const head = await blockAt(rpc, "latest");
      if (head.hash === lastHash) {
        await rpc.request({ method: "evm_mine", params: [] });
        lastHash = (await blockAt(rpc, "latest")).hash;
      } else {
        lastHash = head.hash;
      }
    })().catch(() => undefined);
  }, seconds * 1000);
  timer.unref();
  return () => clearInterval(timer);
}
