import type { OfferValues } from "./offer-draft.ts";
import { day } from "./offer-draft.ts";

export type DraftWarning =
  | "highRate"
  | "noInterest"
  | "shortGrace"
  | "unknownToken"
  | "unsecuredLend";

/** Above 36 % a year; consumer laws of many countries cap well below. In millionths. */
const unusualRate = 360_000;

/** What a careful friend would say before one signs. */
export function draftWarnings(
  values: OfferValues,
  isUnknown: (token: `0x${string}`) => boolean,
): readonly DraftWarning[] {
  const { rate, minInterest, grace, security, side, token, collateral } = values;
  const warnings: (DraftWarning | false)[] = [
    rate > unusualRate && "highRate",
    rate === 0 && minInterest === 0n && "noInterest",
    grace < day && "shortGrace",
    side === "lend" && security === "none" && "unsecuredLend",
    (isUnknown(token) || (collateral !== undefined && isUnknown(collateral))) && "unknownToken",
  ];
  return warnings.filter((warning) => warning !== false);
}
