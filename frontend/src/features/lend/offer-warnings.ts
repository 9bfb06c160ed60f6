import { collateralKind, type Offer } from "@comptoir/sdk/typed-data/offer";
import { type Address, isAddressEqual, zeroAddress } from "viem";

export type OfferWarning =
  | "highRate"
  | "noInterest"
  | "shortGrace"
  | "unknownToken"
  /** The reader lends, his own offer being open to anybody. */
  | "unsecuredOffer"
  /** The reader lends to the one who asks. */
  | "unsecuredRequest";

/** Above 36 % a year; consumer laws of many countries cap well below. In millionths. */
const unusualRate = 360_000;
/** A grace under a day. */
const shortGrace = 86_400;

export type WarningContext = {
  readonly reader: "maker" | "taker";
  readonly lends: boolean;
  readonly isUnknown: (token: Address) => boolean;
};

/** What a careful friend would say before one signs. */
export function offerWarnings(
  offer: Offer,
  { reader, lends, isUnknown }: WarningContext,
): readonly OfferWarning[] {
  const { rate, minInterest, grace, kind, token, collateral, taker } = offer;
  const secured = kind !== collateralKind.none;
  const bare = lends && !secured;
  const anyone = isAddressEqual(taker, zeroAddress);
  const warnings: (OfferWarning | false)[] = [
    (isUnknown(token) || (secured && isUnknown(collateral))) && "unknownToken",
    rate > unusualRate && "highRate",
    rate === 0 && minInterest === 0n && "noInterest",
    grace < shortGrace && "shortGrace",
    bare && reader === "maker" && anyone && "unsecuredOffer",
    bare && reader === "taker" && "unsecuredRequest",
  ];
  return warnings.filter((warning) => warning !== false);
}
