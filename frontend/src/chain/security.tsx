import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Address, concat, keccak256, toHex } from "viem";
import { Rosette } from "../ui/rosette.tsx";
import { TokenMoney } from "./token-money.tsx";
import { useToken } from "./use-token.ts";

export type SecurityProps = {
  readonly kind: number;
  readonly collateral: Address;
  /** Units of an ERC-20, or the number of an NFT. */
  readonly units: bigint;
  readonly size?: "sm" | "md";
};

/** What secures a loan: the rosette of the thing, and its amount or number. */
export function Security({ kind, collateral, units, size = "md" }: SecurityProps) {
  const edge = size === "sm" ? 20 : 28;
  if (kind === collateralKind.none)
    return (
      <span className="text-ink-soft">
        <Trans>nothing: unsecured</Trans>
      </span>
    );
  return (
    <span className="inline-flex items-center gap-2 align-middle">
      <Rosette
        id={kind === collateralKind.erc721 ? pieceId(collateral, units) : collateral}
        size={edge}
      />
      {kind === collateralKind.erc20 ? (
        <TokenMoney units={units} token={collateral} size={size} />
      ) : (
        <Piece collection={collateral} number={units} />
      )}
    </span>
  );
}

function Piece({ collection, number }: { readonly collection: Address; readonly number: bigint }) {
  const { symbol } = useToken(collection);
  const { t } = useLingui();
  const short = number > 999_999n ? `${String(number).slice(0, 5)}…` : String(number);
  return <span title={String(number)}>{t`${symbol} no. ${short}`}</span>;
}

/** Each piece of a collection has a rosette of its own. */
const pieceId = (collection: Address, number: bigint) =>
  keccak256(concat([collection, toHex(number, { size: 32 })]));
