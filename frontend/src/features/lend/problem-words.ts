import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { useLingui } from "@lingui/react/macro";
import { useTokens } from "../../chain/use-token.ts";
import { formatCount } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import type { DraftProblem } from "./offer-draft.ts";

/** What is wrong with what was typed, and what would be right. */
export function useProblemWords(): (problem: DraftProblem | undefined) => string | undefined {
  const { t } = useLingui();
  const locale = useLocale();
  const find = useTokens([]);
  return (problem) => {
    switch (problem?.reason) {
      case undefined:
        return undefined;
      case "empty":
      case "required":
        return t`Please fill this in.`;
      case "zero":
        return t`It must be more than zero.`;
      case "sign":
        return t`Write it without a plus or minus sign.`;
      case "exponent":
        return t`Write the number out, without an exponent.`;
      case "characters": {
        const { character } = problem;
        return t`“${character}” does not belong in a number.`;
      }
      case "grouping":
        return t`The separators are not where they should be.`;
      case "ambiguous": {
        const [one, other] = problem.readings;
        return t`This could mean ${one} or ${other}. Write one of the two.`;
      }
      case "tooManyDecimals": {
        const { limit } = problem;
        return t`At most ${limit} digits after the decimal sign.`;
      }
      case "tooLarge":
        return t`This is more than the contracts can hold.`;
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
    }
  };
}
