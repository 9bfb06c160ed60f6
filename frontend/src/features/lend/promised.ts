import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { collateralKind, type Offer, side } from "@comptoir/sdk/typed-data/offer";
import { type Address, isAddressEqual } from "viem";
import { pledgeOf } from "./build-offer.ts";
import type { NamedOffer } from "./named-offers.ts";

/** Units of money or collateral that stand behind the whole of an offer. */
export const behindOf = (offer: Offer): TokenUnits =>
  offer.side === side.lend ? offer.budget : pledgeOf(offer);

/** The ERC-20 that an allowance to Loans must cover, if any. */
export function backingToken(offer: Offer): Address | undefined {
  if (offer.side === side.lend) return offer.token;
  return offer.kind === collateralKind.erc20 ? offer.collateral : undefined;
}

/** What a maker's open offers may still draw from a token: one allowance stands behind them all. */
export function promisedIn(offers: readonly NamedOffer[], token: Address): TokenUnits {
  const live = offers.filter(({ problem }) => problem === "none" || problem === "notBacked");
  return live.reduce((sum, row) => {
    const backing = backingToken(row.offer);
    if (!backing || !isAddressEqual(backing, token)) return sum;
    const left = leftOf(row);
    if (row.offer.side === side.lend) return sum + left;
    return sum + (pledgeOf(row.offer) * left) / row.offer.budget;
  }, 0n);
}

/** `remaining` never exceeds one fill; behind a fill that is wholly left there may be the whole budget. */
const leftOf = ({ offer, remaining }: NamedOffer): TokenUnits =>
  remaining >= offer.maxFill ? offer.budget : remaining;
