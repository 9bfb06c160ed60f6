import { Interface } from "ethers";
import fc from "fast-check";
import { type Address, getAddress, type Hex, isHex, zeroHash } from "viem";
import { checkoutAbi } from "../abi/checkout.ts";
import { loansAbi } from "../abi/loans.ts";
import { toAmount } from "../money/amount.ts";
import { anyOffer, anyOrder } from "../typed-data/arbitrary-terms.ts";
import type { Order } from "../typed-data/order.ts";
import { loanId, type Terms, termsOf } from "../typed-data/terms.ts";
import type { ChainLog } from "./logs.ts";

/** For property tests: histories as the contracts could write them, encoded by ethers, a second implementation. */
const address = (digit: string): Address => getAddress(`0x${digit.repeat(40)}`);
export const contracts = { Checkout: address("1"), Loans: address("2") };
const zero = address("0");
const people = ["3", "4", "5", "6"].map(address);
const anyPerson = fc.constantFrom(...people);

const interfaces = { Checkout: new Interface(checkoutAbi), Loans: new Interface(loansAbi) };
const hex = (text: string): Hex => {
  if (!isHex(text)) throw new Error(`no hex: ${text}`);
  return text;
};

/** One log of ours, without a place yet. */
type Draft = Pick<ChainLog, "address" | "topics" | "data">;

export function logOf(
  contract: keyof typeof contracts,
  name: string,
  values: Readonly<Record<string, unknown>>,
): Draft {
  const event = interfaces[contract].getEvent(name);
  if (event === null) throw new Error(`no event ${name}`);
  const { data, topics } = interfaces[contract].encodeEventLog(
    event,
    event.inputs.map((input) => values[input.name]),
  );
  return {
    address: contracts[contract],
    data: hex(data),
    topics: topics.map((topic) => hex(typeof topic === "string" ? topic : String(topic))),
  };
}

/** Gives each log a place: a few to a block. */
export function placed(logs: readonly Draft[], perBlock = 3): readonly ChainLog[] {
  return logs.map((log, index) => {
    const block = 10 + Math.floor(index / perBlock);
    const blockHash: Hex = `0x${block.toString(16).padStart(64, "b")}`;
    return {
      ...log,
      block,
      blockHash,
      time: 1_000 + block * 12,
      transaction: zeroHash,
      logIndex: index % perBlock,
    };
  });
}

const share = (whole: bigint, percent: number) => (whole * BigInt(percent)) / 100n;

/** What one order can go through; steps that the contract would refuse are left out. */
function orderHistory(
  order: Order,
  id: Hex,
  steps: readonly { readonly verb: number; readonly percent: number }[],
): readonly Draft[] {
  const logs = [logOf("Checkout", "Funded", { id, ...order })];
  let held = order.amount;
  let paid = 0n;
  let disputed = false;
  for (const { verb, percent } of steps) {
    const amount = share(held, percent);
    if (verb === 0 && held > 0n && !disputed)
      logs.push(logOf("Checkout", "Shipped", { id, trace: zeroHash, until: 5_000 }));
    if (verb === 1 && amount > 0n) {
      logs.push(
        logOf("Checkout", "Released", { id, by: order.buyer, amount, fee: share(amount, 2) }),
      );
      held -= amount;
      paid += amount;
    }
    if (verb === 2 && held > 0n && !disputed) {
      logs.push(
        logOf("Checkout", "Disputed", { id, by: order.seller, until: 9_000, evidence: zeroHash }),
      );
      disputed = true;
    }
    if (verb === 3 && disputed && held > 0n) {
      logs.push(
        logOf("Checkout", "Ruled", {
          id,
          by: order.arbiter,
          toBuyer: amount,
          toSeller: held - amount,
          fee: 0n,
        }),
      );
      paid += held - amount;
      held = 0n;
    }
    if (verb === 4 && held > 0n) {
      logs.push(
        logOf("Checkout", percent % 2 ? "Voided" : "Reclaimed", {
          id,
          by: order.buyer,
          amount: held,
        }),
      );
      held = 0n;
    }
    if (verb === 5 && share(paid, percent) > 0n) {
      logs.push(logOf("Checkout", "Refunded", { id, amount: share(paid, percent) }));
      paid -= share(paid, percent);
    }
    if (verb === 6) {
      const kept = { token: order.token, account: order.buyer, to: order.seller, amount: 7n };
      logs.push(
        logOf("Checkout", "Kept", kept),
        ...(percent % 2 ? [logOf("Checkout", "Withdrawn", kept)] : []),
      );
    }
  }
  return logs;
}

