import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { type Address, isAddressEqual } from "viem";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useChainNow } from "../../chain/use-clock.ts";
import {
  loanWaits,
  owedOn,
  useOpenLoans,
  WaitingLoan,
} from "../../features/loans/waiting-loan.tsx";
import { waitsForMe } from "../../features/orders/order-view.ts";
import { useLiveOrders, WaitingOrder } from "../../features/orders/waiting-order.tsx";
import { Agenda } from "../../ui/agenda.tsx";
import { Skeleton, useDelayed } from "../../ui/skeleton.tsx";

/** Lines of the agenda; the rooms have the rest. */
const shown = 6;

/** What the person with this account owes, is owed and has in escrow, and what waits for him, the nearest first. */
export function Affairs({ account }: { readonly account: Address }) {
  const now = useChainNow(30_000) ?? 0;
  const orders = useLiveOrders(account, now);
  const loans = useOpenLoans(account, now);
  return (
    <section className="flex flex-col gap-8">
      <h1 tabIndex={-1} className="rule-double pb-4 font-title text-2xl font-medium">
        <Trans>Your affairs</Trans>
      </h1>
      {orders && loans && now > 0 ? (
        <Book orders={orders} loans={loans} account={account} now={now} />
      ) : (
        <Opening />
      )}
    </section>
  );
}

function Opening() {
  return useDelayed() ? <Skeleton lines={5} /> : <div className="min-h-44" />;
}

type Orders = NonNullable<ReturnType<typeof useLiveOrders>>;
type Loans = NonNullable<ReturnType<typeof useOpenLoans>>;
type Sum = { readonly token: Address; readonly units: TokenUnits };

type BookProps = {
  readonly orders: Orders;
  readonly loans: Loans;
  readonly account: Address;
  readonly now: number;
};

function Book({ orders, loans, account, now }: BookProps) {
  const loanSum = (role: string) =>
    sumOf(
      loans.filter((one) => one.role === role),
      (one) => ({ token: one.row.terms.token, units: owedOn(one) }),
    );
  const escrow = (side: "buyer" | "seller") =>
    sumOf(
      orders.filter(({ row }) => isAddressEqual(row.order[side], account)),
      ({ row }) => ({ token: row.order.token, units: row.held }),
    );
  const figures = [
    { key: "owe", label: <Trans>You owe</Trans>, sums: loanSum("borrower"), up: true },
    { key: "owed", label: <Trans>You are owed</Trans>, sums: loanSum("lender") },
    { key: "paid", label: <Trans>You paid into escrow</Trans>, sums: escrow("buyer") },
    { key: "coming", label: <Trans>Coming to you from escrow</Trans>, sums: escrow("seller") },
  ].filter(({ sums }) => sums.length > 0);
  return (
    <>
      {figures.length > 0 && (
        <dl className="flex flex-wrap items-end gap-x-12 gap-y-5">
          {figures.map(({ key, label, sums, up }, index) => (
            <div key={key}>
              <dt className="label-caps">{label}</dt>
              {sums.map(({ token, units }) => (
                <dd key={token}>
                  <TokenMoney
                    units={units}
                    token={token}
                    size={index === 0 ? "hero" : "lg"}
                    rounding={up ? "up" : "down"}
                  />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      <WaitingList orders={orders} loans={loans} now={now} />
    </>
  );
}

function WaitingList({ orders, loans, now }: Omit<BookProps, "account">) {
  const lines: readonly { readonly due: number; readonly key: string; readonly line: ReactNode }[] =
    [
      ...orders.filter(waitsForMe).map((view) => ({
        due: view.status.deadline?.at ?? 0,
        key: view.row.id,
        line: <WaitingOrder key={view.row.id} view={view} now={now} />,
      })),
      ...loans
        .filter((standing) => loanWaits(standing, now))
        .map((standing) => ({
          due: standing.status.next?.date ?? 0,
          key: String(standing.row.id),
          line: <WaitingLoan key={String(standing.row.id)} standing={standing} now={now} />,
        })),
    ].toSorted((one, other) => one.due - other.due);
  const rest = lines.length - shown;
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda" className="mb-2 font-title text-xl font-medium">
        <Trans>Waits for you</Trans>
      </h2>
      {lines.length === 0 ? (
        <p className="text-ink-soft">
          <Trans>
            Nothing today. What you buy, sell, lend and borrow reports here with its dates.
          </Trans>
        </p>
      ) : (
        <Agenda>{lines.slice(0, shown).map(({ line }) => line)}</Agenda>
      )}
      {rest > 0 && (
        <p className="mt-3 text-sm text-ink-soft">
          <Trans>
            And {rest} more, in <Link to="/purchases">Purchases</Link>,{" "}
            <Link to="/sales">Sales</Link> and <Link to="/loans">Loans</Link>.
          </Trans>
        </p>
      )}
    </section>
  );
}

/** Token by token; what comes to nothing is left out. */
function sumOf<T>(rows: readonly T[], read: (row: T) => Sum): readonly Sum[] {
  const groups = Map.groupBy(rows.map(read), ({ token }) => token);
  return [...groups]
    .map(([token, sums]) => ({ token, units: sums.reduce((all, { units }) => all + units, 0n) }))
    .filter(({ units }) => units > 0n);
}
