import { useLingui } from "@lingui/react/macro";
import { type Address, isAddressEqual } from "viem";
import { useHouse } from "../../chain/house.ts";

/** The two contracts of the house that take tokens, by what they are for; nobody else has a name here. */
export function useSpenderName(): (spender: Address) => string | undefined {
  const { t } = useLingui();
  const { Checkout, Loans } = useHouse().deployment.addresses;
  return (spender) => {
    if (isAddressEqual(spender, Loans)) return t`Loans, of this house`;
    if (isAddressEqual(spender, Checkout)) return t`Checkout, of this house`;
    return undefined;
  };
}
