import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { useLingui } from "@lingui/react/macro";
import { useAmountProblem } from "../../chain/use-amount-problem.ts";
import { useTokens } from "../../chain/use-token.ts";
import { formatCount } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { DraftProblem } from "./offer-draft.ts";

/** What is wrong with what was typed, and what would be right. */
export function useProblemWords(): (problem: DraftProblem | undefined) => string | undefined {
  const { t } = useLingui();
  const locale = useLocale();
  const find = useTokens([]);
  const amountProblem = useAmountProblem();
  return (problem) => {
    if (problem === undefined) return undefined;
    switch (problem.reason) {
      case "required":
        return t`Please fill this in.`;
      case "zero":
        return t`It must be more than zero.`;
      case "notNumber":
        return t`A whole number, please.`;
      case "range": {
        const min = formatCount(locale, problem.min);
        const max = formatCount(locale, problem.max);
        return t`From ${min} to ${max}.`;
      }
      case "aboveAmount":
        return t`It cannot be more than the whole amount.`;
      case "exceeds": {
        const have = formatAmount(problem.have, find(problem.token), { locale }).text;
        return t`You have ${have}.`;
      }
      case "notAddress":
        return t`This is not an address, or a character of it is wrong.`;
      default:
        return amountProblem(problem);
    }
  };
}
