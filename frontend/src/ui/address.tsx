import { useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Icon } from "./icon.tsx";
import { Rosette } from "./rosette.tsx";
import { Tooltip } from "./tooltip.tsx";

export type AddressProps = {
  readonly address: `0x${string}`;
  /** How the reader knows this party, shown instead of the figures. */
  readonly name?: string | undefined;
  readonly size?: number;
  /** Without its rosette, inside a sentence. */
  readonly bare?: boolean;
};

/** Six and six of forty: what a look-alike must match at both ends. The whole stands in the tooltip and is copied. */
export function shortAddress(address: string): string {
  return `${address.slice(0, 8)}…${address.slice(-6)}`;
}

export function Address({ address, name, size = 20, bare = false }: AddressProps) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const shown = name ?? shortAddress(address);
  return (
    <Tooltip content={<span className="font-mono break-all">{copied ? t`Copied` : address}</span>}>
      <button
        type="button"
        onClick={copy}
        aria-label={copied ? t`Copied: ${address}` : t`Copy address of ${shown}: ${address}`}
        className="group relative inline-flex items-center gap-1.5 rounded-sm text-left align-middle"
      >
        {!bare && <Rosette id={address} size={size} />}
        <span className={name ? "font-medium" : "font-mono text-[0.85em]"}>{shown}</span>
        <Icon
          name={copied ? "check" : "copy"}
          size={14}
          className="absolute left-full ml-1 opacity-0 max-sm:hidden transition-opacity group-hover:opacity-70 group-focus-visible:opacity-70"
        />
      </button>
    </Tooltip>
  );
}
