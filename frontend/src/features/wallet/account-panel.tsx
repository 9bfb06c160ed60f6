import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type Address as AddressType, zeroAddress } from "viem";
import { useConnection, useDisconnect } from "wagmi";
import { useTokenBook } from "../../chain/token-book.ts";
import { useBalances } from "../../data/use-balances.ts";
import { FaucetButton } from "../../dev/faucet-button.tsx";
import { devWalletRdns } from "../../dev/persona-choice.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";
import { BlockBadge } from "../../ui/block-badge.tsx";
import { Button } from "../../ui/button.tsx";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { Icon } from "../../ui/icon.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Money } from "../../ui/money.tsx";
import { TokenPasteDialog } from "./token-paste-dialog.tsx";
import { WrongNetwork } from "./wrong-network.tsx";

/** Of development chains alone, with the keys of everybody in it. */
const PersonaList = __DEVELOPMENT__
  ? lazyPart(() => import("./persona-list.tsx").then((module) => module.PersonaList))
  : undefined;

/** The connected account: its balances at a stated block, other tokens, and the way out. */
export function AccountPanel({
  address,
  onLeave,
}: {
  readonly address: AddressType;
  /** The reader goes to another page. */
  readonly onLeave: () => void;
}) {
  const locale = useLocale();
  const book = useTokenBook();
  const { connector } = useConnection();
  const { mutate: disconnect } = useDisconnect();
  const [pasting, setPasting] = useState(false);
  const tokens = [zeroAddress, ...book.tokens.map((token) => token.address)];
  const balances = useBalances(address, tokens);
  const rows = (balances.data?.value ?? []).flatMap(({ token, balance }) => {
    const info = book.find(token);
    if (!info) return [];
    return [
      {
        key: token,
        term: info.name,
        value: <Money parts={formatAmount(balance, info, { locale })} />,
      },
    ];
  });
  const at = balances.data?.at;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex items-center justify-between gap-3">
        <Address address={address} size={32} />
        <Button size="sm" onClick={() => disconnect({})}>
          <Trans>Disconnect</Trans>
        </Button>
      </div>
      <WrongNetwork />
      <section className="flex flex-col gap-2">
        <DefinitionList items={rows} />
        {at && <BlockBadge block={at.number} readAt={at.readAt} />}
      </section>
      <FaucetButton account={address} />
      <Button tone="quiet" asChild>
        <Link to="/settings/allowances" onClick={onLeave}>
          <Icon name="key" />
          <Trans>What I have allowed</Trans>
        </Link>
      </Button>
      <Button tone="quiet" icon="plus" onClick={() => setPasting(true)}>
        <Trans>Add a token by its address</Trans>
      </Button>
      <TokenPasteDialog open={pasting} onOpenChange={setPasting} />
      {PersonaList && connector?.id === devWalletRdns && <PersonaList connector={connector} />}
    </div>
  );
}
