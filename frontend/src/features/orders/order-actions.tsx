import type { EscrowFacts } from "@comptoir/sdk/orders/status";
import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { zeroAddress } from "viem";
import { useWrite } from "../../tx/use-write.ts";
import { Button } from "../../ui/button.tsx";
import type { OrderView } from "./order-view.ts";
import { RefundDialog } from "./refund-dialog.tsx";
import { ShipDialog } from "./ship-dialog.tsx";
import { reclaimWrite, releaseWrite, voidWrite } from "./writes.ts";

export type OrderActionsProps = {
  readonly view: OrderView;
  /** From the contract: what a button moves is this, to the last digit. */
  readonly escrow: EscrowFacts;
};

/** What this viewer may do now; the one next step in vermilion. */
export function OrderActions({ view, escrow }: OrderActionsProps) {
  const { order } = view.row;
  const { role, stage, verbs } = view.status;
  const { held, paid } = escrow;
  const release = useWrite(releaseWrite);
  const back = useWrite(voidWrite);
  const reclaim = useWrite(reclaimWrite);
  const [dialog, setDialog] = useState<"ship" | "refund">();
  const close = () => setDialog(undefined);
  const tone = (primary: boolean) => (primary ? "primary" : "secondary");
  const can = (verb: (typeof verbs)[number]) => verbs.includes(verb);
  return (
    <>
      {can("ship") && (
        <Button tone="primary" icon="arrowRight" onClick={() => setDialog("ship")}>
          <Trans>The goods have left</Trans>
        </Button>
      )}
      {can("reclaim") && role !== "seller" && (
        <Button
          tone={tone(role === "buyer")}
          icon="arrowLeft"
          pending={reclaim.busy}
          onClick={() => void reclaim.begin({ order, held })}
        >
          {role === "buyer" ? (
            <Trans>Take my money back</Trans>
          ) : (
            <Trans>Send it back to the buyer</Trans>
          )}
        </Button>
      )}
      {can("release") && role === "buyer" && (
        <Button
          tone={tone(stage === "shipped" || stage === "releasable")}
          icon="check"
          pending={release.busy}
          onClick={() => void release.begin({ order, amount: held, as: "buyer" })}
        >
          {stage === "shipped" || stage === "releasable" ? (
            <Trans>Confirm receipt</Trans>
          ) : (
            <Trans>Pay the seller all the same</Trans>
          )}
        </Button>
      )}
      {can("release") && role !== "buyer" && (
        <Button
          tone={tone(role === "seller")}
          icon="check"
          pending={release.busy}
          onClick={() => void release.begin({ order, amount: held, as: "anyone" })}
        >
          {role === "seller" ? <Trans>Take my money</Trans> : <Trans>Pay the seller</Trans>}
        </Button>
      )}
      {can("void") && (
        <Button
          tone={stage === "overdue" ? "primary" : "quiet"}
          icon="arrowLeft"
          pending={back.busy}
          onClick={() => void back.begin({ order, held })}
        >
          {stage === "overdue" ? (
            <Trans>Send the money back</Trans>
          ) : (
            <Trans>Cancel and return the money</Trans>
          )}
        </Button>
      )}
      {can("refund") && (
        <Button onClick={() => setDialog("refund")}>
          <Trans>Refund the buyer</Trans>
        </Button>
      )}
      <Button tone="quiet" icon="print" onClick={() => window.print()}>
        <Trans>Print</Trans>
      </Button>
      <RulingNote view={view} />
      {dialog === "ship" && <ShipDialog order={order} held={held} onClose={close} />}
      {dialog === "refund" && <RefundDialog order={order} paid={paid} onClose={close} />}
    </>
  );
}

/** What can be done about a disagreement. The contract has it, this page has no button for it yet: it says so. */
export function RulingNote({ view: { row, status } }: { readonly view: OrderView }) {
  const { stage, role } = status;
  const party = role === "buyer" || role === "seller";
  const running = stage === "proposal" || stage === "shipped";
  const note =
    running && party && row.order.arbiter === zeroAddress ? (
      <Trans>
        This order has no arbiter: nobody can be asked for a ruling, so settle differences with each
        other.
      </Trans>
    ) : running && party ? (
      <Trans>
        If you disagree, the contract lets you ask the arbiter for a ruling until the clock runs
        out; this page has no form for it yet.
      </Trans>
    ) : stage === "disputed" && role === "arbiter" ? (
      <Trans>
        You may divide what is in escrow by calling the contract; this page has no form for it yet.
      </Trans>
    ) : stage === "silent" ? (
      <Trans>
        Anybody may now have the contract apply the terms; this page has no form for it yet.
      </Trans>
    ) : null;
  return (
    note && (
      <div className="w-full">
        <p className="measure text-sm text-ink-soft">{note}</p>
      </div>
    )
  );
}