function loanHistory(
  terms: Terms,
  lender: Address,
  steps: readonly { readonly verb: number; readonly percent: number }[],
): readonly Draft[] {
  const id = loanId(terms);
  const logs = [
    logOf("Loans", "Transfer", { from: zero, to: lender, tokenId: id }),
    logOf("Loans", "Opened", { id, lender, borrower: terms.borrower, offer: zeroHash, terms }),
  ];
  let left = terms.principal;
  let holder = lender;
  for (const { verb, percent } of steps) {
    if (left === 0n) break;
    const principal = percent > 90 ? left : share(left, percent);
    const to = people[percent % people.length] ?? lender;
    if (verb <= 3) {
      left -= principal;
      logs.push(
        logOf("Loans", "Repaid", {
          id,
          payer: to,
          interest: 1n,
          principal,
          left,
          due: terms.maturity,
        }),
      );
    }
    if (verb === 4) {
      logs.push(logOf("Loans", "Transfer", { from: holder, to, tokenId: id }));
      holder = to;
    }
    if (verb === 5) logs.push(logOf("Loans", "PaymentKept", { id, amount: 9n }));
    if (verb === 6) {
      logs.push(logOf("Loans", "Claimed", { id, holder, principal: left, interest: 0n }));
      break;
    }
  }
  const ended =
    left === 0n ? [logOf("Loans", "Transfer", { from: holder, to: zero, tokenId: id })] : [];
  return [...logs, ...ended];
}

const anySteps = fc.array(
  fc.record({ verb: fc.nat(6), percent: fc.integer({ min: 1, max: 100 }) }),
  { maxLength: 8 },
);

/** Each order with an id of its own, as hashes are: two under one id would be two histories told as one. */
const anyOrderHistories = fc
  .uniqueArray(fc.tuple(anyOrder, anyPerson, anyPerson, anySteps), {
    maxLength: 5,
    selector: ([{ salt }]) => salt,
  })
  .map((histories) =>
    histories.map(([order, buyer, seller, steps]) =>
      orderHistory(
        { ...order, buyer, seller, amount: order.amount | 1n },
        `0x${order.salt.toString(16).padStart(64, "0")}`,
        steps,
      ),
    ),
  );

const anyLoanHistory = fc
  .tuple(anyOffer, anyPerson, anyPerson, fc.bigInt({ min: 1n, max: 10n ** 9n }), anySteps)
  .map(([offer, lender, taker, units, steps]) => {
    const modest = { ...offer, side: 0, criteria: 1n, minInterest: 5n, budget: offer.budget + 1n };
    return loanHistory(
      termsOf(
        modest,
        { amount: toAmount(units) },
        { taker, time: 1_000, digest: offer.hookData, fills: 0n },
      ),
      lender,
      steps,
    );
  });

/** Several orders and loans, their events interleaved, each in its own order. */
export const anyHistory: fc.Arbitrary<readonly ChainLog[]> = fc
  .tuple(anyOrderHistories, fc.array(anyLoanHistory, { maxLength: 4 }), fc.infiniteStream(fc.nat()))
  .map(([orders, loans, choices]) => {
    const queues = [...orders, ...loans].map((logs) => [...logs]);
    const mixed: Draft[] = [];
    for (
      let open = queues.filter(({ length }) => length > 0);
      open.length > 0;
      open = queues.filter(({ length }) => length > 0)
    ) {
      const next = open[Number(choices.next().value) % open.length]?.shift();
      if (next !== undefined) mixed.push(next);
    }
    return placed(mixed);
  });
