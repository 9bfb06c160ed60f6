import { side } from "@comptoir/sdk/typed-data/offer";
import type { Terms } from "@comptoir/sdk/typed-data/terms";
import type { Address } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import type { Agenda } from "../stage/agenda.ts";
import { type Desk, everything } from "../stage/desk.ts";
import { makeOffer } from "../stage/make-offer.ts";
import { day, month } from "../stage/time.ts";
import type { Cast } from "./cast.ts";
import type { Endowment } from "./endow.ts";
import { graceDays, type LoanPlan } from "./loan-plan.ts";

/** Lenders of the platform; each takes every so-many-th loan. */
const lenderCount = 12;

export interface ImportedLoan {
  readonly plan: LoanPlan;
  /** Set when it was opened. */
  terms?: Terms;
}

export interface LoanImport {
  readonly loans: readonly ImportedLoan[];
  readonly endowments: readonly Endowment[];
}

/**
 * Puts the loans on the agenda: every second one is a lender's offer that the borrower takes, the others a borrower's
 * request that a lender takes. Nothing secures them.
 */
export function scheduleLoans(
  agenda: Agenda,
  plans: readonly LoanPlan[],
  house: {
    readonly desk: Desk;
    readonly token: Address;
    readonly cast: Cast;
  },
): LoanImport {
  const { desk, token, cast } = house;
  const lent = new Map<PrivateKeyAccount, bigint>();
  const borrowers: Endowment[] = [];
  const loans = plans.map((plan, index): ImportedLoan => {
    const loan: ImportedLoan = { plan };
    const lender = cast.lender(index % lenderCount);
    const borrower = cast.borrower(index);
    const { principal } = plan.row;
    lent.set(lender, (lent.get(lender) ?? 0n) + principal);
    borrowers.push({
      account: borrower,
      token,
      amount: plan.cost > principal ? plan.cost - principal : 0n,
      spender: desk.addresses.Loans,
      allowance: plan.cost,
    });
    scheduleLoan(agenda, loan, {
      desk,
      token,
      lender,
      borrower,
      nonce: BigInt(index + 1),
      lends: index % 2 === 1,
    });
    return loan;
  });
  const lenders = [...lent].map(([account, amount]) => ({
    account,
    token,
    amount,
    spender: desk.addresses.Loans,
    allowance: amount,
  }));
  return { loans, endowments: [...lenders, ...borrowers] };
}

interface Parties {
  readonly desk: Desk;
  readonly token: Address;
  readonly lender: PrivateKeyAccount;
  readonly borrower: PrivateKeyAccount;
  readonly nonce: bigint;
  /** The lender signs, the borrower takes; otherwise the other way round. */
  readonly lends: boolean;
}

function scheduleLoan(agenda: Agenda, loan: ImportedLoan, parties: Parties): void {
  const { desk, token, lender, borrower, nonce, lends } = parties;
  const { row, part, start, paid, payoff, claim, instalment } = loan.plan;
  const [maker, taker] = lends ? [lender, borrower] : [borrower, lender];
  const offer = makeOffer({
    maker: maker.address,
    side: lends ? side.lend : side.borrow,
    token,
    pledge: { kind: "none" },
    budget: row.principal,
    rate: row.rate,
    duration: row.count * month,
    period: month,
    part,
    grace: graceDays * day,
    expiry: start + 30 * day,
    use: "once",
    nonce,
  });
  const opened = (): Terms => {
    if (loan.terms === undefined)
      throw new Error(`the loan of line ${row.line} was to be paid before it was opened`);
    return loan.terms;
  };
  agenda.at(start, async (time) => {
    loan.terms = await desk.open(taker, offer, await desk.sign(maker, offer), row.principal, time);
  });
  for (let k = 1; k <= paid; k += 1) {
    agenda.at(start + k * month, async (time) => {
      await desk.repay(borrower, opened(), instalment, time);
    });
  }
  if (payoff !== undefined) {
    agenda.at(payoff, async (time) => {
      await desk.repay(borrower, opened(), everything, time);
    });
  }
  if (claim !== undefined) {
    agenda.at(claim, async (time) => {
      await desk.claim(lender, opened(), time);
    });
  }
}
