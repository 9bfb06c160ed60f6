import { noAmount, toAmount } from "@comptoir/sdk/money/amount";
import { describe, expect, it } from "vitest";
import { addressOf } from "../../test/addresses.ts";
import { buildOffer } from "./build-offer.ts";
import type { NamedOffer } from "./named-offers.ts";
import type { OfferValues } from "./offer-draft.ts";
import { allowanceFor } from "./use-publish.tsx";

const [euro, wine] = [addressOf(0xe0), addressOf(0xb0)];
const values: OfferValues = {
  side: "lend",
  token: euro,
  budget: toAmount(100n),
  minFill: toAmount(10n),
  minInterest: noAmount,
  rate: 50_000,
  duration: 86_400,
  count: 1,
  security: "erc20",
  collateral: wine,
  pledge: 40n,
  grace: 0,
  validFor: 86_400,
  taker: undefined,
};
const maker = { maker: addressOf(9), now: 0, epoch: 0, nonce: 1n };
const offerOf = (change: Partial<OfferValues> = {}) => buildOffer({ ...values, ...change }, maker);
const openRow = (
  change: Partial<OfferValues>,
  left: bigint,
  problem: NamedOffer["problem"] = "none",
) =>
  ({
    offer: offerOf(change),
    signature: "0x",
    digest: "0x",
    number: 1n,
    remaining: toAmount(left),
    available: toAmount(left),
    problem,
    place: { kind: 1, market: euro },
  }) satisfies NamedOffer;

describe("allowanceFor", () => {
  it("is exactly the offer when nothing else is open", () => {
    expect(allowanceFor([], offerOf(), 1_000n)).toBe(100n);
    expect(allowanceFor([], offerOf({ side: "borrow" }), 1_000n)).toBe(40n);
  });

  it("keeps the others backed that draw on the same token, and counts no other", () => {
    const others = [
      openRow({}, 60n),
      openRow({ token: wine, collateral: euro, side: "lend" }, 100n),
      openRow({}, 70n, "cancelled"),
    ];
    expect(allowanceFor(others, offerOf(), 1_000n)).toBe(160n);
  });

  it("counts of a secured request what its part still needs", () => {
    expect(
      allowanceFor([openRow({ side: "borrow" }, 50n)], offerOf({ side: "borrow" }), 1_000n),
    ).toBe(60n);
  });

  it("allows no more than is there, but never less than the offer", () => {
    expect(allowanceFor([openRow({}, 60n)], offerOf(), 120n)).toBe(120n);
    expect(allowanceFor([openRow({}, 60n)], offerOf(), 50n)).toBe(100n);
  });
});
