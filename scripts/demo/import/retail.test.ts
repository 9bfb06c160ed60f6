import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCsv } from "./csv.ts";
import { matchRefunds } from "./refund-matches.ts";
import { parseDate, readSales, retailColumns } from "./retail-lines.ts";

const sales = (...lines: string[]) =>
  readSales(readCsv([retailColumns.join(","), ...lines].join("\n")).rows);
const reasons = (...lines: string[]) =>
  sales(...lines).refused.map(({ line, reason }) => `${line}: ${reason}`);

describe("sales lines", () => {
  it("makes the lines of one invoice one order, with exact prices", () => {
    const { orders, refused } = sales(
      "536366,22633,HAND WARMER UNION JACK,6,12/1/10 8:28,1.85,17850,United Kingdom",
      "536365,85123A,T-LIGHT HOLDER,6,12/1/10 8:26,2.55,17850,United Kingdom",
      '536365,71053,"LANTERN, WHITE",3,12/1/10 8:26,0.29,17850,United Kingdom',
    );
    assert.deepEqual(refused, []);
    assert.deepEqual(
      orders.map(({ number, customer, total, lines }) => [number, customer, total, lines.length]),
      [
        ["536365", "17850", 16_170_000n, 2],
        ["536366", "17850", 11_100_000n, 1],
      ],
    );
  });

  it("refuses line by line, and says why", () => {
    assert.deepEqual(
      reasons(
        "536414,22139,,56,12/1/10 11:52,1,17850,United Kingdom",
        "536415,22139,TEA SET,56,12/1/10 11:52,1,,United Kingdom",
        "536416,22139,TEA SET,56,12/1/10 11:52,0,17850,United Kingdom",
        "536417,22139,TEA SET,0,12/1/10 11:52,1,17850,United Kingdom",
        "536418,22139,TEA SET,-2,12/1/10 11:52,1,17850,United Kingdom",
        "C536419,22139,TEA SET,2,12/1/10 11:52,1,17850,United Kingdom",
        "536420,22139,TEA SET,1.5,12/1/10 11:52,1,17850,United Kingdom",
        "536421,22139,TEA SET,1,13/1/10 11:52,1,17850,United Kingdom",
        "536422,22139,TEA SET,1,12/1/10 11:52,NA,17850,United Kingdom",
        "A536423,22139,TEA SET,1,12/1/10 11:52,1,17850,United Kingdom",
        "536424,22139,TEA SET,80995,12/1/10 11:52,1,17850,United Kingdom",
        "536425,22139,TEA SET",
      ),
      [
        "2: the description is empty",
        "3: no customer: nobody to be the buyer",
        "4: the price is zero or less",
        "5: a sale of no pieces, or of less than none",
        "6: a sale of no pieces, or of less than none",
        "7: a refund must take pieces back",
        "8: the quantity is not a whole number",
        "9: the date is not a date",
        "10: the price is not an amount of money",
        "11: the invoice number is neither a sale's nor a refund's",
        "12: more than 9999 pieces in a line",
        "13: malformed: has 3 fields instead of 8",
      ],
    );
  });

  it("reads dates month first, and no others", () => {
    assert.equal(parseDate("12/1/10 8:26"), Date.UTC(2010, 11, 1, 8, 26) / 1000);
    assert.equal(parseDate("12/01/2010 08:26"), Date.UTC(2010, 11, 1, 8, 26) / 1000);
    for (const text of ["2/30/10 8:26", "12/1/10", "1/1/10 24:00", "2010-12-01 08:26"])
      assert.equal(parseDate(text), undefined, text);
  });
});

describe("refunds", () => {
  const order = (number: number, code: string, date: string, customer: number, quantity = 10) =>
    `${number},${code},THING,${quantity},${date},2.5,${customer},France`;
  const back = (number: number, code: string, date: string, customer: number, quantity: number) =>
    `C${number},${code},THING,${-quantity},${date},2.5,${customer},France`;
  const match = (...lines: string[]) => {
    const { orders, refunds } = sales(...lines);
    return matchRefunds(orders, refunds);
  };

  it("finds the earlier order with the same goods", () => {
    const { matches } = match(
      order(1, "A", "12/1/10 8:00", 7),
      order(2, "B", "12/1/10 9:00", 7),
      back(3, "A", "12/1/10 10:00", 7, 2),
    );
    assert.deepEqual(
      matches.map(({ order: { number }, amount }) => [number, amount]),
      [["1", 5_000_000n]],
    );
  });

  it("pays back no more than was paid, over several refunds", () => {
    const { matches, refused } = match(
      order(1, "A", "12/1/10 8:00", 7),
      back(2, "A", "12/1/10 9:00", 7, 8),
      back(3, "A", "12/1/10 10:00", 7, 8),
      back(4, "A", "12/1/10 11:00", 7, 8),
    );
    assert.deepEqual(
      matches.map(({ amount }) => amount),
      [20_000_000n, 5_000_000n],
    );
    assert.deepEqual(refused, [{ line: 5, reason: "a refund of what was refunded already" }]);
  });

  it("refuses one without an earlier order of the same customer", () => {
    const { refused } = match(
      order(1, "A", "12/1/10 8:00", 7),
      back(2, "A", "12/1/10 7:00", 7, 1),
      back(3, "A", "12/1/10 9:00", 8, 1),
    );
    assert.deepEqual(
      refused.map(({ reason }) => reason),
      Array(2).fill("a refund without an earlier order of this customer"),
    );
  });
});
