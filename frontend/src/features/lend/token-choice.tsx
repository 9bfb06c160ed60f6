import { Trans, useLingui } from "@lingui/react/macro";
import { type ComponentType, useState } from "react";
import type { Address } from "viem";
import { useTokenBook } from "../../chain/token-book.ts";
import { Notice } from "../../ui/notice.tsx";
import { Select } from "../../ui/select.tsx";

/** The dialog that adds a token by its address: another room's, handed in by the app. */
export type PasteDialog = ComponentType<{
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}>;

export type TokenChoiceProps = {
  readonly label: string;
  readonly kind: "erc20" | "erc721";
  readonly value: Address | undefined;
  readonly onChange: (token: Address) => void;
  readonly pasteDialog: PasteDialog;
  readonly error?: string | undefined;
};

const another = "another";

/** A token of the book, or any other by its address. */
export function TokenChoice(props: TokenChoiceProps) {
  const { label, kind, value, onChange, pasteDialog: Paste, error } = props;
  const { t } = useLingui();
  const { tokens, find } = useTokenBook();
  const [pasting, setPasting] = useState(false);
  const choices = tokens.filter((token) => token.kind === kind);
  const choose = (next: string) => {
    if (next === another) setPasting(true);
    const token = choices.find(({ address }) => address === next);
    if (token) onChange(token.address);
  };
  return (
    <>
      <Select
        label={label}
        value={value ? find(value)?.address : undefined}
        onChange={choose}
        placeholder={kind === "erc20" ? t`Choose a token` : t`Choose a collection`}
        {...(error ? { error } : {})}
        options={[
          ...choices.map(({ address, symbol, name }) => ({
            value: address as string,
            label: symbol,
            note: name,
          })),
          { value: another, label: t`Another, by its address…` },
        ]}
      />
      <Paste open={pasting} onOpenChange={setPasting} />
    </>
  );
}

/** Stands wherever a token is used that nobody here vouches for. */
export function UnknownTokenNotice({ symbols }: { readonly symbols: readonly string[] }) {
  const list = symbols.join(", ");
  if (symbols.length === 0) return null;
  return (
    <Notice tone="warn" title={<Trans>Nobody vouches for {list}</Trans>}>
      <Trans>
        Anyone can give a token any name. Compare its address with the one its issuer publishes
        before you take it for money.
      </Trans>
    </Notice>
  );
}
