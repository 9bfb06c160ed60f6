import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { AmountField } from "../../ui/amount-field.tsx";
import { Button, IconButton } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Term } from "../../ui/term.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { Row, Specimens } from "./specimen.tsx";

export function ControlsSection() {
  const { t } = useLingui();
  const [amount, setAmount] = useState("");
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const [token, setToken] = useState<"eurd" | "usdd">("eurd");
  const [side, setSide] = useState<"lend" | "borrow">("lend");
  const [agreed, setAgreed] = useState(true);
  const [tab, setTab] = useState<"offers" | "mine">("offers");
  const [dialog, setDialog] = useState(false);
  const [sheet, setSheet] = useState(false);
  return (
    <Specimens title={t`Controls`}>
      <Row>
        <Button tone="primary" icon="seal">
          <Trans>Repay</Trans>
        </Button>
        <Button>
          <Trans>Extend</Trans>
        </Button>
        <Button tone="quiet" icon="print">
          <Trans>Print</Trans>
        </Button>
        <Button tone="danger">
          <Trans>Cancel the offer</Trans>
        </Button>
        <Button tone="primary" pending>
          <Trans>Waiting for your wallet</Trans>
        </Button>
        <Button disabled>
          <Trans>Not yet</Trans>
        </Button>
        <Button size="sm">
          <Trans>Small</Trans>
        </Button>
        <Button size="lg" tone="primary">
          <Trans>Large</Trans>
        </Button>
        <IconButton icon="refresh" label={t`Read again`} />
      </Row>
      <div className="grid gap-6 md:grid-cols-2">
        <AmountField
          label={t`You lend`}
          unit="EURD"
          value={amount}
          onChange={setAmount}
          max="1,250.00"
          aside={t`You have 1,250.00`}
          hint={t`At least 100.00`}
        />
        <AmountField
          label={t`Rate a year`}
          unit="%"
          value="8.25"
          onChange={() => {}}
          error={t`The offer allows 8.00 % at most.`}
        />
        <TextField
          label={t`Name`}
          value={name}
          onChange={setName}
          placeholder={t`As on the parcel`}
          hint={t`Encrypted to the seller; never on the chain.`}
        />
        <Select
          label={t`Token`}
          value={token}
          onChange={setToken}
          options={[
            { value: "eurd", label: "EURD", note: "1,250.00" },
            { value: "usdd", label: "USDD", note: "80.00" },
          ]}
        />
        <TextArea label={t`What is wrong`} value={note} onChange={setNote} rows={3} />
        <div className="flex flex-col gap-5">
          <Segmented
            label={t`Side`}
            showLabel
            value={side}
            onChange={setSide}
            options={[
              { value: "lend", label: t`I lend` },
              { value: "borrow", label: t`I borrow` },
            ]}
          />
          <Checkbox
            label={t`Remind me two days before`}
            checked={agreed}
            onChange={setAgreed}
            hint={t`In this browser only.`}
          />
        </div>
      </div>
      <Tabs
        label={t`Lists`}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: "offers",
            label: t`Offers`,
            content: (
              <p>
                <Trans>
                  A loan may be repaid early; the{" "}
                  <Term explanation={t`Interest for the days that have passed, and no more.`}>
                    pro-rata interest
                  </Term>{" "}
                  is all that is owed.
                </Trans>
              </p>
            ),
          },
          { value: "mine", label: t`Mine`, content: <p>{t`Nothing yet.`}</p> },
        ]}
      />
      <Row>
        <Button onClick={() => setDialog(true)}>
          <Trans>Open a dialog</Trans>
        </Button>
        <Button onClick={() => setSheet(true)}>
          <Trans>Open a sheet</Trans>
        </Button>
      </Row>
      <Dialog
        open={dialog}
        onOpenChange={setDialog}
        title={t`Repay 1,025.00 EURD`}
        description={t`The pledge comes back to you in the same transaction.`}
        actions={
          <>
            <Button onClick={() => setDialog(false)}>
              <Trans>Not now</Trans>
            </Button>
            <Button tone="primary" onClick={() => setDialog(false)}>
              <Trans>Repay</Trans>
            </Button>
          </>
        }
      >
        <p>{t`Nothing yet.`}</p>
      </Dialog>
      <Sheet open={sheet} onOpenChange={setSheet} title={t`Tray`}>
        <p>{t`Nothing yet.`}</p>
      </Sheet>
    </Specimens>
  );
}
