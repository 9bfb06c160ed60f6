import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDecimal, roundedQuotient, roundToUnits, timesIn, toUnits } from "./decimal.ts";

const decimal = (text: string) => {
  const value = parseDecimal(text);
  assert.ok(value, `${text} was not read`);
  return value;
};

describe("exact decimals", () => {
  it("reads plain and scientific notation to the last digit", () => {
    assert.equal(toUnits(decimal("0.1"), 6), 100_000n);
    assert.equal(toUnits(decimal("1e+05"), 6), 100_000_000_000n);
    assert.equal(toUnits(decimal("2.5E-3"), 6), 2_500n);
    assert.equal(toUnits(decimal("90071992547409.93"), 2), 9_007_199_254_740_993n);
    assert.equal(toUnits(decimal("-12"), 0), -12n);
  });

  it("says no to what is no number, and to lost digits", () => {
    for (const text of [
      "NA",
      "",
      " ",
      ".",
      "-",
      "1,000",
      "0x10",
      "1e999",
      "Infinity",
      "1.2.3",
      "9".repeat(41),
    ]) {
      assert.equal(parseDecimal(text), undefined, text);
    }
    assert.equal(toUnits(decimal("0.0000001"), 6), undefined);
    assert.equal(toUnits(decimal("0.10000000"), 6), 100_000n);
  });

  it("rounds halves away from zero", () => {
    assert.equal(roundToUnits(decimal("5202.6426724643"), 6), 5_202_642_672n);
    assert.equal(roundedQuotient(5n, 2n), 3n);
    assert.equal(roundedQuotient(-5n, 2n), -3n);
    assert.equal(roundedQuotient(7n, 3n), 2n);
  });

  it("counts the instalments in what was paid", () => {
    assert.equal(timesIn(decimal("1999.33"), decimal("652.53")), 3n);
    assert.equal(timesIn(decimal("499.12"), decimal("167.54")), 3n);
    assert.equal(timesIn(decimal("281.8"), decimal("71.4")), 4n);
    assert.equal(timesIn(decimal("0"), decimal("93.96")), 0n);
    assert.equal(timesIn(decimal("150"), decimal("100")), 2n);
  });
});
