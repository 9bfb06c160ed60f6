import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Address } from "viem";
import { useLocale } from "../i18n/use-locale.ts";
import { shortAddress } from "../ui/address.tsx";
import { chainKey } from "./deployment.ts";
import { useHouse } from "./house.ts";
import { readToken } from "./read-token.ts";
import { type BookedToken, toldApart, useTokenBook } from "./token-book.ts";

export type TokenFinder = (address: Address) => BookedToken;

/**
 * Tokens by address: those of the book, and strangers as they describe themselves (marked as pasted: nobody vouches for
 * them). One that has not answered counts in its smallest unit under its address, which is never wrong.
 */
export function useTokens(addresses: readonly Address[]): TokenFinder {
  const { client, deployment } = useHouse();
  const book = useTokenBook();
  const strangers = [...new Set(addresses)].filter((address) => !book.find(address));
  const answers = useQueries({
    queries: strangers.map((address) => ({
      queryKey: [...chainKey(deployment), "token", address],
      queryFn: () => readToken(client, address),
      // One that is no token today is none tomorrow.
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (results) => results.map(({ data }) => data),
  });
  return useMemo(
    () => (address) => {
      const described = answers.find(
        (token) => token?.address.toLowerCase() === address.toLowerCase(),
      );
      const stranger = described && toldApart({ ...described, pasted: true }, deployment);
      return book.find(address) ?? stranger ?? nameless(address);
    },
    [book, answers, deployment],
  );
}

export function useToken(address: Address): BookedToken {
  return useTokens([address])(address);
}

const nameless = (address: Address): BookedToken => ({
  address,
  symbol: shortAddress(address),
  name: address,
  decimals: 0,
  kind: "erc20",
  faucet: false,
  permit: false,
  pasted: true,
});

export type AmountText = (units: TokenUnits, token: Address, rounding?: "up" | "down") => string;

/** Amounts inside a sentence, to the cent, in the language of the reader. */
export function useAmountText(addresses: readonly Address[]): AmountText {
  const locale = useLocale();
  const find = useTokens(addresses);
  return useMemo(
    () =>
      (units, token, rounding = "down") =>
        formatAmount(units, find(token), { locale, rounding }).text,
    [find, locale],
  );
}
