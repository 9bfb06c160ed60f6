import { parseAmount } from "@comptoir/sdk/money/parse-amount";
import { Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import type { Address } from "viem";
import { useTokenBook } from "../../chain/token-book.ts";
import { useChainNow } from "../../chain/use-clock.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { useToken } from "../../chain/use-token.ts";
import type { BoardOffer, Reading } from "../../data/ledger-source.ts";
import { useOffers, useRequests } from "../../data/queries.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { type QueryLike, QueryView } from "../../ui/query-view.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { BoardFilters } from "./board-filters.tsx";
import { type BoardSearch, type BoardTab, writtenAmount } from "./board-search.ts";
import { PricedBoard } from "./priced-board.tsx";
import { type PasteDialog, UnknownTokenNotice } from "./token-choice.tsx";

const route = getRouteApi("/lend");

/** The board: what people offer to lend, and what they ask for. */
export function BoardPage({ pasteDialog }: { readonly pasteDialog: PasteDialog }) {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [amount, setAmount] = useState(String(search.amount ?? ""));
  const { tokens } = useTokenBook();
  const token = search.token ?? tokens.find(({ kind }) => kind === "erc20")?.address;
  const tab = search.tab ?? "borrow";
  const change = (next: BoardSearch) =>
    void navigate({ search: { ...search, ...next }, replace: true });
  const type = (text: string) => {
    setAmount(text);
    change({ amount: text === "" ? undefined : writtenAmount(text) });
  };
  return (
    <>
      <PageHeader
        title={t`Lend and borrow`}
        actions={
          <Button asChild>
            <Link to="/lend/new" search={{ side: tab === "borrow" ? "borrow" : "lend" }}>
              <Trans>Write your own</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>
          People’s own offers, signed by them. What each costs is computed for your amount; the
          contract that holds the loan computes the same.
        </Trans>
      </PageHeader>
      {token === undefined ? (
        <EmptyState drawing="balance" title={<Trans>No token is known on this network</Trans>}>
          <Trans>Add one by its address under Settings.</Trans>
        </EmptyState>
      ) : (
        <>
          <BoardFilters
            search={{ ...search, tab, token }}
            amount={amount}
            onAmount={type}
            onChange={change}
            pasteDialog={pasteDialog}
          />
          <Tabs<BoardTab>
            label={t`Side of the board`}
            value={tab}
            onChange={(next) => change({ tab: next })}
            tabs={[
              {
                value: "borrow",
                label: <Trans>Borrow: offers of lenders</Trans>,
                content: <Offers token={token} search={search} amount={amount} />,
              },
              {
                value: "lend",
                label: <Trans>Lend: requests of borrowers</Trans>,
                content: <Requests token={token} search={search} amount={amount} />,
              },
            ]}
          />
        </>
      )}
    </>
  );
}

type ListProps = {
  readonly token: Address;
  readonly search: BoardSearch;
  readonly amount: string;
};

function Offers(props: ListProps) {
  return <Listed {...props} side="lend" query={useOffers(props.token)} />;
}

function Requests(props: ListProps) {
  const { tokens } = useTokenBook();
  const collaterals = tokens.map(({ address }) => address);
  return <Listed {...props} side="borrow" query={useRequests(props.token, collaterals)} />;
}

type ListedProps = ListProps & {
  readonly side: "lend" | "borrow";
  readonly query: QueryLike<Reading<readonly BoardOffer[]>>;
};

function Listed({ token, search, amount, side, query }: ListedProps) {
  const locale = useLocale();
  const { decimals, symbol, pasted } = useToken(token);
  const { address } = useConnection();
  const now = useChainNow(30_000);
  const parsed = parseAmount(amount, { decimals, symbol, locale });
  const wanted = parsed.ok && parsed.amount > 0n ? parsed.amount : undefined;
  const { secured = "any", within } = search;
  // The field answers at once; the rows follow when there is time.
  const asked = useDeferredValue(
    useMemo(() => ({ wanted, secured, within }), [wanted, secured, within]),
  );
  return (
    <div className="flex flex-col gap-4">
      {pasted && <UnknownTokenNotice symbols={[symbol]} />}
      <QueryView query={query}>
        {(reading) => (
          <PricedBoard reading={reading} side={side} asked={asked} now={now} account={address} />
        )}
      </QueryView>
    </div>
  );
}
