import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCsv } from "./csv.ts";
import { planLoan } from "./loan-plan.ts";
import { type LoanRow, loanColumns, readLoanRow } from "./loan-rows.ts";
import { stratify } from "./stratify.ts";

const day = 86_400;
const month = 2_628_000;
const now = 1_800_000_000;
const row = (text: string) => {
  const [read] = readCsv(`${loanColumns.join(",")}\n${text}`).rows.map(readLoanRow);
  assert.ok(read);
  return read;
};
const loan = (text: string): LoanRow => {
  const read = row(text);
  assert.ok(!("reason" in read), "reason" in read ? read.reason : "");
  return read;
};
const reason = (text: string) => {
  const read = row(text);
  return "reason" in read ? read.reason : "taken";
};

describe("loan rows", () => {
  it("reads amounts, rate and payments without a float", () => {
    const read = loan("1e+05,60,14.07,2330.46,moving,C,Mar-2018,Current,6991.38,3625.7");
    assert.equal(read.principal, 100_000_000_000n);
    assert.equal(read.rate, 140_700);
    assert.equal(read.paid, 3);
    assert.equal(read.fileInterest, 3_625_700_000n);
  });

  it("refuses with the reason", () => {
    assert.equal(
      reason("NA,60,14.07,652.53,car,C,Mar-2018,Current,0,0"),
      "loan_amount is not a number",
    );
    assert.equal(
      reason("28000,60,14.07,652.53,car,C,Mar-2018,Current,-1,0"),
      "paid_total is below zero",
    );
    assert.equal(
      reason("0,60,14.07,652.53,car,C,Mar-2018,Current,0,0"),
      "the amount is not one that can be lent here",
    );
    assert.equal(
      reason("28000,121,14.07,652.53,car,C,Mar-2018,Current,0,0"),
      "the term is not one of 1 to 120 months",
    );
    assert.equal(reason("28000,60,14.07,0,car,C,Mar-2018,Current,0,0"), "the instalment is zero");
    assert.equal(
      reason("28000,60,14.07001,652.53,car,C,Mar-2018,Current,0,0"),
      "the rate is finer than a millionth, or above 1,000 % a year",
    );
    assert.equal(
      reason("28000,60,14.07,652.53,car,C,Mar-2018,Default,0,0"),
      "a status that says nothing about payments",
    );
    assert.equal(
      reason("28000,3,14.07,9000,car,C,Mar-2018,Current,27000,0"),
      "as many instalments paid as there are, and yet not repaid",
    );
    assert.equal(reason("28000,60"), "malformed: has 2 fields instead of 10");
  });

  it("plans the annuity to within a cent of the file's", () => {
    const { instalment, row: own } = planLoan(
      loan("28000,60,14.07,652.53,moving,C,Mar-2018,Current,1999.33,1015.19"),
      now,
    );
    const gap = own.fileInstalment - instalment;
    assert.ok(gap > -10_000n && gap < 10_000n, `${gap}`);
  });

  const dueOf = (status: string) => {
    const plan = planLoan(loan(`5000,36,12.61,167.54,car,C,Feb-2018,${status},499.12,150.49`), now);
    return { plan, overdue: (now - plan.start - (plan.paid + 1) * month) / day };
  };

  it("chooses the start so that the loan is where the file says", () => {
    assert.ok(dueOf("Current").overdue < 0);
    const grace = dueOf("In Grace Period").overdue;
    assert.ok(grace > 0 && grace < 15);
    const late = dueOf("Late (16-30 days)").overdue;
    assert.ok(late >= 16 && late <= 30);
    const later = dueOf("Late (31-120 days)").overdue;
    assert.ok(later >= 31 && later <= 120);
    const { plan } = dueOf("Charged Off");
    assert.ok(
      plan.claim !== undefined &&
        plan.claim <= now &&
        plan.claim > plan.start + (plan.paid + 1) * month + 15 * day,
    );
  });

  it("lets the interest paid say how many instalments came before a payoff", () => {
    const quick = planLoan(
      loan("15000,60,9.93,318.19,car,B,Jan-2018,Fully Paid,15005.17,5.17"),
      now,
    );
    assert.equal(quick.paid, 0);
    // 20,000 at 15.05 %: 250.83 and 248 in the first two months.
    const slow = planLoan(
      loan("20000,60,15.05,476.33,car,C,Jan-2018,Fully Paid,20653.72,653.72"),
      now,
    );
    assert.equal(slow.paid, 2);
    assert.ok(slow.payoff !== undefined && slow.payoff < now);
  });
});

describe("choosing rows", () => {
  const items = [...Array(900).fill("a"), ...Array(90).fill("b"), ...Array(4).fill("c")].map(
    (group, index) => ({ group, index }),
  );

  it("has every group, exactly as many as wanted, in the order of the file", () => {
    for (const wanted of [3, 12, 100, 500]) {
      const chosen = stratify(items, ({ group }) => group, wanted);
      assert.equal(chosen.length, wanted);
      assert.equal(new Set(chosen.map(({ group }) => group)).size, 3, `${wanted}`);
      assert.deepEqual(
        chosen,
        chosen.toSorted((a, b) => a.index - b.index),
      );
    }
  });

  it("takes all when there are not more", () => {
    assert.equal(stratify(items, ({ group }) => group, 5000).length, items.length);
  });
});
