import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAcquaintances } from "./acquaintance.ts";
import { Icon } from "./icon.tsx";
import { lazyPart } from "./lazy-part.tsx";
import { Rosette } from "./rosette.tsx";
import { Tooltip } from "./tooltip.tsx";

const AddressCard = lazyPart(() => import("./address-card.tsx").then((part) => part.AddressCard));

export type AddressProps = {
  readonly address: `0x${string}`;
  /** What it is called on this page; else the name the reader knows it by. */
  readonly name?: string | undefined;
  readonly size?: number;
  /** False where its name stands beside it already. */
  readonly named?: boolean;
  /** Without its rosette, inside a sentence. */
  readonly bare?: boolean;
};

/** Six and six of forty: what a look-alike must match at both ends. The whole stands in the tooltip and on the card. */
export function shortAddress(address: string): string {
  return `${address.slice(0, 8)}…${address.slice(-6)}`;
}

/**
 * Who: the name the reader knows, always with the ends of the address, and a warning if it only looks like one he
 * knows. Pressed, it shows all there is to know, to copy and to name.
 */
export function Address({ address, name, size = 20, named = true, bare = false }: AddressProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const [opened, setOpened] = useState(false);
  const known = useAcquaintances().of(address);
  const called = named ? (name ?? known.name) : undefined;
  const short = shortAddress(address);
  const shown = called ? `${called} ${short}` : short;
  return (
    <>
      <Tooltip content={<span className="font-mono break-all">{address}</span>}>
        <button
          type="button"
          onPointerEnter={AddressCard.preload}
          onFocus={AddressCard.preload}
          onClick={() => {
            setOpened(true);
            setOpen(true);
          }}
          // Else its name is what is seen, as those who speak to their computer need it (WCAG 2.5.3).
          aria-label={
            known.resembles ? t`${shown}, which only looks like an address you know` : undefined
          }
          className="group relative inline-flex items-center gap-1.5 rounded-sm text-left align-middle"
        >
          {!bare && <Rosette id={address} size={size} />}
          <span className="inline-flex flex-wrap items-baseline gap-x-1.5">
            {called && <span className="font-medium group-hover:underline">{called}</span>}{" "}
            <span
              className={
                called
                  ? "font-mono text-xs text-ink-soft"
                  : "font-mono text-[0.85em] group-hover:underline"
              }
            >
              {short}
            </span>
          </span>
          {known.resembles && <Icon name="warning" size={16} className="text-bad" />}
        </button>
      </Tooltip>
      {opened && (
        <AddressCard
          address={address}
          name={name ?? known.name}
          open={open}
          onOpenChange={setOpen}
        />
      )}
    </>
  );
}
