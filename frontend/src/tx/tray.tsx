import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { useConnection } from "wagmi";
import { useHouse } from "../chain/house.ts";
import { formatCount } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { Button } from "../ui/button.tsx";
import { TrayItem, type TrayItemProps } from "../ui/tray-item.tsx";
import { useDesk, useDeskState } from "./desk-provider.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import { hashOf, isOver, type TxState } from "./machine.ts";
import type { TxRecord } from "./record.ts";

/** How many slips lie in the tray at once; the newest. */
const most = 4;

/** Running transactions of the connected account and what became of them. Nothing is called failed that is only unknown. */
export function Tray() {
  const { t } = useLingui();
  const desk = useDesk();
  const { records } = useDeskState();
  const { address } = useConnection();
  const shown = records.filter((record) => record.account === address).slice(-most);
  return (
    // One region that is always there: what is put into it is read out, which a region that comes with its words is not.
    // It holds the focus when the slip that had it is put away.
    <section aria-label={t`Tray`} aria-live="polite" tabIndex={-1} className="flex flex-col gap-2">
      {shown.map((record) => (
        <Slip key={record.id} record={record} onForget={() => void desk.forget(record.id)} />
      ))}
    </section>
  );
}

/** Milliseconds for which the good end of a transaction stays in the tray. */
const readingTime = 10_000;

/** What ended well leaves by itself after a while, and at once when it had ended before the page was opened. */
function useLeaving(ended: boolean, leave: () => void): void {
  const [old] = useState(ended);
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (!ended) return;
    const timer = setTimeout(() => latest.current(), old ? 0 : readingTime);
    return () => clearTimeout(timer);
  }, [ended, old]);
}

const tones: Record<TxState["at"], TrayItemProps["tone"]> = {
  idle: "running",
  preflight: "running",
  ready: "running",
  awaitingWallet: "running",
  submitted: "running",
  replaced: "running",
  mined: "running",
  reorged: "running",
  final: "ok",
  blocked: "bad",
  reverted: "bad",
  rejected: "info",
  cancelled: "warn",
  dropped: "warn",
  lost: "warn",
};

function Slip({ record, onForget }: { readonly record: TxRecord; readonly onForget: () => void }) {
  const { chain } = useHouse();
  const { state } = record;
  const hash = hashOf(state);
  const explorer = chain.blockExplorers?.default.url;
  const unsure = state.at === "lost" || state.at === "dropped";
  useLeaving(state.at === "final", onForget);
  return (
    <div data-tx={state.at} aria-atomic="true">
      <TrayItem
        tone={tones[state.at]}
        title={record.title}
        onDismiss={isOver(state) ? onForget : undefined}
        actions={
          <>
            {hash && explorer && (
              <Button asChild size="sm" tone="quiet">
                <a href={`${explorer}/tx/${hash}`} target="_blank" rel="noopener noreferrer">
                  <Trans>See it on the chain</Trans>
                </a>
              </Button>
            )}
            {unsure && (
              <Button size="sm" tone="quiet" onClick={onForget}>
                <Trans>Stop watching</Trans>
              </Button>
            )}
          </>
        }
      >
        <Standing state={state} />
      </TrayItem>
    </div>
  );
}

function Standing({ state }: { readonly state: TxState }) {
  const locale = useLocale();
  switch (state.at) {
    case "awaitingWallet":
      return <Trans>Waiting for your wallet</Trans>;
    case "submitted":
      return <Trans>Sent; waiting for a block</Trans>;
    case "replaced":
      return <Trans>Sent again with another fee; waiting for a block</Trans>;
    case "mined": {
      const block = formatCount(locale, state.block);
      return <Trans>In block {block}; waiting until it is certain</Trans>;
    }
    case "final": {
      if (state.block === undefined) return <Trans>Done</Trans>;
      const block = formatCount(locale, state.block);
      return <Trans>Done in block {block}</Trans>;
    }
    case "reverted":
    case "blocked":
      return <FaultNotice fault={state.fault} />;
    case "rejected":
      return <Trans>You declined; nothing was sent</Trans>;
    case "cancelled":
      return <Trans>Another transaction took its place; this one had no effect</Trans>;
    case "dropped":
      return (
        <Trans>
          The node no longer knows it. It may still come back; until then it has no effect.
        </Trans>
      );
    case "reorged":
      return <Trans>The chain took its block back; waiting for another</Trans>;
    case "lost":
      return (
        <Trans>
          Your wallet's answer did not arrive. It may have been sent; the page keeps looking.
        </Trans>
      );
    default:
      return null;
  }
}
