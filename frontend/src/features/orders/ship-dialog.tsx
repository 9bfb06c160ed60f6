import { digestOf } from "@comptoir/sdk/content/cid";
import type { Amount } from "@comptoir/sdk/money/amount";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { zeroAddress, zeroHash } from "viem";
import { keepContent } from "../../data/kept-content.ts";
import { useWrite } from "../../tx/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { encodeNote, noteLimit } from "./trace-note.tsx";
import { useOrderWords } from "./use-order-words.ts";
import { shipWrite } from "./writes.ts";

export type ShipDialogProps = {
  readonly order: Order;
  /** In escrow, as the contract said. */
  readonly held: Amount;
  readonly onClose: () => void;
};

/** What the seller says when the parcel has left: that it left, and if he likes, how to follow it. */
export function ShipDialog({ order, held, onClose }: ShipDialogProps) {
  const { t } = useLingui();
  const words = useOrderWords();
  const ship = useWrite(shipWrite);
  const [note, setNote] = useState("");
  const [lost, setLost] = useState(false);
  const inspection = words.duration(order.inspection);
  const begin = async () => {
    const bytes = encodeNote(note);
    if (bytes.length > 0) {
      const kept = await keepContent(bytes).catch(() => undefined);
      if (kept === undefined) {
        setLost(true);
        return;
      }
    }
    onClose();
    await ship.begin({ order, held, trace: bytes.length > 0 ? digestOf(bytes) : zeroHash });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={<Trans>The goods have left</Trans>}
      description={
        order.arbiter === zeroAddress ? (
          <Trans>
            From then on the buyer has {inspection} to look at them. Declare it only once it is
            true.
          </Trans>
        ) : (
          <Trans>
            From then on the buyer has {inspection} to look at them. Declare it only once it is
            true: he can ask the arbiter.
          </Trans>
        )
      }
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Not yet</Trans>
          </Button>
          <Button tone="primary" pending={ship.busy} onClick={() => void begin()}>
            <Trans>Continue</Trans>
          </Button>
        </>
      }
    >
      <TextArea
        label={t`Note for the buyer`}
        aside={t`optional`}
        hint={t`Carrier and number, for instance. Its seal goes on the chain for ever; whoever knows the order can read the text, so write no address.`}
        value={note}
        onChange={setNote}
        rows={3}
        maxLength={noteLimit}
      />
      {lost && (
        <Notice tone="bad" announce title={<Trans>The note could not be kept</Trans>}>
          <Trans>
            Neither the gateway nor this browser takes it. Empty the note to ship without one.
          </Trans>
        </Notice>
      )}
    </Dialog>
  );
}
