import { Trans } from "@lingui/react/macro";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { Spinner } from "../ui/spinner.tsx";
import { useDesk, useDeskState } from "./desk-provider.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import type { Flow } from "./flow.ts";
import { needsWord } from "./in-flight.ts";
import { LiveNotice } from "./live-notice.tsx";
import type { TxState } from "./machine.ts";
import { namedIn } from "./named-in.ts";
import { Parties } from "./parties.tsx";
import { ReviewFigures } from "./review-figures.tsx";
import { SigningFacts } from "./signing-facts.tsx";
import { StepList } from "./step-list.tsx";
import { TwinNotice } from "./twin-notice.tsx";
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
      actions={<SheetActions flow={flow} />}
    >
      <div className="flex flex-col gap-4">
        <LiveNotice live={live} />
        <ReviewFigures review={review} amounts={amounts} live={live} />
        <Parties addresses={flow.kind === "write" ? [...named, flow.write.call.to] : named} />
        {flow.kind === "write" && <StepList flow={flow} />}
        <SigningFacts flow={flow} />
        {flow.kind === "write" && <TwinNotice flow={flow} />}
        <Standing flow={flow} />
      </div>
    </Dialog>
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
