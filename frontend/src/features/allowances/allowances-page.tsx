import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Address } from "viem";
import { chainKey } from "../../chain/deployment.ts";
import { decodeFault } from "../../chain/errors/decode.ts";
import { useHouse } from "../../chain/house.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { FaultNotice } from "../../tx/fault-notice.tsx";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { QueryView } from "../../ui/query-view.tsx";
import { AllowanceTable } from "./allowance-table.tsx";
import { type ListedToken, readAllowances } from "./read-allowances.ts";

export type AllowancesPageProps = {
  /** Tokens to ask about: those of the book, and those of the account's own business. */
  readonly tokens: readonly ListedToken[];
  /** What the account's open offers may still draw of a token through Loans; undefined while it is not known. */
  readonly needed: (token: Address) => TokenUnits | undefined;
};

/** Everything the account has allowed others to take, and the way to take it back. */
export function AllowancesPage({ tokens, needed }: AllowancesPageProps) {
  const { t } = useLingui();
  const { address } = useConnection();
  return (
    <>
      <PageHeader
        title={t`What you have allowed`}
        eyebrow={
          <Link to="/settings" className="underline">
            <Trans>Settings</Trans>
          </Link>
        }
      >
        <Trans>
          Contracts can take tokens from you only within what you allowed them. What is no longer
          needed is better taken back.
        </Trans>
      </PageHeader>
      {address ? (
        <Allowed account={address} tokens={tokens} needed={needed} />
      ) : (
        <EmptyState drawing="ledger" title={<Trans>Whose allowances?</Trans>}>
          <Trans>
            Connect a wallet at the top of the page: what it allowed is found on the chain.
          </Trans>
        </EmptyState>
      )}
    </>
  );
}

function Allowed({ account, tokens, needed }: AllowancesPageProps & { readonly account: Address }) {
  const house = useHouse();
  const { startBlock } = house.deployment;
  const query = useQuery({
    queryKey: [
      ...chainKey(house.deployment),
      // Under this topic, so that a block or a payment makes it old like any other figure.
      "balances",
      "allowances",
      account,
      tokens.map(({ address }) => address).join(),
    ],
    queryFn: () => readAllowances(house, account, tokens),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
  return (
    <QueryView
      query={query}
      describeError={(error) => <FaultNotice fault={decodeFault(error)} />}
      isEmpty={({ value }) => value.length === 0}
      empty={
        <EmptyState drawing="ledger" title={<Trans>You have allowed nothing</Trans>}>
          <Trans>Nobody can take any token of this house's list from you.</Trans>
        </EmptyState>
      }
    >
      {({ value, at }) => (
        <div className="flex flex-col gap-4">
          <AllowanceTable account={account} rows={value} needed={needed} />
          <BlockBadge block={at.number} readAt={at.readAt} />
          <p className="measure text-sm text-ink-soft">
            <Trans>
              Searched are the tokens of your list and of your loans and orders, from block{" "}
              {startBlock} on. Tokens that nobody listed are left out on purpose: anyone can write
              one that claims you allowed something, to lure you into calling it.
            </Trans>
          </p>
        </div>
      )}
    </QueryView>
  );
}
