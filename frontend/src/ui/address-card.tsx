import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useEffect, useState } from "react";
import { useAcquaintances } from "./acquaintance.ts";
import { AddressMarks } from "./address-marks.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { FullAddress } from "./full-address.tsx";
import { Rosette } from "./rosette.tsx";
import { TextField } from "./text-field.tsx";

export type AddressCardProps = {
  readonly address: `0x${string}`;
  readonly name: string | undefined;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};

/** One address: whole, to copy, and to give a name that only this browser knows. */
export function AddressCard({ address, name, open, onOpenChange }: AddressCardProps) {
  const { t } = useLingui();
  const { of } = useAcquaintances();
  const known = of(address);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={name ?? t`An address`}
      size="md"
      actions={<CopyButton text={address} />}
    >
      <div className="flex flex-col gap-4">
        <div className="flex items-center gap-4">
          <Rosette id={address} size={56} />
          {/* Two lines of five groups. */}
          <span className="max-w-[26ch] font-mono text-sm">
            <FullAddress address={address} unlike={known.resembles?.address} />
          </span>
        </div>
        <AddressMarks known={known} />
        <Rename key={address} address={address} />
      </div>
    </Dialog>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      icon={copied ? "check" : "copy"}
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        );
      }}
    >
      {copied ? <Trans>Copied</Trans> : <Trans>Copy the address</Trans>}
    </Button>
  );
}

/** Characters of a name: more would push the address out of sight. */
const longest = 40;

function Rename({ address }: { readonly address: `0x${string}` }) {
  const { rename, ownName, of } = useAcquaintances();
  const before = ownName(address) ?? "";
  const [text, setText] = useState(before);
  if (!rename || of(address).own) return null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    void rename(address, text.trim() || undefined);
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-48 flex-1">
          <TextField
            label={<Trans>Your name for it</Trans>}
            value={text}
            onChange={setText}
            maxLength={longest}
            autoComplete="off"
          />
        </div>
        <Button type="submit" disabled={text.trim() === before || text.trim() === ""}>
          <Trans>Keep</Trans>
        </Button>
        {before && (
          <Button
            tone="quiet"
            onClick={() => {
              setText("");
              void rename(address, undefined);
            }}
          >
            <Trans>Forget</Trans>
          </Button>
        )}
      </div>
      <p className="text-sm text-ink-soft">
        <Trans>Kept in this browser and sent to nobody.</Trans>
      </p>
    </form>
  );
}
