import { type Amount, type MoneyUnit, noAmount, type TokenUnits } from "@comptoir/sdk/money/amount";
import { type AmountProblem, parseAmount } from "@comptoir/sdk/money/parse-amount";
import type { Address } from "viem";
import { checkAddress } from "../../chain/check-address.ts";
import type { Locale } from "../../i18n/locale.ts";

/** What a person has typed so far. Text, so that nothing is rounded or lost. */
export interface OfferDraft {
  readonly side: "lend" | "borrow";
  readonly token: Address | undefined;
  readonly amount: string;
  /** Least amount of one loan; empty: only the whole. */
  readonly minFill: string;
  /** Per cent a year. */
  readonly rate: string;
  /** Least interest of the whole, in money; empty for none. */
  readonly minInterest: string;
  /** Days. */
  readonly term: string;
  readonly payment: "single" | "instalments";
  /** Number of instalments. */
  readonly count: string;
  readonly security: "none" | "erc20" | "erc721";
  readonly collateral: Address | undefined;
  /** Amount of an ERC-20 that secures the whole. */
  readonly pledge: string;
  /** Number of the NFT. */
  readonly piece: string;
  /** Days. */
  readonly grace: string;
  /** Days. */
  readonly validFor: string;
  /** Only this person may take it; empty for anyone. */
  readonly taker: string;
}

/** The same, understood: units of tokens, seconds, millionths a year. */
export interface OfferValues {
  readonly side: "lend" | "borrow";
  readonly token: Address;
  readonly budget: Amount;
  readonly minFill: Amount;
  readonly minInterest: Amount;
  readonly rate: number;
  readonly duration: number;
  /** 1 for a single repayment. */
  readonly count: number;
  readonly security: "none" | "erc20" | "erc721";
  readonly collateral: Address | undefined;
  /** Units that secure the whole, or the number of the piece. */
  readonly pledge: bigint;
  readonly grace: number;
  readonly validFor: number;
  readonly taker: Address | undefined;
}

export type DraftProblem =
  | AmountProblem
  | { readonly reason: "required" }
  | { readonly reason: "zero" }
  | { readonly reason: "notNumber" }
  | { readonly reason: "range"; readonly min: number; readonly max: number }
  | { readonly reason: "aboveAmount" }
  | { readonly reason: "notAddress" }
  /** The account holds less than must stand behind the offer. */
  | { readonly reason: "exceeds"; readonly have: TokenUnits; readonly token: Address };

export type DraftField = Exclude<keyof OfferDraft, "side" | "payment" | "security">;

export type ParsedDraft =
  | { readonly ok: true; readonly values: OfferValues }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<DraftField, DraftProblem>>> };

export const day = 86_400;
/** Bounds of Loans, and for the life of an offer that of Journal's readers. */
const bounds = {
  ratePercent: 1_000,
  termDays: 3_650,
  graceDays: 180,
  validDays: 90,
  count: 520,
} as const;

export interface DraftContext {
  readonly locale: Locale;
  readonly unit: (token: Address) => MoneyUnit;
}

/** Everything that is wrong with a draft at once, or what it means. */
export function parseDraft(draft: OfferDraft, { locale, unit }: DraftContext): ParsedDraft {
  const problems: Partial<Record<DraftField, DraftProblem>> = {};
  const money = (field: DraftField, text: string, token: Address | undefined): Amount => {
    const parsed = parseAmount(text, { ...(token ? unit(token) : { decimals: 18 }), locale });
    if (parsed.ok) return parsed.amount;
    problems[field] = parsed;
    return noAmount;
  };
  const positive = (field: DraftField, text: string, token: Address | undefined): Amount => {
    const units = money(field, text, token);
    if (units === 0n) problems[field] ??= { reason: "zero" };
    return units;
  };
  const whole = (field: DraftField, text: string, min: number, max: number): number => {
    const parsed = parseAmount(text, { decimals: 0, locale });
    if (!parsed.ok) problems[field] = parsed.reason === "empty" ? parsed : { reason: "notNumber" };
    else if (parsed.amount < BigInt(min) || parsed.amount > BigInt(max))
      problems[field] = { reason: "range", min, max };
    return parsed.ok ? Number(parsed.amount) : 0;
  };

  if (!draft.token) problems.token = { reason: "required" };
  const budget = positive("amount", draft.amount, draft.token);
  const minFill =
    draft.minFill.trim() === "" ? budget : positive("minFill", draft.minFill, draft.token);
  if (minFill > budget && !problems.amount) problems.minFill = { reason: "aboveAmount" };
  const minInterest =
    draft.minInterest.trim() === ""
      ? noAmount
      : money("minInterest", draft.minInterest, draft.token);

  const rate = parseRate(draft.rate, locale);
  if (typeof rate !== "number") problems.rate = rate;
  const termDays = whole("term", draft.term, 1, bounds.termDays);
  const most = Math.min(bounds.count, Math.max(termDays, 1));
  const count = draft.payment === "single" ? 1 : whole("count", draft.count, 2, Math.max(most, 2));
  const grace = whole("grace", draft.grace, 0, bounds.graceDays) * day;
  const validFor = whole("validFor", draft.validFor, 1, bounds.validDays) * day;

  const secured = draft.security !== "none";
  if (secured && !draft.collateral) problems.collateral = { reason: "required" };
  let pledge: bigint = 0n;
  if (draft.security === "erc20") pledge = positive("pledge", draft.pledge, draft.collateral);
  if (draft.security === "erc721") pledge = pieceNumber(draft.piece, problems);

  const taker = draft.taker.trim();
  const only = taker === "" ? undefined : checkAddress(taker);
  if (only?.ok === false) problems.taker = { reason: "notAddress" };
  if (Object.keys(problems).length > 0 || !draft.token || typeof rate !== "number")
    return { ok: false, problems };
  const values: OfferValues = {
    side: draft.side,
    token: draft.token,
    budget,
    // A piece cannot be cut: it secures one loan.
    minFill: draft.security === "erc721" ? budget : minFill,
    minInterest,
    rate,
    duration: termDays * day,
    count,
    security: draft.security,
    collateral: secured ? draft.collateral : undefined,
    pledge,
    grace,
    validFor,
    taker: only?.ok ? only.address : undefined,
  };
  return { ok: true, values };
}

/** Per cent with at most four decimals, as millionths. */
function parseRate(text: string, locale: Locale): number | DraftProblem {
  const parsed = parseAmount(text, { decimals: 4, symbol: "%", locale });
  if (!parsed.ok) return parsed;
  const limit = BigInt(bounds.ratePercent) * 10_000n;
  if (parsed.amount > limit) return { reason: "range", min: 0, max: bounds.ratePercent };
  return Number(parsed.amount);
}

/** Any number an NFT may have, beyond what an amount of money may be. */
function pieceNumber(text: string, problems: Partial<Record<DraftField, DraftProblem>>): bigint {
  const digits = text.trim();
  if (digits === "") problems.piece = { reason: "empty" };
  else if (!/^\d{1,77}$/u.test(digits)) problems.piece = { reason: "notNumber" };
  else return BigInt(digits);
  return 0n;
}

/** What must stand behind an offer, and the field that says how much: nobody sees one that is not backed. */
export function backingOf(
  values: OfferValues,
): { readonly token: Address; readonly units: TokenUnits; readonly field: DraftField } | undefined {
  const { side, token, budget, security, collateral, pledge } = values;
  if (side === "lend") return { token, units: budget, field: "amount" };
  if (security === "erc20" && collateral)
    return { token: collateral, units: pledge, field: "pledge" };
  return undefined;
}
