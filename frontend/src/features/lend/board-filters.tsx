import { amountInWords } from "@comptoir/sdk/money/amount-in-words";
import { parseAmount } from "@comptoir/sdk/money/parse-amount";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId, useState } from "react";
import type { Address } from "viem";
import { useToken } from "../../chain/use-token.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { AmountField } from "../../ui/amount-field.tsx";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { Select } from "../../ui/select.tsx";
import type { BoardSearch, SecurityFilter } from "./board-search.ts";
import { useProblemWords } from "./problem-words.ts";
import { type PasteDialog, TokenChoice } from "./token-choice.tsx";

export type BoardFiltersProps = {
  readonly search: BoardSearch & { readonly token: Address };
  /** As typed. */
  readonly amount: string;
  readonly onAmount: (text: string) => void;
  readonly onChange: (next: BoardSearch) => void;
  readonly pasteDialog: PasteDialog;
};

const terms = ["any", "7", "30", "90", "365"] as const;

/** "I need … of … for at most …": what the whole board is priced for. */
export function BoardFilters(props: BoardFiltersProps) {
  const { search, amount, onAmount, onChange, pasteDialog } = props;
  const { t } = useLingui();
  const locale = useLocale();
  const words = useProblemWords();
  const token = useToken(search.token);
  const parsed = parseAmount(amount, { ...token, locale });
  const error = amount === "" || parsed.ok ? undefined : words(parsed);
  const echo =
    parsed.ok && parsed.amount > 0n ? amountInWords(parsed.amount, token, locale) : undefined;
  const [open, setOpen] = useState(false);
  const more = useId();
  const within = terms.find((term) => term === String(search.within)) ?? "any";
  return (
    <section
      aria-label={t`What you are looking for`}
      className="mb-6 grid items-start gap-4 rounded-lg border border-edge bg-sheet p-4 sm:grid-cols-2 sm:p-5 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,1fr)]"
    >
      <AmountField
        label={search.tab === "lend" ? <Trans>I have to lend</Trans> : <Trans>I need</Trans>}
        unit={token.symbol}
        value={amount}
        onChange={onAmount}
        {...(error ? { error } : {})}
        {...(echo ? { echo } : { hint: t`Empty: the whole of each offer` })}
      />
      <div className="sm:hidden">
        <Button
          size="sm"
          aria-expanded={open}
          aria-controls={more}
          onClick={() => setOpen(!open)}
          wide
        >
          {open ? <Trans>Fewer filters</Trans> : <Trans>Token, term and security</Trans>}
        </Button>
      </div>
      <div id={more} className={classNames("contents", !open && "max-sm:hidden")}>
        <TokenChoice
          label={t`Token`}
          kind="erc20"
          value={search.token}
          onChange={(chosen) => onChange({ token: chosen })}
          pasteDialog={pasteDialog}
        />
        <Select
          label={t`For at most`}
          value={within}
          onChange={(next) => onChange({ within: next === "any" ? undefined : Number(next) })}
          options={[
            { value: "any", label: t`any term` },
            { value: "7", label: t`a week` },
            { value: "30", label: t`30 days` },
            { value: "90", label: t`90 days` },
            { value: "365", label: t`a year` },
          ]}
        />
        <Select<SecurityFilter>
          label={t`Secured by`}
          value={search.secured ?? "any"}
          onChange={(next) => onChange({ secured: next === "any" ? undefined : next })}
          options={[
            { value: "any", label: t`anything or nothing` },
            { value: "none", label: t`nothing` },
            { value: "erc20", label: t`an amount of a token` },
            { value: "erc721", label: t`a single piece (NFT)` },
          ]}
        />
      </div>
    </section>
  );
}
