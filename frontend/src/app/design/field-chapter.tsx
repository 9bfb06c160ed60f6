import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { AmountField } from "../../ui/amount-field.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { Chapter, Specimen } from "./chapter.tsx";
import { useEuro } from "./samples.ts";

const keep = () => {};

export function FieldChapter() {
  const { t } = useLingui();
  const euro = useEuro();
  const [amount, setAmount] = useState("");
  const [name, setName] = useState("");
  const [search, setSearch] = useState("");
  const plain = (cents: bigint) => euro(cents).integer + euro(cents).fraction;
  const balance = plain(125_000n);
  const least = plain(10_000n);
  return (
    <Chapter
      id="field"
      title={t`Fields`}
      intro={t`A label above, a hint below, the error in its place with what would be right. An amount is said back in words before anybody signs.`}
    >
      <Specimen label={t`Empty`} stacked>
        <Pair>
          <AmountField
            label={t`You lend`}
            unit="EURD"
            value={amount}
            onChange={setAmount}
            max={balance}
            aside={t`You have ${balance}`}
            hint={t`At least ${least}`}
          />
          <TextField
            label={t`Name`}
            value={name}
            onChange={setName}
            placeholder={t`As on the parcel`}
            hint={t`Encrypted to the seller; never on the chain.`}
          />
        </Pair>
      </Specimen>
      <Specimen label={t`Filled`} stacked>
        <Pair>
          <AmountField
            label={t`You repay`}
            unit="EURD"
            value={plain(102_550n)}
            onChange={keep}
            echo={t`one thousand and twenty-five point five EURD`}
          />
          <TextField
            label={t`Address of the contract`}
            value="0x5FbDB2315678afecb367f032d93F642f64180aa3"
            onChange={keep}
            mono
          />
        </Pair>
      </Specimen>
      <Specimen label={t`Wrong`} stacked>
        <Pair>
          <AmountField
            label={t`Rate a year`}
            unit="%"
            value="82.5"
            onChange={keep}
            error={t`The offer allows 8.00 % at most.`}
          />
          <TextField
            label={t`Delivery by`}
            value=""
            onChange={keep}
            required
            error={t`Choose a day: the seller ships by it, or the money goes back to you.`}
          />
        </Pair>
      </Specimen>
      <Specimen label={t`Disabled`} stacked>
        <Pair>
          <AmountField
            label={t`You lend`}
            unit="EURD"
            value={plain(50_000n)}
            onChange={keep}
            disabled
          />
          <TextField label={t`Name`} value="Anna" onChange={keep} disabled />
        </Pair>
      </Specimen>
      <Specimen label={t`Huge, long, the other way`} stacked>
        <Pair>
          <AmountField
            label={t`You lend`}
            unit="WSTETH"
            value="115792089237316195423570985008687907853"
            onChange={keep}
            max={plain(115_792_089_237_316_195_423n)}
          />
          <TextField label={t`Name`} value="متجر السوق القديم في تونس" onChange={keep} />
        </Pair>
      </Specimen>
      <Specimen label={t`Several lines`} stacked>
        <TextArea
          label={t`What is wrong`}
          value={t`Two of the twelve bottles arrived broken. The pictures are attached; I would keep the ten and have the price of two back.`}
          onChange={keep}
          rows={3}
          hint={t`The seller and the arbiter read it.`}
        />
      </Specimen>
      <Specimen label={t`Search`} stacked>
        <Pair>
          <SearchField
            label={t`Search the goods`}
            placeholder={t`Search the goods`}
            value={search}
            onChange={setSearch}
          />
          <SearchField
            label={t`Search the goods`}
            value="bread"
            onChange={keep}
            found={t`2 of 17 goods`}
          />
        </Pair>
      </Specimen>
    </Chapter>
  );
}

function Pair({ children }: { readonly children: ReactNode }) {
  return <div className="grid w-full items-start gap-6 sm:grid-cols-2">{children}</div>;
}
