import { Trans } from "@lingui/react/macro";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { useDesk, useDeskState } from "./desk-provider.tsx";
import type { Flow } from "./flow.ts";
import { needsWord } from "./in-flight.ts";
import { namedIn } from "./named-in.ts";
import { Parties } from "./parties.tsx";
import { ReviewFigures } from "./review-figures.tsx";
import { SheetStanding } from "./sheet-standing.tsx";
import { SigningFacts } from "./signing-facts.tsx";
import { StepList } from "./step-list.tsx";
import { useReviewWords } from "./words.ts";

/** The one sheet in which everything is read before it is signed. Mounted once, beside the tray. */
export function ReviewSheet() {
  const { flow } = useDeskState();
  return flow ? <OpenSheet flow={flow} /> : null;
}

function OpenSheet({ flow }: { readonly flow: Flow }) {
  const desk = useDesk();
  const words = useReviewWords();
  const { review, named, amounts } = namedIn(
    flow.kind === "write" ? flow.write.review : flow.sign.review,
    words,
  );
  const live = flow.kind === "write" ? flow.live : [];
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) desk.close();
      }}
      title={review.title}
      description={<Trans>Read it before you sign. Your wallet will ask you for the same.</Trans>}
      actions={
        <>
          <SheetStanding flow={flow} />
          <SheetActions flow={flow} />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ReviewFigures review={review} amounts={amounts} live={live} />
        {flow.kind === "write" && <StepList flow={flow} />}
        <Parties addresses={flow.kind === "write" ? [...named, flow.write.call.to] : named} />
        <SigningFacts flow={flow} />
      </div>
    </Dialog>
  );
}

function SheetActions({ flow }: { readonly flow: Flow }) {
  const desk = useDesk();
  const { at } = flow.state;
  const again = at === "blocked" || at === "rejected";
  return (
    <>
      <Button onClick={desk.close}>
        {at === "awaitingWallet" ? <Trans>Put away</Trans> : <Trans>Cancel</Trans>}
      </Button>
      {again ? (
        <Button tone="primary" onClick={desk.retry}>
          <Trans>Check again</Trans>
        </Button>
      ) : (
        <Button
          tone="primary"
          icon="seal"
          pending={at !== "ready"}
          disabled={flow.kind === "write" && needsWord(flow)}
          onClick={() => void desk.confirm()}
        >
          {flow.kind === "sign" || flow.steps[flow.step]?.kind === "permit" ? (
            <Trans>Sign</Trans>
          ) : (
            <Trans>Confirm</Trans>
          )}
        </Button>
      )}
    </>
  );
}
