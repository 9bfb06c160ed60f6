import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Checkbox } from "../../ui/checkbox.tsx";
import { FilterChips } from "../../ui/filter-chips.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { Select } from "../../ui/select.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Chapter, Specimen } from "./chapter.tsx";
import { useEuro } from "./samples.ts";

export function ChoiceChapter() {
  const { t } = useLingui();
  const euro = useEuro();
  const [token, setToken] = useState<"eurd" | "usdd">("eurd");
  const [side, setSide] = useState<"lend" | "borrow">("lend");
  const [how, setHow] = useState<"once" | "parts" | "free">("once");
  const [agreed, setAgreed] = useState(true);
  const [tab, setTab] = useState<"offers" | "mine" | "old">("offers");
  const [states, setStates] = useState<readonly ("due" | "late" | "paid")[]>(["due"]);
  const tokens = [
    { value: "eurd", label: "EURD", note: euro(125_000n).text },
    { value: "usdd", label: "USDD", note: euro(8_000n).text },
  ] as const;
  return (
    <Chapter
      id="choice"
      title={t`Choices`}
      intro={t`Two to four stand in sight side by side; more go into a list. Filters are pressed or not. Tabs are sides of one thing.`}
    >
      <Specimen label={t`List`} stacked>
        <div className="grid w-full items-start gap-6 sm:grid-cols-3">
          <Select label={t`Token`} value={token} onChange={setToken} options={tokens} />
          <Select
            label={t`Token`}
            value={undefined}
            placeholder={t`Choose a token`}
            onChange={setToken}
            options={tokens}
            error={t`Choose what you lend.`}
          />
          <Select label={t`Token`} value="eurd" onChange={setToken} options={tokens} disabled />
        </div>
      </Specimen>
      <Specimen label={t`Side by side`} stacked>
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
        <Segmented
          label={t`How it is repaid`}
          showLabel
          value={how}
          onChange={setHow}
          options={[
            { value: "once", label: t`All at once, at the end` },
            { value: "parts", label: t`In instalments` },
            { value: "free", label: t`Whenever I want` },
          ]}
          hint={t`On a narrow screen they stand under one another.`}
        />
      </Specimen>
      <Specimen label={t`Yes or no`} stacked>
        <Checkbox
          label={t`Remind me two days before`}
          checked={agreed}
          onChange={setAgreed}
          hint={t`In this browser only.`}
        />
        <Checkbox label={t`Show closed loans`} checked={false} onChange={() => {}} />
        <Checkbox label={t`Encrypt the address`} checked disabled onChange={() => {}} />
      </Specimen>
      <Specimen label={t`Filters`}>
        <FilterChips
          label={t`Show only`}
          chosen={states}
          onChange={setStates}
          chips={[
            { value: "due", label: t`Due`, count: 3 },
            { value: "late", label: t`Late`, count: 1 },
            { value: "paid", label: t`Paid`, count: 1_240 },
          ]}
        />
      </Specimen>
      <Specimen label={t`Tabs`} stacked>
        <div className="min-w-0">
          <Tabs
            label={t`Lists`}
            value={tab}
            onChange={setTab}
            tabs={[
              { value: "offers", label: t`Offers`, content: <p>{t`What others offer.`}</p> },
              { value: "mine", label: t`Mine`, content: <p>{t`Nothing yet.`}</p> },
              { value: "old", label: t`Closed and withdrawn`, content: <p>{t`Nothing yet.`}</p> },
            ]}
          />
        </div>
      </Specimen>
    </Chapter>
  );
}
