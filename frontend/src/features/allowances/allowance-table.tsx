import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { Trans, useLingui } from "@lingui/react/macro";
import { type Address as AddressType, isAddressEqual } from "viem";
import { useHouse } from "../../chain/house.ts";
import { TokenMoney } from "../../chain/token-money.tsx";
import { useTokens } from "../../chain/use-token.ts";
import { useWrite } from "../../tx/use-write.ts";
import { Address } from "../../ui/address.tsx";
import { Button } from "../../ui/button.tsx";
import { type Column, DataTable } from "../../ui/data-table.tsx";
import { Rosette } from "../../ui/rosette.tsx";
import { Stamp } from "../../ui/stamp.tsx";
import type { Allowance } from "./read-allowances.ts";
import { useSpenderName } from "./spender-name.ts";
import { changeAllowance, endless, revokeCollection, revokePiece } from "./writes.ts";

type TableProps = {
  readonly account: AddressType;
  readonly rows: readonly Allowance[];
  readonly needed: (token: AddressType) => TokenUnits | undefined;
};

/** One line an allowance: of what, how much, to whom, what for, and back. */
export function AllowanceTable({ account, rows, needed }: TableProps) {
  const { t } = useLingui();
  const find = useTokens(rows.map(({ token }) => token));
  const nameOf = useSpenderName();
  const columns: readonly Column<Allowance>[] = [
    {
      key: "what",
      header: t`What may be taken`,
      sortBy: ({ token }) => find(token).symbol,
      cell: (row) => <What row={row} symbol={find(row.token).symbol} />,
    },
    {
      key: "spender",
      header: t`By whom`,
      sortBy: ({ spender }) => nameOf(spender) ?? spender,
      cell: ({ spender }) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Address address={spender} name={nameOf(spender)} />
          {!nameOf(spender) && (
            <Stamp tone="bad">
              <Trans>not of this house</Trans>
            </Stamp>
          )}
        </span>
      ),
    },
    {
      key: "why",
      header: t`What for`,
      cell: (row) => <WhatFor row={row} needed={needed(row.token)} />,
    },
    {
      key: "revoke",
      header: t`Take back`,
      align: "end",
      cell: (row) => <TakeBack row={row} account={account} needed={needed(row.token)} />,
    },
  ];
  return (
    <DataTable
      caption={t`Allowances`}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.token} ${row.spender} ${row.kind === "piece" ? row.tokenId : ""}`}
    />
  );
}

function What({ row, symbol }: { readonly row: Allowance; readonly symbol: string }) {
  const number = row.kind === "piece" ? String(row.tokenId) : "";
  return (
    <span className="inline-flex items-center gap-2">
      <Rosette id={row.token} size={28} />
      {row.kind === "amount" && row.amount < endless && (
        <TokenMoney units={row.amount} token={row.token} />
      )}
      {row.kind === "amount" && row.amount >= endless && (
        <span className="font-medium text-bad">
          <Trans>any amount of {symbol}</Trans>
        </span>
      )}
      {row.kind === "piece" && (
        <Trans>
          {symbol} no. {number}
        </Trans>
      )}
      {row.kind === "collection" && (
        <span className="font-medium text-bad">
          <Trans>every piece of {symbol}</Trans>
        </span>
      )}
    </span>
  );
}

type PurposeProps = { readonly row: Allowance; readonly needed: TokenUnits | undefined };

function WhatFor({ row, needed }: PurposeProps) {
  const { addresses } = useHouse().deployment;
  if (isAddressEqual(row.spender, addresses.Checkout))
    return <Trans>A purchase takes what it needs at once; nothing waits for this.</Trans>;
  if (!isAddressEqual(row.spender, addresses.Loans))
    return <Trans>Given elsewhere. If you do not know why, take it back.</Trans>;
  if (row.kind !== "amount") return <Trans>It secures what you asked to borrow.</Trans>;
  if (needed === undefined) return <Trans>Your offers are being read.</Trans>;
  if (needed === 0n) return <Trans>None of your open offers needs it.</Trans>;
  return (
    <span>
      <Trans>
        Your open offers need <TokenMoney units={needed} token={row.token} size="sm" /> of it.
      </Trans>
    </span>
  );
}

function TakeBack({ row, account, needed }: PurposeProps & { readonly account: AddressType }) {
  const { addresses } = useHouse().deployment;
  const change = useWrite(changeAllowance);
  const piece = useWrite(revokePiece);
  const collection = useWrite(revokeCollection);
  const revoke = () => {
    if (row.kind === "piece") return piece.begin(row);
    if (row.kind === "collection") return collection.begin(row);
    return lower(0n);
  };
  const lower = (after: TokenUnits) => {
    if (row.kind !== "amount") throw new Error("only an amount can be lowered");
    const { token, spender, amount: before } = row;
    return change.begin({ token, owner: account, spender, before, after });
  };
  const tooMuch =
    row.kind === "amount" &&
    isAddressEqual(row.spender, addresses.Loans) &&
    needed !== undefined &&
    needed > 0n &&
    needed < row.amount;
  return (
    <span className="inline-flex flex-wrap justify-end gap-2">
      {tooMuch && (
        <Button size="sm" onClick={() => void lower(needed)}>
          <Trans>Lower to what is needed</Trans>
        </Button>
      )}
      <Button size="sm" tone="danger" onClick={() => void revoke()}>
        <Trans>Take back</Trans>
      </Button>
    </span>
  );
}
