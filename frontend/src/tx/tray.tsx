import { Plural, Trans } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { useHouse } from "../chain/house.ts";
import { useConnection } from "../chain/use-connection.ts";
import { formatDuration } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { useNow } from "../ui/block-badge.tsx";
import { Button } from "../ui/button.tsx";
import { TrayItem, type TrayItemProps } from "../ui/tray-item.tsx";
import { useDesk, useDeskState } from "./desk-provider.tsx";
import { isOver, type TxState } from "./machine.ts";
import type { TxRecord } from "./record.ts";
import { TxDetails } from "./tx-details.tsx";
import { Refusal, TxStanding } from "./tx-standing.tsx";
import { useLeaving } from "./use-leaving.ts";

/** How many slips lie in the tray at once; the newest. */
const most = 4;

/** Running transactions of the connected account and what became of them. Nothing is called failed that is only unknown. */
export function Tray() {
  const desk = useDesk();
  const { records } = useDeskState();
  const { address } = useConnection();
  const [all, setAll] = useState(false);
  const own = records.filter((record) => record.account === address);
  const shown = all ? own : own.slice(-most);
  const hidden = own.length - shown.length;
  return (
    <>
      {hidden > 0 && (
        <div className="self-end rounded-md bg-sheet">
          <Button size="sm" onClick={() => setAll(true)}>
            <Plural value={hidden} one="Show # earlier" other="Show # earlier" />
          </Button>
        </div>
      )}
      {shown.map((record) => (
        <Slip
          key={record.id}
          record={record}
          onLook={desk.wake}
          onForget={() => void desk.forget(record.id)}
        />
      ))}
    </>
  );
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

export interface SlipProps {
  readonly record: TxRecord;
  readonly onLook: () => void;
  readonly onForget: () => void;
}

/** One transaction: what was asked, where it stands, since when, and what can be done about it. */
export function Slip({ record, onLook, onForget }: SlipProps) {
  const { chain } = useHouse();
  const slip = useRef<HTMLDivElement>(null);
  const { state, since = record.createdAt } = record;
  const held = "held" in state && state.held !== undefined;
  const unsure = held || state.at === "lost" || state.at === "dropped" || state.at === "reorged";
  useLeaving(slip, state.at === "final" ? since : undefined, onForget);
  return (
    <div ref={slip} data-tx={state.at}>
      <TrayItem
        tone={held ? "warn" : tones[state.at]}
        title={record.title}
        onDismiss={isOver(state) ? onForget : undefined}
      >
        <div aria-atomic="true">
          <TxStanding state={state} />
          <Refusal record={record} />
        </div>
        {/* Time and tools change nothing that must be read out. */}
        <div aria-live="off">
          {!isOver(state) && <Elapsed since={since} />}
          {unsure && (
            <div className="mt-2">
              <Button size="sm" onClick={onLook}>
                <Trans>Look again now</Trans>
              </Button>
            </div>
          )}
          <TxDetails
            record={record}
            explorer={chain.blockExplorers?.default.url}
            onForget={onForget}
          />
        </div>
      </TrayItem>
    </div>
  );
}

/** How long it has stood there, from the first minute on. By this computer's clock, of which only differences count. */
function Elapsed({ since }: { readonly since: number }) {
  const locale = useLocale();
  useNow(10_000);
  const seconds = Math.floor((Date.now() - since) / 1_000);
  if (seconds < 60) return null;
  const time = formatDuration(locale, seconds - (seconds % 60));
  return (
    <p className="text-xs">
      <Trans>For {time}</Trans>
    </p>
  );
}
