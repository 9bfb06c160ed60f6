import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import { DefinitionList } from "../../ui/definition-list.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Term } from "../../ui/term.tsx";
import { Tooltip } from "../../ui/tooltip.tsx";
import { Chapter, Specimen } from "./chapter.tsx";
import { useEuro } from "./samples.ts";

export function OverlayChapter() {
  const { t } = useLingui();
  const euro = useEuro();
  const [open, setOpen] = useState<"dialog" | "sheet">();
  const close = () => setOpen(undefined);
  const owed = euro(102_500n).text;
  return (
    <Chapter
      id="overlay"
      title={t`Above the page`}
      intro={t`A dialog asks for a decision, a sheet carries a form beside its list. Escape closes both and the focus goes back. A word of the field is explained where it stands.`}
    >
      <Specimen label={t`Dialog, sheet`}>
        <Button data-opens="dialog" onClick={() => setOpen("dialog")}>
          <Trans>Open a dialog</Trans>
        </Button>
        <Button data-opens="sheet" onClick={() => setOpen("sheet")}>
          <Trans>Open a sheet</Trans>
        </Button>
      </Specimen>
      <Specimen label={t`A few words`}>
        <Tooltip content={t`Of the whole loan, interest included`}>
          <Button size="sm">
            <Trans>Repay a part</Trans>
          </Button>
        </Tooltip>
        <p>
          <Trans>
            A loan may be repaid early; the{" "}
            <Term explanation={t`Interest for the days that have passed, and no more.`}>
              pro-rata interest
            </Term>{" "}
            is all that is owed.
          </Trans>
        </p>
      </Specimen>
      <Dialog
        open={open === "dialog"}
        onOpenChange={close}
        title={t`Repay ${owed}`}
        description={t`The pledge comes back to you in the same transaction.`}
        actions={
          <>
            <Button onClick={close}>
              <Trans>Not now</Trans>
            </Button>
            <Button tone="primary" onClick={close}>
              <Trans>Repay</Trans>
            </Button>
          </>
        }
      >
        <DefinitionList
          items={[
            { key: "to", term: t`To`, value: "Anna" },
            { key: "amount", term: t`Amount`, value: owed },
            { key: "back", term: t`You receive`, value: t`12 bottle rights` },
          ]}
        />
      </Dialog>
      <Sheet open={open === "sheet"} onOpenChange={close} title={t`Tray`}>
        <p className="text-ink-soft">{t`Nothing runs, nothing came.`}</p>
      </Sheet>
    </Chapter>
  );
}
