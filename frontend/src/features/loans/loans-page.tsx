import type { LoanRow } from "@comptoir/sdk/ledger/ledger";
import { loansOf } from "@comptoir/sdk/ledger/views";
import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type ComponentType, type ReactNode, useId, useState } from "react";
import { type Address, isAddressEqual } from "viem";
import { ConnectFirst } from "../../chain/connect-prompt.tsx";
import { useConnection } from "../../chain/use-connection.ts";
import { useLedger } from "../../data/queries.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Kept } from "./loan-actions.tsx";
import { LoanList } from "./loan-list.tsx";

export type LoansPageProps = {
  /** What the account has on the board: another room's, handed in by the app. */
  readonly offers: ComponentType<{ readonly account: Address }>;
};

/** What one owes, what one is owed, what waits to be taken, and what stands on the board. */
export function LoansPage({ offers: Offers }: LoansPageProps) {
  const { t } = useLingui();
  const { address } = useConnection();
  return (
    <>
      <PageHeader
        title={t`My loans`}
        actions={
          <Button asChild>
            <Link to="/lend">
              <Trans>To the board</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>What you owe and what you are owed, with the next date of each.</Trans>
      </PageHeader>
      {address ? (
        <div className="flex flex-col gap-12">
          <OwnLoans account={address} />
          <Section title={<Trans>On the board</Trans>}>
            <Offers account={address} />
          </Section>
        </div>
      ) : (
        <EmptyState drawing="ledger" title={<Trans>Whose loans?</Trans>} action={<ConnectFirst />}>
          <Trans>The loans of an account are found from the chain.</Trans>
        </EmptyState>
      )}
    </>
  );
}

type Side = "borrowed" | "lent";

function OwnLoans({ account }: { readonly account: Address }) {
  const { t } = useLingui();
  const ledger = useLedger();
  const [chosen, setChosen] = useState<Side>();
  return (
    <QueryView query={ledger}>
      {({ value }) => {
        const { borrowed, lent } = loansOf(value, account);
        const waiting = [...value.loans.values()].filter((row) => waitsFor(row, account));
        const side = chosen ?? (borrowed.length === 0 && lent.length > 0 ? "lent" : "borrowed");
        const [owing, owed] = [openCount(borrowed), openCount(lent)];
        return (
          <div className="flex flex-col gap-6">
            {waiting.map((row) => (
              <Kept key={String(row.id)} standing={{ row }} account={account} />
            ))}
            <Tabs<Side>
              label={t`Side of my loans`}
              value={side}
              onChange={setChosen}
              tabs={[
                {
                  value: "borrowed",
                  label: <Trans>Borrowed ({owing})</Trans>,
                  content: <LoanList rows={borrowed} side="borrowed" account={account} />,
                },
                {
                  value: "lent",
                  label: <Trans>Lent ({owed})</Trans>,
                  content: <LoanList rows={lent} side="lent" account={account} />,
                },
              ]}
            />
          </div>
        );
      }}
    </QueryView>
  );
}

const openCount = (rows: readonly LoanRow[]): number =>
  rows.filter(({ status }) => status === "open").length;

function waitsFor({ keptPayment, keptCollateral, holder }: LoanRow, account: Address): boolean {
  if (keptPayment > 0n && isAddressEqual(holder, account)) return true;
  return keptCollateral !== undefined && isAddressEqual(keptCollateral, account);
}

function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 font-title text-xl font-medium">
        {title}
      </h2>
      {children}
    </section>
  );
}
