import { noAmount, toAmount } from "@comptoir/sdk/money/amount";
import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import { describe, expect, it } from "vitest";
import { buildOffer, pledgeOf } from "./build-offer.ts";
import { day, type OfferValues } from "./offer-draft.ts";
import { offerWarnings } from "./offer-warnings.ts";
import { costRatio, fillFor, quoteOffer } from "./quote.ts";

const euro = "0x00000000000000000000000000000000000000E0";
const wine = "0x00000000000000000000000000000000000000b0";
const maker = { maker: wine, now: 1_000, epoch: 2, nonce: 9n } as const;
const unit = 1_000_000n;

const values: OfferValues = {
  side: "lend",
  token: euro,
  budget: toAmount(1_000n * unit),
  minFill: toAmount(100n * unit),
  minInterest: noAmount,
  rate: 100_000,
  duration: 365 * day,
  count: 1,
  security: "erc20",
  collateral: wine,
  pledge: 30n,
  grace: 2 * day,
  validFor: 30 * day,
  taker: undefined,
};
const offerOf = (change: Partial<OfferValues> = {}) => buildOffer({ ...values, ...change }, maker);

describe("quoteOffer", () => {
  it("charges a tenth for a year at 10 %, and half of it for half the amount", () => {
    expect(quoteOffer(offerOf(), 1_000n * unit, 0).interest).toBe(100n * unit);
    const half = quoteOffer(offerOf(), 500n * unit, 0);
    expect([half.interest, half.total, half.firstDate]).toEqual([
      50n * unit,
      550n * unit,
      365 * day,
    ]);
  });

  it("pledges in proportion, rounded up, and the whole for the whole", () => {
    expect(pledgeOf(offerOf())).toBe(30n);
    expect(quoteOffer(offerOf(), 1_000n * unit, 0).collateral).toBe(30n);
    expect(quoteOffer(offerOf(), 101n * unit, 0).collateral).toBe(4n);
  });

  it("closes a loan in the number of instalments that was asked for, the last no larger but for roundings", () => {
    const { plan, instalment, firstDate } = quoteOffer(
      offerOf({ count: 12, duration: 360 * day }),
      1_000n * unit,
      0,
    );
    expect(plan).toHaveLength(12);
    expect(firstDate).toBe(30 * day);
    expect(plan.at(-1)).toMatchObject({ left: 0n, date: 360 * day });
    // Each of the twelve roundings is below one unit.
    expect((plan.at(-1)?.amount ?? 0n) - instalment).toBeLessThan(12n);
    expect(plan.slice(0, -1).every(({ amount }) => amount === instalment)).toBe(true);
  });

  it("owes the least interest where time alone costs less", () => {
    const offer = offerOf({ minInterest: toAmount(10n * unit), duration: day });
    expect(quoteOffer(offer, 1_000n * unit, 0).interest).toBe(10n * unit);
    expect(quoteOffer(offer, 100n * unit, 0).interest).toBe(1n * unit);
  });

  it("compares offers of different size by what a unit costs", () => {
    const small = quoteOffer(offerOf(), 100n * unit, 0);
    const dear = quoteOffer(offerOf({ rate: 110_000 }), 50n * unit, 0);
    expect(costRatio(small)).toBeLessThan(costRatio(dear));
    expect(small.interest).toBeGreaterThan(dear.interest);
  });
});

describe("fillFor", () => {
  const offer = { minFill: 100n };
  it("gives what is wanted within what can be had", () => {
    const five = toAmount(500n);
    expect(fillFor(offer, five, toAmount(300n))).toBe(300n);
    expect(fillFor(offer, five, toAmount(900n))).toBe(500n);
    expect(fillFor(offer, five, toAmount(1n))).toBe(100n);
    expect(fillFor(offer, five, undefined)).toBe(500n);
    expect(fillFor(offer, toAmount(99n), toAmount(50n))).toBeUndefined();
  });
});

describe("buildOffer", () => {
  it("is taken once when only the whole is for the taking, out of a budget otherwise", () => {
    const whole = offerOf({ minFill: toAmount(1_000n * unit) });
    expect(whole).not.toEqual(offerOf());
    expect(whole.maxFill).toBe(whole.budget);
    expect(offerOf().expiry).toBe(1_000 + 30 * day);
  });

  it("leaves every member empty that this house does not offer", () => {
    const bare = offerOf({ security: "none", collateral: undefined, pledge: 0n });
    expect(bare.kind).toBe(collateralKind.none);
    expect([
      bare.criteria,
      bare.auction,
      bare.feeBps,
      BigInt(bare.collateral),
      BigInt(bare.hook),
    ]).toEqual([0n, 0, 0, 0n, 0n]);
  });
});

describe("offerWarnings", () => {
  const known = () => false;
  it("is silent about ordinary terms", () => {
    expect(offerWarnings(offerOf(), { reader: "maker", lends: true, isUnknown: known })).toEqual(
      [],
    );
  });

  it("speaks of a slipped decimal sign, a grace of hours, and a stranger's token", () => {
    const odd = offerOf({ rate: 500_000, grace: 3_600 });
    const context = {
      reader: "taker",
      lends: false,
      isUnknown: (token: string) => token === wine,
    } as const;
    expect(offerWarnings(odd, context)).toEqual(["unknownToken", "highRate", "shortGrace"]);
  });

  it("warns only the one who lends without security, and not of a person he named", () => {
    const bare = { security: "none", collateral: undefined, pledge: 0n } as const;
    const lends = { reader: "maker", lends: true, isUnknown: known } as const;
    expect(offerWarnings(offerOf(bare), lends)).toEqual(["unsecuredOffer"]);
    expect(offerWarnings(offerOf({ ...bare, taker: euro }), lends)).toEqual([]);
    expect(offerWarnings(offerOf(bare), { ...lends, reader: "taker" })).toEqual([
      "unsecuredRequest",
    ]);
    expect(offerWarnings(offerOf(bare), { ...lends, lends: false })).toEqual([]);
  });
});
