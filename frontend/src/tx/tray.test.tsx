import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { addressOf } from "../test/addresses.ts";
import { renderUi } from "../test/render.tsx";
import { SampleHouse } from "../test/sample-house.tsx";
import type { TxState } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import { Slip } from "./tray.tsx";

const a = `0x${"aa".repeat(32)}` as const;
const b = `0x${"bb".repeat(32)}` as const;
const gwei = 10n ** 9n;
const where = { block: 1_234n, blockHash: b, nonce: 7 };
const noGoods = { kind: "contract", name: "AlreadyOpen", args: [a] } as const;

const recordAt = (state: TxState, change: Partial<TxRecord> = {}): TxRecord => ({
  v: 1,
  id: "1",
  name: "checkout.fund",
  title: "Pay 12.00 EURD into escrow",
  account: addressOf(9),
  call: { to: addressOf(1), data: "0x", value: 0n },
  nonce: 7,
  fromBlock: 1n,
  proof: undefined,
  touches: [],
  state,
  hashes: [a],
  createdAt: Date.now(),
  ...change,
});

function show(record: TxRecord) {
  const onForget = vi.fn();
  const onLook = vi.fn();
  const shown = renderUi(
    <SampleHouse>
      <Slip record={record} onLook={onLook} onForget={onForget} />
    </SampleHouse>,
  );
  return { ...shown, onForget, onLook };
}

afterEach(() => vi.useRealTimers());

describe("a slip in the tray", () => {
  it.each<[RegExp, TxState]>([
    [/waiting for your answer in the wallet/i, { at: "awaitingWallet" }],
    [/sent; waiting for a block/i, { at: "submitted", hash: a, nonce: 7 }],
    [/with another fee; waiting/i, { at: "replaced", hash: b, by: a, nonce: 7 }],
    [/in block 1,234; waiting until it is certain/i, { at: "mined", hash: a, ...where }],
    [/done in block 1,234/i, { at: "final", hash: a, block: 1_234n }],
    [/had no effect/i, { at: "cancelled", hash: a, by: b, where, settled: true }],
    [/may still come back/i, { at: "dropped", hash: a, nonce: 7 }],
    [/took its block back/i, { at: "reorged", hash: a, nonce: 7 }],
    [/may have been sent; the page keeps looking/i, { at: "lost" }],
    [
      /transaction number 5 of your account, which the node does not know/i,
      { at: "submitted", hash: a, nonce: 7, held: { is: "gap", missing: 5 } },
    ],
    [
      /behind 2 earlier transactions/i,
      { at: "submitted", hash: a, nonce: 7, held: { is: "queue", ahead: 2 } },
    ],
    [
      /fee rose to 80.00 gwei; this one offers at most 3.00 gwei/i,
      {
        at: "replaced",
        hash: b,
        by: a,
        nonce: 7,
        held: { is: "fee", offered: 3n * gwei, needed: 80n * gwei },
      },
    ],
  ])("says %s", (words, state) => {
    show(recordAt(state));
    expect(screen.getByText(words)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/fail/i);
  });

  it.each([
    ["known", false],
    ["probable", true],
  ] as const)("says of a %s cause how sure it is", (cause, isGuess) => {
    show(recordAt({ at: "reverted", hash: a, fault: noGoods, cause, where, settled: true }));
    expect(screen.queryByText(/probable cause/i) !== null).toBe(isGuess);
    expect(screen.getByRole("alert")).toBeVisible();
  });

  it("shows number and every hash, each to be copied", async () => {
    const user = userEvent.setup();
    show(recordAt({ at: "replaced", hash: a, by: b, nonce: 7 }, { hashes: [a, b] }));
    await user.click(screen.getByText("Details"));
    expect(screen.getByText("Number 7 of your account")).toBeVisible();
    expect(screen.getByText("Transaction that was replaced")).toBeVisible();
    await user.click(screen.getByRole("button", { name: `Copy transaction ${b.slice(0, 10)}…` }));
    expect(await navigator.clipboard.readText()).toBe(b);
  });

  it("can be put away while it runs, with a word on what that does not do", async () => {
    const user = userEvent.setup();
    const { onForget } = show(recordAt({ at: "submitted", hash: a, nonce: 7 }));
    await user.click(screen.getByText("Details"));
    expect(screen.getByText(/does not cancel/i)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Stop watching" }));
    expect(onForget).toHaveBeenCalledOnce();
  });

  it("looks again when it is asked to", async () => {
    const user = userEvent.setup();
    const { onLook } = show(recordAt({ at: "lost" }, { hashes: [] }));
    await user.click(screen.getByRole("button", { name: "Look again now" }));
    expect(onLook).toHaveBeenCalledOnce();
  });

  it("says how long it has stood there", () => {
    show(recordAt({ at: "submitted", hash: a, nonce: 7 }, { since: Date.now() - 130_000 }));
    expect(screen.getByText("For 2 minutes")).toBeVisible();
  });
});

describe("what ended well", () => {
  const final: TxState = { at: "final", hash: a, block: 9n };

  it("leaves by itself once it could be read", () => {
    vi.useFakeTimers();
    const { onForget } = show(recordAt(final, { since: Date.now() }));
    act(() => vi.advanceTimersByTime(9_000));
    expect(onForget).not.toHaveBeenCalled();
    act(() => vi.advanceTimersByTime(1_500));
    expect(onForget).toHaveBeenCalledOnce();
  });

  it("leaves at once when it ended long before the page was opened", () => {
    vi.useFakeTimers();
    const { onForget } = show(recordAt(final, { since: Date.now() - 3_600_000 }));
    act(() => vi.advanceTimersByTime(1));
    expect(onForget).toHaveBeenCalledOnce();
  });

  it("stays while somebody has his focus in it", () => {
    vi.useFakeTimers();
    const { onForget } = show(recordAt(final, { since: Date.now() }));
    act(() => screen.getByRole("button", { name: "Dismiss" }).focus());
    act(() => vi.advanceTimersByTime(20_000));
    expect(onForget).not.toHaveBeenCalled();
    act(() => screen.getByRole("button", { name: "Dismiss" }).blur());
    act(() => vi.advanceTimersByTime(3_000));
    expect(onForget).toHaveBeenCalledOnce();
  });

  it("is alone in that: what went wrong stays until it is put away", () => {
    vi.useFakeTimers();
    const refused = {
      at: "reverted",
      fault: noGoods,
      cause: "known",
      where,
      settled: true,
    } as const;
    const { onForget } = show(recordAt(refused, { since: Date.now() - 3_600_000 }));
    act(() => vi.advanceTimersByTime(60_000));
    expect(onForget).not.toHaveBeenCalled();
  });
});
