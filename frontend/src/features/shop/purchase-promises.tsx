import type { Amount } from "@comptoir/sdk/money/amount";
import { silentSplit } from "@comptoir/sdk/orders/status";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { zeroAddress } from "viem";
import { formatDate, formatDuration } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";
import { Icon, type IconName } from "../../ui/icon.tsx";
import { Term } from "../../ui/term.tsx";
import type { ProposedTerms } from "./order-draft.ts";

export type PurchasePromisesProps = {
  readonly terms: ProposedTerms;
  readonly total: Amount;
  /** Money in words of the reader, every digit. */
  readonly amount: (units: Amount) => string;
};

/** What happens to the money, step by step, and at each step what happens otherwise. Read before paying. */
export function PurchasePromises({ terms, total, amount }: PurchasePromisesProps) {
  const locale = useLocale();
  const price = amount(total);
  const shipBy = formatDate(locale, terms.shipBy);
  const inspection = formatDuration(locale, terms.inspection);
  const arbitration = formatDuration(locale, terms.arbitration);
  const { toBuyer, toSeller } = silentSplit(total, terms.silenceBps);
  const yours = amount(toBuyer);
  const his = amount(toSeller);
  return (
    <ol className="flex flex-col gap-3 text-sm">
      <Promised icon="key">
        <Trans>
          You pay <strong>{price}</strong>. It rests in{" "}
          <Term
            explanation={
              <Trans>
                A contract on the chain holds the money. Neither the seller nor this house can touch
                it; it can go only to you or to him, by the rules below.
              </Trans>
            }
          >
            escrow
          </Term>
          , not with the seller.
        </Trans>
      </Promised>
      <Promised icon="arrowRight">
        <Trans>
          The seller ships by <strong>{shipBy}</strong>. If he does not, you take all {price} back.
        </Trans>
      </Promised>
      <Promised icon="search">
        <Trans>
          You look at the goods for <strong>{inspection}</strong> after shipping, and confirm. If
          you say nothing, the seller can be paid after that time.
        </Trans>
      </Promised>
      {terms.arbiter === zeroAddress ? (
        <Promised icon="scales">
          <Trans>
            There is no arbiter. Once it is shipped, nobody decides between you: if you do nothing,
            the seller is paid.
          </Trans>
        </Promised>
      ) : (
        <Promised icon="scales">
          <Trans>
            If you disagree, the arbiter <Address address={terms.arbiter} bare /> divides the money
            within {arbitration}. If he stays silent, all of it returns to you while nothing was
            shipped; once shipped, {yours} go to you and {his} to the seller.
          </Trans>
        </Promised>
      )}
    </ol>
  );
}

function Promised({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <li className="flex items-start gap-3">
      <Icon name={icon} className="mt-0.5 text-brass" />
      <span className="measure">{children}</span>
    </li>
  );
}
