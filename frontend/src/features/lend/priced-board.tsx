import type { Amount } from "@comptoir/sdk/money/amount";
import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import type { Address } from "viem";
import type { BoardOffer, Reading } from "../../data/ledger-source.ts";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { BoardSearch } from "./board-search.ts";
import { OfferTable, priceOffers } from "./offer-table.tsx";

/** What the reader is looking for. */
export interface Asked extends Pick<BoardSearch, "secured" | "within"> {
  readonly wanted: Amount | undefined;
}

export type PricedBoardProps = {
  readonly reading: Reading<readonly BoardOffer[]>;
  readonly side: "lend" | "borrow";
  readonly asked: Asked;
  /** Chain time, once it is known. */
  readonly now: number | undefined;
  readonly account: Address | undefined;
};

/**
 * The offers that fit, each with its price. Drawn anew only when what it is given changes: a key pressed in the field
 * above does not wait for a hundred prices.
 */
export const PricedBoard = memo(function PricedBoard(props: PricedBoardProps) {
  const { reading, side, asked, now, account } = props;
  const { value, at } = reading;
  const rows = priceOffers(
    value.filter((row) => fits(row, asked)),
    asked.wanted,
    now ?? at.timestamp,
  );
  return (
    <>
      {rows.length > 0 ? (
        <OfferTable rows={rows} side={side} wanted={asked.wanted} account={account} />
      ) : (
        <NoOffers side={side} filtered={value.length > 0} />
      )}
      <BlockBadge block={at.number} readAt={at.readAt} onlyWhenOld />
    </>
  );
});

function fits({ offer }: BoardOffer, { secured = "any", within }: Asked): boolean {
  if (secured !== "any" && offer.kind !== collateralKind[secured]) return false;
  return within === undefined || offer.duration <= within * 86_400;
}

function NoOffers({
  side,
  filtered,
}: {
  readonly side: "lend" | "borrow";
  readonly filtered: boolean;
}) {
  const lending = side === "lend";
  return (
    <EmptyState
      drawing="balance"
      title={
        filtered ? (
          <Trans>Nothing on the board fits these filters</Trans>
        ) : lending ? (
          <Trans>Nobody offers to lend this token now</Trans>
        ) : (
          <Trans>Nobody asks for this token now</Trans>
        )
      }
      action={
        <Button asChild>
          <Link to="/lend/new" search={{ side: lending ? "borrow" : "lend" }}>
            {lending ? <Trans>Ask for a loan</Trans> : <Trans>Offer a loan</Trans>}
          </Link>
        </Button>
      }
    >
      <Trans>Write down your own terms; the others find them here.</Trans>
    </EmptyState>
  );
}
