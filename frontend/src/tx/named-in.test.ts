import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { expect, it } from "vitest";
import { namedIn, spokenIn } from "./named-in.ts";
import type { ReviewWords } from "./review.ts";

const euro = { symbol: "EURD", decimals: 6 };
const token = "0x5FbDB2315678afecb367f032d93F642f64180aa3";
const words: ReviewWords = {
  locale: "en",
  amount: (units) => formatAmount(units, euro, { locale: "en", precision: "exact" }).text,
  unit: () => euro,
  person: String,
  time: String,
  duration: String,
};

it("says in words the very amounts that a review states, each beside its own figure", () => {
  const { amounts } = namedIn(
    ({ amount }) => ({
      title: amount(25_000_000n, token),
      lines: [{ key: "all", label: "", value: `at most ${amount(1_025_000_000n, token)}` }],
    }),
    words,
  );
  expect(spokenIn(words.amount(25_000_000n, token), amounts)).toBe("twenty-five EURD");
  // The figure of the smaller one is the end of the larger one's.
  expect(spokenIn(`at most ${words.amount(1_025_000_000n, token)}`, amounts)).toBe(
    "one thousand and twenty-five EURD",
  );
  expect(spokenIn("Piece number 7", amounts)).toBeUndefined();
});

it("counts everybody a review names", () => {
  const { named } = namedIn(({ person }) => ({ title: person(token), lines: [] }), words);
  expect(named).toEqual([token]);
});
