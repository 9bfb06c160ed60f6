import type { AmountProblem } from "@comptoir/sdk/money/parse-amount";
import { useLingui } from "@lingui/react/macro";

/** Why what was typed is not an amount, and what would be one: the same words in every form. */
export function useAmountProblem(): (problem: AmountProblem) => string {
  const { t } = useLingui();
  return (problem) => {
    switch (problem.reason) {
      case "empty":
        return t`Please fill this in.`;
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
    }
  };
}
