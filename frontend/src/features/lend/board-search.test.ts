import { describe, expect, it } from "vitest";
import { parseBoardSearch, parseOfferSearch, writtenAmount } from "./board-search.ts";

const euro = "0x00000000000000000000000000000000000000E0";

describe("parseBoardSearch", () => {
  it("reads what the page writes", () => {
    const search = { tab: "lend", token: euro, amount: 500, secured: "none", within: 30 } as const;
    expect(parseBoardSearch({ ...search })).toEqual(search);
  });

  it("leaves out whatever else an address may say", () => {
    const odd = { tab: "steal", token: "0x12", amount: {}, secured: 7, within: "-3", more: 1 };
    expect(Object.values(parseBoardSearch(odd)).filter((value) => value !== undefined)).toEqual([]);
  });

  it("keeps an amount as it was typed unless a number says the same", () => {
    expect([writtenAmount("500"), writtenAmount("1,50"), writtenAmount("007")]).toEqual([
      500,
      "1,50",
      "007",
    ]);
    expect(writtenAmount("99999999999999999999")).toBe("99999999999999999999");
  });
});

describe("parseOfferSearch", () => {
  it("takes only kinds under which offers are announced", () => {
    expect(parseOfferSearch({ maker: euro, kind: 2, market: euro })).toEqual({
      maker: euro,
      kind: 2,
      market: euro,
    });
    expect(parseOfferSearch({ kind: 10 }).kind).toBeUndefined();
  });
});
