import { useLingui } from "@lingui/react/macro";
import { Chapter } from "./chapter.tsx";
import { LoanSpecimen } from "./loan-specimen.tsx";

export function DocumentChapter() {
  const { t } = useLingui();
  return (
    <Chapter
      id="document"
      title={t`A document`}
      intro={t`Offer, loan, order, invoice, receipt: one anatomy. Rosette and title, stamp, the largest figure, parties, terms, clocks, actions, proof.`}
    >
      <div className="py-6">
        <LoanSpecimen />
      </div>
    </Chapter>
  );
}

export function PrintChapter() {
  const { t } = useLingui();
  return (
    <Chapter
      id="print"
      title={t`On paper`}
      intro={t`The same document as it prints: A4, black on white, no buttons, the address of the page below.`}
    >
      <div className="py-6">
        {/* 174 mm of text between margins of 18 mm, at 96 pixels an inch. */}
        <div className="mx-auto w-fit max-w-full overflow-x-auto border border-hairline">
          <div data-printed className="w-[794px] p-[68px]">
            <LoanSpecimen />
          </div>
        </div>
      </div>
    </Chapter>
  );
}
