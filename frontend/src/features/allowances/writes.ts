import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { erc721Abi } from "@comptoir/sdk/abi/erc721";
import { encodeCall } from "@comptoir/sdk/coding/calls";
import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { t } from "@lingui/core/macro";
import { type Address, zeroAddress } from "viem";
import { defineWrite } from "../../tx/define-write.ts";
import type { Review, ReviewWords } from "../../tx/review.ts";

export interface AmountChange {
  readonly token: Address;
  readonly owner: Address;
  readonly spender: Address;
  /** What may be taken now. */
  readonly before: TokenUnits;
  /** What may be taken afterwards: zero revokes. */
  readonly after: TokenUnits;
}

/** From this on an allowance is as good as without limit: no supply comes near. */
export const endless = 2n ** 160n;

export const changeAllowance = defineWrite<AmountChange>()({
  name: "allowances.change",
  abi: erc20Abi,
  contract: ({ token }) => token,
  functionName: "approve",
  args: ({ spender, after }) => [spender, after] as const,
  proof: ({ token, owner, spender, after }) =>
    after > 0n
      ? undefined
      : {
          to: token,
          data: encodeCall({
            abi: erc20Abi,
            functionName: "allowance",
            args: [owner, spender],
          }),
          is: "zero",
        },
  describe: ({ args: [spender, after], params: { token, before }, words }) => {
    const who = words.person(spender);
    const left = words.amount(after, token);
    return {
      title: after === 0n ? t`Take back what ${who} may take` : t`Let ${who} take less`,
      lines: [
        {
          key: "after",
          label: t`May be taken afterwards`,
          value: after === 0n ? t`nothing` : left,
          main: true,
        },
        {
          key: "before",
          label: t`May be taken now`,
          value: before >= endless ? t`any amount` : words.amount(before, token),
        },
        { key: "spender", label: t`By`, value: who },
      ],
      otherwise: t`What was taken before stays taken. Offers that need this allowance can no longer be taken beyond it.`,
    };
  },
  touches: () => ["balances", "offers"],
});

export interface PieceRevocation {
  readonly token: Address;
  readonly spender: Address;
  readonly tokenId: bigint;
}

export const revokePiece = defineWrite<PieceRevocation>()({
  name: "allowances.revokePiece",
  abi: erc721Abi,
  contract: ({ token }) => token,
  functionName: "approve",
  args: ({ tokenId }) => [zeroAddress, tokenId] as const,
  describe: ({ args: [, id], params: { token, spender }, words }) => {
    const [number, collection] = [String(id), words.person(token)];
    return revocation(spender, t`number ${number} of ${collection}`, words);
  },
  touches: () => ["balances", "offers"],
});

export const revokeCollection = defineWrite<Omit<PieceRevocation, "tokenId">>()({
  name: "allowances.revokeCollection",
  abi: erc721Abi,
  contract: ({ token }) => token,
  functionName: "setApprovalForAll",
  args: ({ spender }) => [spender, false] as const,
  describe: ({ args: [spender], params: { token }, words }) => {
    const collection = words.person(token);
    return revocation(spender, t`every piece of ${collection}`, words);
  },
  touches: () => ["balances", "offers"],
});

function revocation(spender: Address, what: string, words: ReviewWords): Review {
  const who = words.person(spender);
  return {
    title: t`Take back what ${who} may take`,
    lines: [
      { key: "what", label: t`No longer to be taken`, value: what, main: true },
      { key: "spender", label: t`By`, value: who },
    ],
  };
}
