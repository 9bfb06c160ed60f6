import { toAmount } from "@comptoir/sdk/money/amount";
import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import type { Terms } from "@comptoir/sdk/typed-data/terms";
import { zeroAddress, zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import { compareLive, hasMoved } from "../../tx/live.ts";
import type { ReviewWords } from "../../tx/review.ts";
import { watchHolder, watchOwed } from "./watch.ts";

const terms: Terms = {
  borrower: zeroAddress,
  token: zeroAddress,
  collateral: zeroAddress,
  kind: collateralKind.none,
  collateralId: 0n,
  principal: 1_000n,
  minInterest: 0n,
  rate: 0,
  start: 0,
  maturity: 10,
  period: 0,
  part: 0n,
  grace: 0,
  auction: 0,
  hook: zeroAddress,
  hookData: zeroHash,
  feeTo: zeroAddress,
  feeBps: 0,
  salt: zeroHash,
};
const moved = (watched: ReturnType<typeof watchOwed>, now: bigint) =>
  hasMoved(compareLive([watched], [now], undefined));

describe("a debt that is read again before it is paid", () => {
  const owed = watchOwed(terms, zeroAddress, {
    key: "amount",
    shown: toAmount(1_000n),
    atMost: toAmount(1_010n),
  });

  it("may grow by the interest that the reader was told of", () => {
    expect(moved(owed, 1_000n)).toBe(false);
    expect(moved(owed, 1_010n)).toBe(false);
  });

  it("is marked when it is more than that: the sheet lay open too long", () => {
    expect(moved(owed, 1_011n)).toBe(true);
  });

  it("is marked when it is less: somebody else has paid", () => {
    expect(moved(owed, 999n)).toBe(true);
  });

  it("has no ceiling for the lender who gives it up", () => {
    const given = watchOwed(terms, zeroAddress, { key: "gives", shown: toAmount(1_000n) });
    expect(moved(given, 5_000n)).toBe(false);
    expect(moved(given, 900n)).toBe(true);
  });
});

describe("who is paid", () => {
  it("is marked when the note was sold meanwhile, and named in words", () => {
    const [anna, bruno] = [`0x${"0".repeat(39)}1`, `0x${"0".repeat(39)}2`] as const;
    const holder = watchHolder(terms, zeroAddress, anna);
    expect(moved(holder, BigInt(anna))).toBe(false);
    expect(moved(holder, BigInt(bruno))).toBe(true);
    const words = { person: (address: string) => address } as ReviewWords;
    expect(holder.write(BigInt(bruno), words)).toBe(bruno);
  });
});
