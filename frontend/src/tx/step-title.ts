import { t } from "@lingui/core/macro";
import type { PreparedWrite, Spend } from "./define-write.ts";
import type { ReviewWords } from "./review.ts";
import type { Step } from "./strategy.ts";

/** What one signature means, in words. */
export function stepTitle(write: PreparedWrite, step: Step, words: ReviewWords): string {
  if (step.kind === "action") return write.review(words).title;
  const who = words.person(step.spend.spender);
  if (step.kind === "revoke") return t`Take back the former allowance of ${who}`;
  const what = spendText(step.spend, words);
  return step.kind === "permit"
    ? t`Permit ${who} to take exactly ${what}`
    : t`Allow ${who} to take exactly ${what}`;
}

export function spendText(spend: Spend, words: ReviewWords): string {
  if (spend.kind === "erc20") return words.amount(spend.amount, spend.token);
  const collection = words.person(spend.token);
  return t`piece number ${String(spend.tokenId)} of ${collection}`;
}
