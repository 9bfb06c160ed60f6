import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import type { Book } from "./book.ts";

/** One equation of the books; it holds when `difference` is zero. */
interface Equation {
  readonly name: string;
  readonly difference: bigint;
}

export interface TokenAccount {
  readonly token: Address;
  readonly minted: bigint;
  readonly people: bigint;
  /** Into and out of Checkout and Loans. */
  readonly in: bigint;
  readonly out: bigint;
  /** In escrow, and as collateral. */
  readonly held: bigint;
  /** What a token refused to deliver. */
  readonly kept: bigint;
  readonly orders: {
    readonly count: number;
    readonly amount: bigint;
    readonly held: bigint;
    readonly released: bigint;
    readonly returned: bigint;
    readonly refunded: bigint;
  };
  readonly loans: {
    readonly count: number;
    readonly lent: bigint;
    readonly repaid: bigint;
    readonly interest: bigint;
    readonly outstanding: bigint;
    readonly writtenOff: bigint;
  };
  readonly equations: readonly Equation[];
  /** Sum of all differences, each without its sign: zero only if every equation holds. */
  readonly difference: bigint;
}

const sum = <T>(items: Iterable<T>, amountOf: (item: T) => bigint): bigint => {
  let total = 0n;
  for (const item of items) total += amountOf(item);
  return total;
};

/** Holds what the events tell against what tokens and contracts have. Pure: a tampered book gives itself away. */
export function reconcile(book: Book): readonly TokenAccount[] {
  return book.balances.map(({ token }) => reconcileToken(book, token));
}

function reconcileToken(book: Book, token: Address): TokenAccount {
  const balance = book.balances.find((entry) => entry.token === token);
  if (balance === undefined) throw new Error(`the book has no balances of ${token}`);
  const transfers = book.transfers.filter((transfer) => transfer.token === token);
  const isHouse = (account: Address) => account === book.checkout || account === book.loans;
  const flow = (test: (from: Address, to: Address) => boolean) =>
    sum(
      transfers.filter(({ from, to }) => test(from, to)),
      ({ value }) => value,
    );
  const minted = flow((from) => from === zeroAddress) - flow((_, to) => to === zeroAddress);
  const into = flow((from, to) => isHouse(to) && !isHouse(from));
  const out = flow((from, to) => isHouse(from) && !isHouse(to));
  const between = flow(
    (from, to) => !isHouse(from) && !isHouse(to) && from !== zeroAddress && to !== zeroAddress,
  );

  const orders = ordersOf(book, token);
  const loans = loansOf(book, token);
  const held = orders.held + loans.collateral;
  const kept = orders.kept + loans.kept;
  const equations: Equation[] = [
    {
      name: "minted = with people + in the contracts",
      difference: minted - balance.people - balance.checkout - balance.loans,
    },
    { name: "minted = total supply", difference: minted - balance.totalSupply },
    { name: "in = out + held + kept", difference: into - out - held - kept },
    {
      name: "the contracts have what they hold and keep",
      difference: balance.checkout + balance.loans - held - kept,
    },
    {
      name: "orders: amount = held + released + returned",
      difference: orders.amount - orders.held - orders.released - orders.returned,
    },
    { name: "orders: held as the contract says", difference: orders.held - orders.heldByContract },
    {
      name: "loans: lent = repaid + outstanding + written off",
      difference: loans.lent - loans.repaid - loans.outstanding - loans.writtenOff,
    },
    {
      name: "loans: outstanding as the contract says",
      difference: loans.outstanding - loans.outstandingByContract,
    },
    // Principal and payments pass from person to person; sellers' refunds do, too. What was kept went to the contract.
    {
      name: "between people = lent + repaid + interest + refunded",
      difference:
        between - loans.lent - loans.repaid - loans.interest - orders.refunded + loans.everKept,
    },
  ];
  return {
    token,
    minted,
    people: balance.people,
    in: into,
    out,
    held,
    kept,
    orders,
    loans,
    equations,
    difference: sum(equations, ({ difference }) => (difference < 0n ? -difference : difference)),
  };
}

function ordersOf({ ledger, escrows }: Book, token: Address) {
  const rows = [...ledger.orders.values()].filter(({ order }) =>
    isAddressEqual(order.token, token),
  );
  return {
    count: rows.length,
    amount: sum(rows, ({ order }) => order.amount),
    held: sum(rows, (row) => row.held),
    heldByContract: sum(rows, ({ id }) => escrows.get(id) ?? 0n),
    released: sum(rows, (row) => row.released),
    returned: sum(rows, (row) => row.returned),
    refunded: sum(rows, (row) => row.refunded),
    kept: sum(ledger.kept, ([key, amount]) => (key.startsWith(token.toLowerCase()) ? amount : 0n)),
  };
}

function loansOf({ ledger, debts }: Book, token: Address) {
  const all = [...ledger.loans.values()];
  const rows = all.filter(({ terms }) => isAddressEqual(terms.token, token));
  const open = rows.filter(({ status }) => status === "open");
  const pledged = all.filter(
    ({ terms, status, keptCollateral }) =>
      terms.kind === collateralKind.erc20 &&
      isAddressEqual(terms.collateral, token) &&
      (status === "open" || keptCollateral !== undefined),
  );
  return {
    count: rows.length,
    lent: sum(rows, ({ terms }) => terms.principal),
    repaid: sum(rows, ({ payments }) => sum(payments, ({ principal }) => principal)),
    interest: sum(rows, ({ payments }) => sum(payments, ({ interest }) => interest)),
    outstanding: sum(open, ({ principal }) => principal),
    outstandingByContract: sum(open, ({ id }) => debts.get(id) ?? 0n),
    writtenOff: sum(
      rows.filter(({ status }) => status === "claimed"),
      ({ principal }) => principal,
    ),
    collateral: sum(pledged, ({ terms }) => terms.collateralId),
    kept: sum(rows, ({ keptPayment }) => keptPayment),
    everKept: sum(rows, ({ timeline }) =>
      sum(timeline, (event) => (event.eventName === "PaymentKept" ? event.args.amount : 0n)),
    ),
  };
}
