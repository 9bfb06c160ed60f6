import { Trans, useLingui } from "@lingui/react/macro";
import { useChainNow } from "../chain/use-clock.ts";
import { formatRelative } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { Button } from "../ui/button.tsx";
import { DefinitionList } from "../ui/definition-list.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Notice } from "../ui/notice.tsx";
import { Spinner } from "../ui/spinner.tsx";
import { useDesk, useDeskState } from "./desk-provider.tsx";
import { FaultNotice } from "./fault-notice.tsx";
import type { Flow } from "./flow.ts";
import type { Review } from "./review.ts";
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
  const review = flow.kind === "write" ? flow.write.review(words) : flow.sign.review(words);
  const token =
    flow.kind === "write"
      ? flow.write.spends.find(({ kind }) => kind === "erc20")?.token
      : undefined;
  const { state } = flow;
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
        <ReviewFigures review={review} />
        {flow.kind === "write" && <StepList flow={flow} />}
        {state.at === "preflight" && (
          <p role="status" className="flex items-center gap-2 text-sm text-ink-soft">
            <Spinner />
            <Trans>Checking balances, dates and the contract's own rules</Trans>
          </p>
        )}
        {state.at === "awaitingWallet" && (
          <Notice announce title={<Trans>Your wallet asks you now</Trans>}>
            <Trans>You may put this sheet away; the tray keeps watching.</Trans>
          </Notice>
        )}
        {state.at === "rejected" && <FaultNotice fault={{ kind: "rejected" }} />}
        {state.at === "blocked" && <FaultNotice fault={state.fault} token={token} />}
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

/** The figures of a review, its deadline, and what happens otherwise. */
export function ReviewFigures({ review }: { readonly review: Review }) {
  const { t } = useLingui();
  const locale = useLocale();
  const words = useReviewWords();
  const now = useChainNow();
  const lines = review.lines.map(({ key, label, value, note, main }) => ({
    key,
    term: label,
    note,
    value: <span className={main ? "font-title text-xl font-medium" : ""}>{value}</span>,
  }));
  const { deadline, otherwise } = review;
  const deadlineLine =
    deadline === undefined
      ? []
      : [
          {
            key: "deadline",
            term: t`To be carried out by`,
            value: words.time(deadline),
            note: now === undefined ? undefined : formatRelative(locale, deadline, now),
          },
        ];
  return (
    <>
      <DefinitionList items={[...lines, ...deadlineLine]} />
      {otherwise && (
        <p className="measure text-sm text-ink-soft">
          <Trans>Otherwise: {otherwise}</Trans>
        </p>
      )}
    </>
  );
}
