import { describe, expect, it } from "vitest";
import { backingOf, day, type OfferDraft, parseDraft } from "./offer-draft.ts";

const euro = "0x00000000000000000000000000000000000000E0";
const wine = "0x00000000000000000000000000000000000000b0";

const draft: OfferDraft = {
  side: "lend",
  token: euro,
  amount: "1000",
  minFill: "",
  rate: "5",
  minInterest: "",
  term: "90",
  payment: "single",
  count: "3",
  security: "erc20",
  collateral: wine,
  pledge: "2.5",
  piece: "",
  grace: "3",
  validFor: "30",
  taker: "",
};

const parse = (change: Partial<OfferDraft> = {}, locale: "en" | "fr" = "en") =>
  parseDraft(
    { ...draft, ...change },
    {
      locale,
      unit: (token) =>
        token === euro ? { symbol: "EURD", decimals: 6 } : { symbol: "WINE", decimals: 18 },
    },
  );

const problemsOf = (change: Partial<OfferDraft>) => {
  const parsed = parse(change);
  return parsed.ok ? {} : parsed.problems;
};

describe("parseDraft", () => {
  it("reads what was pasted with its unit", () => {
    const plain = parse({ amount: "1000", rate: "8.25" });
    expect(plain.ok).toBe(true);
    expect(parse({ amount: "1,000.00\u00a0EURD", rate: "8.25 %" })).toEqual(plain);
  });

  it("reads money in each token's own decimals, rates in millionths, days in seconds", () => {
    const parsed = parse();
    expect(parsed).toMatchObject({
      ok: true,
      values: {
        budget: 1_000_000_000n,
        minFill: 1_000_000_000n,
        rate: 50_000,
        duration: 90 * day,
        pledge: 2_500_000_000_000_000_000n,
        grace: 3 * day,
        count: 1,
      },
    });
  });

  it("reads a French decimal comma", () => {
    expect(parse({ amount: "1 000,50", rate: "7,25", pledge: "2,5" }, "fr")).toMatchObject({
      ok: true,
      values: { budget: 1_000_500_000n, rate: 72_500 },
    });
  });

  it("names everything that is wrong at once", () => {
    expect(
      problemsOf({ amount: "0", term: "0", grace: "181", validFor: "91", rate: "1001" }),
    ).toEqual({
      amount: { reason: "zero" },
      term: { reason: "range", min: 1, max: 3_650 },
      grace: { reason: "range", min: 0, max: 180 },
      validFor: { reason: "range", min: 1, max: 90 },
      rate: { reason: "range", min: 0, max: 1_000 },
    });
  });

  it("refuses a part larger than the whole, and more payments than days", () => {
    expect(problemsOf({ minFill: "1000.01" })).toEqual({ minFill: { reason: "aboveAmount" } });
    expect(problemsOf({ payment: "instalments", term: "7", count: "8" })).toEqual({
      count: { reason: "range", min: 2, max: 7 },
    });
  });

  it("asks for the security that was chosen, and forgets the one that was not", () => {
    expect(problemsOf({ collateral: undefined, pledge: "" })).toMatchObject({
      collateral: { reason: "required" },
      pledge: { reason: "empty" },
    });
    expect(parse({ security: "none" })).toMatchObject({
      ok: true,
      values: { collateral: undefined, pledge: 0n },
    });
  });

  it("lends against a piece as a whole, whatever part was typed before", () => {
    expect(parse({ security: "erc721", piece: "7", minFill: "10" })).toMatchObject({
      ok: true,
      values: { pledge: 7n, minFill: 1_000_000_000n },
    });
    expect(problemsOf({ security: "erc721", piece: "7a" })).toEqual({
      piece: { reason: "notNumber" },
    });
  });

  it("takes an address for one person, and nothing else", () => {
    expect(problemsOf({ taker: "anna" })).toEqual({ taker: { reason: "notAddress" } });
  });
});

describe("backingOf", () => {
  const behind = (change: Partial<OfferDraft>) => {
    const parsed = parse(change);
    return parsed.ok ? backingOf(parsed.values) : undefined;
  };

  it("is a lender's money, a secured borrower's collateral, and nothing for credit between people", () => {
    expect(behind({})).toEqual({ token: euro, units: 1_000_000_000n, field: "amount" });
    expect(behind({ side: "borrow" })).toEqual({
      token: wine,
      units: 2_500_000_000_000_000_000n,
      field: "pledge",
    });
    expect(behind({ side: "borrow", security: "none" })).toBeUndefined();
  });
});
