import { type Hex, maxUint256, numberToHex, zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import { maxAmount } from "../money/amount.ts";
import { orderStatus } from "../orders/status.ts";
import { logOf, placed } from "./arbitrary-history.ts";
import { buyer, foldAll, funded, id, other, person, seller } from "./sample-history.ts";
import { loansOf } from "./views.ts";

describe("an order's row", () => {
  it("follows a dispute to its ruling, and agrees with the status arithmetic", () => {
    const history = placed([
      funded(),
      logOf("Checkout", "Shipped", { id, trace: zeroHash, until: 300 }),
      logOf("Checkout", "Released", { id, by: buyer, amount: 400n, fee: 4n }),
      logOf("Checkout", "Disputed", { id, by: buyer, until: 350, evidence: zeroHash }),
      logOf("Checkout", "Ruled", { id, by: person("6"), toBuyer: 250n, toSeller: 350n, fee: 3n }),
    ]);
    const states = history.map(
      (_, index) => foldAll(history.slice(0, index + 1)).orders.get(id)?.state,
    );
    expect(states).toEqual(["open", "shipped", "shipped", "disputed", "closed"]);
    const row = foldAll(history).orders.get(id);
    expect(row).toMatchObject({
      held: 0n,
      paid: 750n,
      released: 750n,
      returned: 250n,
      fees: 7n,
      clock: 350,
      disputed: false,
    });
    expect(row?.timeline.map(({ eventName }) => eventName)).toEqual([
      "Funded",
      "Shipped",
      "Released",
      "Disputed",
      "Ruled",
    ]);
    if (row === undefined) throw new Error("no row");
    expect(orderStatus(row.order, row, 400, buyer, row.returned).stage).toBe("split");
  });

  it("stays among amounts, and is read at all, where a node lies or left something out", () => {
    const word = (value: bigint) => numberToHex(value, { size: 32 }).slice(2);
    const release = logOf("Checkout", "Released", { id, by: buyer, amount: 400n, fee: 4n });
    const lie = (value: bigint) => {
      const data: Hex = `0x${release.data.slice(2).replace(word(400n), word(value))}`;
      expect(data).not.toBe(release.data);
      return foldAll(placed([funded(), { ...release, data }])).orders.get(id);
    };
    expect(lie(maxAmount)).toMatchObject({ held: 0n, released: maxAmount });
    // No contract writes more than its type holds: not taken for an event of ours.
    expect(lie(maxUint256)).toMatchObject({ held: 1_000n, released: 0n });

    const refund = logOf("Checkout", "Refunded", { id, amount: 400n });
    const gap = foldAll(placed([funded(), refund])).orders.get(id);
    expect(gap).toMatchObject({ held: 1_000n, paid: 0n, refunded: 400n });
  });
});

describe("a loan's row", () => {
  const loan = 42n;
  const terms = {
    borrower: other,
    token: person("9"),
    collateral: person("0"),
    kind: 0,
    collateralId: 0n,
    principal: 1_000_000n,
    minInterest: 10_000n,
    rate: 100_000,
    start: 1_000,
    maturity: 32_000_000,
    period: 0,
    part: 0n,
    grace: 5,
    auction: 0,
    hook: person("0"),
    hookData: zeroHash,
    feeTo: person("0"),
    feeBps: 0,
    salt: zeroHash,
  };
  const opened = logOf("Loans", "Opened", {
    id: loan,
    lender: seller,
    borrower: other,
    offer: zeroHash,
    terms,
  });
  const repaid = (principal: bigint, left: bigint) =>
    logOf("Loans", "Repaid", {
      id: loan,
      payer: other,
      interest: 10_000n,
      principal,
      left,
      due: terms.maturity,
    });
  const note = (from: Hex, to: Hex) => logOf("Loans", "Transfer", { from, to, tokenId: loan });

  it("knows how far an early least interest has paid ahead", () => {
    const [first, second] = [
      foldAll(placed([opened, repaid(1n, 999_999n)])),
      foldAll(placed([opened])),
    ];
    // 10,000 on 1,000,000 at 10 % a year pays a tenth of a year.
    expect(first.loans.get(loan)?.paidUntil).toBe(1_000 + 3_153_600);
    expect(second.loans.get(loan)).toMatchObject({
      paidUntil: 1_000,
      due: terms.maturity,
      principal: 1_000_000n,
      status: "open",
    });
  });

  it("follows the note, and keeps its last holder when it is burnt", () => {
    const nobody = person("0");
    const history = [
      note(nobody, seller),
      opened,
      note(seller, buyer),
      repaid(1_000_000n, 0n),
      note(buyer, nobody),
    ];
    const ledger = foldAll(placed(history));
    expect(ledger.loans.get(loan)).toMatchObject({
      lender: seller,
      holder: buyer,
      status: "repaid",
      principal: 0n,
    });
    expect(loansOf(ledger, buyer).lent).toHaveLength(1);
    expect(loansOf(ledger, seller).lent).toHaveLength(0);
    expect(loansOf(ledger, other).borrowed).toHaveLength(1);
  });

  it("remembers what waits after a refusal", () => {
    const kept = [
      opened,
      logOf("Loans", "PaymentKept", { id: loan, amount: 9n }),
      logOf("Loans", "CollateralKept", { id: loan, account: other }),
    ];
    expect(foldAll(placed(kept)).loans.get(loan)).toMatchObject({
      keptPayment: 9n,
      keptCollateral: other,
    });
    const taken = [
      ...kept,
      logOf("Loans", "PaymentWithdrawn", { id: loan, holder: seller, to: buyer, amount: 9n }),
      logOf("Loans", "CollateralWithdrawn", { id: loan, account: other, to: buyer }),
    ];
    expect(foldAll(placed(taken)).loans.get(loan)).toMatchObject({
      keptPayment: 0n,
      keptCollateral: undefined,
    });
  });
});
