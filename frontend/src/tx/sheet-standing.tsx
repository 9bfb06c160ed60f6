import { Trans } from "@lingui/react/macro";
import { Notice } from "../ui/notice.tsx";
import { Spinner } from "../ui/spinner.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import type { Flow } from "./flow.ts";
import { hasMoved } from "./live.ts";
import { LiveNotice } from "./live-notice.tsx";
import type { TxState } from "./machine.ts";
import { TwinNotice } from "./twin-notice.tsx";

/** What stands between the reader and the button, right above it: never out of sight, however long the review is. */
export function SheetStanding({ flow }: { readonly flow: Flow }) {
  const write = flow.kind === "write" ? flow : undefined;
  const live = write?.live ?? [];
  const { at } = flow.state;
  const silent = (at === "ready" || at === "idle") && !hasMoved(live) && !write?.twin;
  return (
    // Never taken away: a reader is told what changes in a live region that was there before.
    <div
      className={silent ? "sr-only" : "flex max-h-[45dvh] w-full flex-col gap-3 overflow-y-auto"}
    >
      <LiveNotice live={live} />
      {write && <TwinNotice flow={write} />}
      <Standing flow={flow} />
    </div>
  );
}

function Standing({ flow }: { readonly flow: Flow }) {
  const { state } = flow;
  const token =
    flow.kind === "write"
      ? flow.write.spends.find(({ kind }) => kind === "erc20")?.token
      : undefined;
  if (state.at === "preflight")
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
        <Spinner />
        <Trans>Checking balances, dates and the contract's own rules</Trans>
      </p>
    );
  if (state.at === "awaitingWallet")
    return (
      <Notice announce title={<Trans>Your wallet asks you now</Trans>}>
        <Trans>You may put this sheet away; the tray keeps watching.</Trans>
      </Notice>
    );
  if (isUnderWay(state))
    return (
      <Notice announce title={<Trans>The approval is on its way</Trans>}>
        <Trans>Your wallet asks again as soon as a block has taken it in.</Trans>
      </Notice>
    );
  if (state.at === "rejected") return <FaultNotice fault={{ kind: "rejected" }} />;
  return state.at === "blocked" ? (
    <FaultNotice
      fault={state.fault}
      token={token}
      call={flow.kind === "write" ? flow.write.call : undefined}
    />
  ) : null;
}

/** A step before the last waits for its block. */
const isUnderWay = ({ at }: TxState): boolean =>
  !["idle", "preflight", "blocked", "ready", "awaitingWallet", "rejected"].includes(at);
