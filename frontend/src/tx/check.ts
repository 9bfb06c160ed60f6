import { decodeFault } from "../chain/errors/decode.ts";
import type { BatchSense } from "./batch-sense.ts";
import type { DeskOptions } from "./desk.ts";
import type { WriteFlow } from "./flow.ts";
import type { FlowBoard } from "./flow-board.ts";
import { askSigner } from "./guard.ts";
import { findTwin, needsWord } from "./in-flight.ts";
import { compareLive, hasMoved, readLive } from "./live.ts";
import { preflight } from "./preflight.ts";
import { planSteps } from "./strategy.ts";

/** Everything that is found out before somebody can agree: for whom, whether it can work, in which steps, at which values. */
export async function checkWrite(
  { client, wallet, deployment, store, now: askTime }: DeskOptions,
  sense: BatchSense,
  board: FlowBoard,
  flow: WriteFlow,
): Promise<void> {
  board.event(flow, { type: "begin" });
  try {
    const signer = await askSigner(wallet, deployment);
    const { account } = signer;
    board.patch(flow, { signer });
    const [now, values] = await Promise.all([
      askTime(),
      readLive(client, account, flow.write.watch),
    ]);
    const result = await preflight(client, account, flow.write, now);
    if (!result.ok) return board.event(flow, { type: "block", fault: result.fault });
    const plan = await planSteps(client, sense, account, flow.write, result.spends, now);
    const seen = board.current(flow)?.live;
    const live = compareLive(flow.write.watch, values, seen?.length ? seen : undefined);
    const twin = await findTwin(store, board.snapshot().records, account, flow.write);
    board.patch(flow, { ...plan, step: 0, fee: result.fee, live, twin });
    board.event(flow, { type: "ready" });
  } catch (error) {
    board.event(flow, { type: "block", fault: decodeFault(error) });
  }
}

/**
 * Looks once more at what moves, as the last thing before the wallet is asked. False when something is no longer what the
 * reader saw: the sheet then marks it and waits for another yes.
 */
export async function stillAsSeen(
  { client, wallet, deployment, store }: DeskOptions,
  board: FlowBoard,
  flow: WriteFlow,
): Promise<boolean> {
  const open = board.current(flow);
  if (!open) return false;
  try {
    const signer = await askSigner(wallet, deployment, open.signer);
    const watched = open.write.watch;
    const live = compareLive(watched, await readLive(client, signer.account, watched), open.live);
    // Another tab may have sent the same meanwhile.
    const twin = await findTwin(store, board.snapshot().records, signer.account, open.write);
    board.patch(flow, { live, twin });
    if (!hasMoved(live) && !needsWord({ ...open, twin })) return true;
    board.patch(flow, { state: { at: "ready" } });
  } catch (error) {
    board.event(flow, { type: "block", fault: decodeFault(error) });
  }
  return false;
}
