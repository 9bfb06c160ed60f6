import { collateralKind, type Offer } from "@comptoir/sdk/typed-data/offer";
import { Trans } from "@lingui/react/macro";
import { useTokens } from "../../chain/use-token.ts";
import { Notice } from "../../ui/notice.tsx";
import type { OfferWarning } from "./offer-warnings.ts";
import { UnknownTokenNotice } from "./token-choice.tsx";

export type WarningNoticesProps = {
  readonly warnings: readonly OfferWarning[];
  readonly offer: Pick<Offer, "token" | "collateral" | "kind">;
};

export function WarningNotices({ warnings, offer }: WarningNoticesProps) {
  const { token, collateral, kind } = offer;
  const used = kind === collateralKind.none ? [token] : [token, collateral];
  const find = useTokens(used);
  const strangers = used.map(find).filter(({ pasted }) => pasted);
  return warnings.map((warning) =>
    warning === "unknownToken" ? (
      <UnknownTokenNotice key={warning} symbols={strangers.map(({ symbol }) => symbol)} />
    ) : (
      <WarningNotice key={warning} warning={warning} />
    ),
  );
}

function WarningNotice({ warning }: { readonly warning: Exclude<OfferWarning, "unknownToken"> }) {
  switch (warning) {
    case "highRate":
      return (
        <Notice tone="warn" title={<Trans>An unusually high rate</Trans>}>
          <Trans>Check the decimal sign. In many countries so much interest is forbidden.</Trans>
        </Notice>
      );
    case "noInterest":
      return (
        <Notice tone="info" title={<Trans>A loan without interest</Trans>}>
          <Trans>What is lent comes back, and no more.</Trans>
        </Notice>
      );
    case "shortGrace":
      return (
        <Notice tone="warn" title={<Trans>A short grace</Trans>}>
          <Trans>
            Less than a day: a missed evening is then enough for the loan to be closed as unpaid.
          </Trans>
        </Notice>
      );
    case "unsecuredOffer":
      return (
        <Notice tone="warn" title={<Trans>You lend without security</Trans>}>
          <Trans>
            Anyone on the network may take this, under as many addresses as he likes. Name the one
            person it is meant for, or ask for collateral.
          </Trans>
        </Notice>
      );
    case "unsecuredRequest":
      return (
        <Notice tone="warn" title={<Trans>You would lend without security</Trans>}>
          <Trans>
            If it is not repaid, nothing here brings the money back. Lend only to somebody whom you
            know otherwise.
          </Trans>
        </Notice>
      );
  }
}
