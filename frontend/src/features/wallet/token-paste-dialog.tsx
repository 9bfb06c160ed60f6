import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { AddressField } from "../../chain/address-field.tsx";
import { checkAddress } from "../../chain/check-address.ts";
import { chainKey } from "../../chain/deployment.ts";
import { useHouse } from "../../chain/house.ts";
import { NotAToken, readToken } from "../../chain/read-token.ts";
import { resembling } from "../../chain/resemblance.ts";
import { pasteToken, useTokenBook } from "../../chain/token-book.ts";
import { Button } from "../../ui/button.tsx";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FullAddress } from "../../ui/full-address.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Spinner } from "../../ui/spinner.tsx";

/** Any token may be used here; whoever adds it answers for it. */
export function TokenPasteDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}) {
  const { t } = useLingui();
  const { client, deployment } = useHouse();
  const book = useTokenBook();
  const [text, setText] = useState("");
  const checked = checkAddress(text);
  const address = checked.ok ? checked.address : undefined;
  const known = address ? book.find(address) : undefined;
  const twin = address ? resembling(address, book.tokens) : undefined;
  const symbol = twin?.symbol;
  const token = useQuery({
    queryKey: [...chainKey(deployment), "token", address],
    enabled: address !== undefined && known === undefined,
    retry: false,
    queryFn: () => {
      if (!address) throw new NotAToken("no address");
      return readToken(client, address);
    },
  });
  const close = () => {
    setText("");
    onOpenChange(false);
  };
  const failure =
    token.error instanceof NotAToken
      ? t`At this address there is no token that could be used here.`
      : t`The node does not answer; try again.`;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      title={<Trans>Add a token by its address</Trans>}
      description={<Trans>An ERC-20 token or an ERC-721 collection on {deployment.name}.</Trans>}
      actions={
        <>
          <Button onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            tone="primary"
            disabled={!token.data || known !== undefined}
            onClick={() => {
              if (token.data) pasteToken(deployment, token.data);
              close();
            }}
          >
            <Trans>Add it at my own risk</Trans>
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <AddressField
          label={<Trans>Address of the contract</Trans>}
          value={text}
          onChange={setText}
          placeholder="0x…"
          error={token.isError ? failure : undefined}
        />
        {twin && address && (
          <Notice tone="bad" title={<Trans>It looks like {symbol}, and is not</Trans>}>
            <p>
              <Trans>The address begins and ends like that of {symbol} in your list:</Trans>
            </p>
            <FullAddress address={twin.address} unlike={address} />
          </Notice>
        )}
        {known && (
          <Notice>
            <Trans>{known.symbol} is in your list already.</Trans>
          </Notice>
        )}
        {token.isFetching && (
          <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
            <Spinner />
            <Trans>Asking the contract</Trans>
          </p>
        )}
        {token.data && (
          <>
            <DefinitionList
              items={[
                { key: "symbol", term: t`Symbol`, value: token.data.symbol },
                { key: "name", term: t`Name`, value: token.data.name },
                {
                  key: "kind",
                  term: t`Kind`,
                  value: token.data.kind === "erc721" ? t`Collection (ERC-721)` : t`Token (ERC-20)`,
                },
                { key: "decimals", term: t`Decimals`, value: String(token.data.decimals) },
              ]}
            />
            <Notice tone="warn" title={<Trans>Nobody vouches for it</Trans>}>
              <Trans>
                Anyone can give a contract any name. Compare the address with its issuer's own page.
                Tokens that take a fee on transfer or change balances by themselves are refused by
                the contracts of this house.
              </Trans>
            </Notice>
          </>
        )}
      </div>
    </Dialog>
  );
}
