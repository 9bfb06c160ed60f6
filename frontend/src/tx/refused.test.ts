import { describe, expect, it } from "vitest";
import { DeskStage } from "./test-desk.ts";

const stage = new DeskStage(18_643);

/** Between review and block the date passes. */
async function tooLate() {
  const order = await stage.newOrder();
  const { outcome } = await stage.submit({ order, permit: true });
  await stage.chain.test.setNextBlockTimestamp({ timestamp: BigInt(order.payBy + 1) });
  await stage.chain.test.mine({ blocks: 1 });
  return outcome;
}

describe("a transaction that is refused in its block", () => {
  it("says why, as the node's own trace tells it", async () => {
    expect(await tooLate()).toMatchObject({
      done: false,
      state: {
        at: "reverted",
        fault: { kind: "contract", name: "AfterDeadline" },
        cause: "known",
        settled: true,
      },
    });
  });

  it("says why by the trace even when playing it again would tell another story", async () => {
    // Everything the account has leaves it in the same block, before: afterwards it has it again.
    const order = await stage.newOrder();
    const { outcome } = await stage.submit({ order, permit: true });
    await stage.reload({
      // A node whose states are not those the transaction met.
      client: stage.clientWith("eth_call", () => "0x"),
    });
    await stage.chain.test.setNextBlockTimestamp({ timestamp: BigInt(order.payBy + 1) });
    await stage.chain.test.mine({ blocks: 1 });
    void outcome;
    await expect
      .poll(() => stage.lastState())
      .toMatchObject({ at: "reverted", fault: { name: "AfterDeadline" }, cause: "known" });
  });

  it("says what was probably the cause where the node keeps no traces", async () => {
    await stage.reload({ client: stage.clientWith("debug_traceTransaction", noTraces) });
    expect(await tooLate()).toMatchObject({
      state: {
        at: "reverted",
        fault: { kind: "contract", name: "AfterDeadline" },
        cause: "probable",
      },
    });
  });

  it("admits that it does not know when nothing tells", async () => {
    const order = await stage.newOrder();
    await stage.submit({ order, permit: true });
    // Too little gas: played again with enough it would have succeeded.
    const { call, nonce } = stage.sent();
    await stage.wallet.broadcast(call, {
      nonce,
      gas: 60_000n,
      maxFeePerGas: 30n * 10n ** 9n,
      maxPriorityFeePerGas: 10n * 10n ** 9n,
    });
    await stage.reload({ client: stage.clientWith("debug_traceTransaction", noTraces) });
    await stage.chain.test.mine({ blocks: 1 });
    await expect
      .poll(() => stage.lastState())
      .toMatchObject({
        at: "reverted",
        fault: { kind: "revert", message: undefined },
        cause: "probable",
      });
  });
});

function noTraces(): never {
  throw Object.assign(new Error("the method debug_traceTransaction does not exist"), {
    code: -32601,
  });
}
