import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderUi } from "../test/render.tsx";
import { SampleHouse } from "../test/sample-house.tsx";
import type { TxState } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import { hashA, hashB, recordAt, states } from "./sample-records.ts";
import { Slip } from "./tray.tsx";

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
    [/waiting for your answer in the wallet/i, states.awaitingWallet],
    [/sent; waiting for a block/i, states.submitted],
    [/with another fee; waiting/i, states.replaced],
    [/in block 1,234; waiting until it is certain/i, states.mined],
    [/done in block 1,234/i, states.final],
    [/had no effect/i, states.cancelled],
    [/may still come back/i, states.dropped],
    [/took its block back/i, states.reorged],
    [/may have been sent; the page keeps looking/i, states.lost],
    [/transaction number 5 of your account, which the node does not know/i, states.gap],
    [/behind 2 earlier transactions/i, states.queue],
    [/fee rose to 80.00 gwei; this one offers at most 3.00 gwei/i, states.fee],
  ])("says %s", (words, state) => {
    show(recordAt(state));
    expect(screen.getByText(words)).toBeVisible();
    expect(document.body.textContent).not.toMatch(/fail/i);
  });

  it.each([
    ["known", states.reverted, false],
    ["probable", states.guessed, true],
  ] as const)("says of a %s cause how sure it is", (_, state, isGuess) => {
    show(recordAt(state));
    expect(screen.queryByText(/probable cause/i) !== null).toBe(isGuess);
    expect(screen.getByRole("alert")).toBeVisible();
  });

  it("shows number and every hash, each to be copied", async () => {
    const user = userEvent.setup();
    show(recordAt(states.replaced, { hashes: [hashA, hashB] }));
    await user.click(screen.getByText("Details"));
    expect(screen.getByText("Number 7 of your account")).toBeVisible();
    expect(screen.getByText("Transaction that was replaced")).toBeVisible();
    await user.click(
      screen.getByRole("button", { name: `Copy transaction ${hashB.slice(0, 10)}…` }),
    );
    expect(await navigator.clipboard.readText()).toBe(hashB);
  });

  it("can be put away while it runs, with a word on what that does not do", async () => {
    const user = userEvent.setup();
    const { onForget } = show(recordAt(states.submitted));
    await user.click(screen.getByText("Details"));
    expect(screen.getByText(/does not cancel/i)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Stop watching" }));
    expect(onForget).toHaveBeenCalledOnce();
  });

  it("looks again when it is asked to", async () => {
    const user = userEvent.setup();
    const { onLook } = show(recordAt(states.lost, { hashes: [] }));
    await user.click(screen.getByRole("button", { name: "Look again now" }));
    expect(onLook).toHaveBeenCalledOnce();
  });

  it("says how long it has stood there", () => {
    show(recordAt(states.submitted, { since: Date.now() - 130_000 }));
    expect(screen.getByText("For 2 minutes")).toBeVisible();
  });
});

describe("what ended well", () => {
  const { final } = states;

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
    const { onForget } = show(recordAt(states.reverted, { since: Date.now() - 3_600_000 }));
    act(() => vi.advanceTimersByTime(60_000));
    expect(onForget).not.toHaveBeenCalled();
  });
});
