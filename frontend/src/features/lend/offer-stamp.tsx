import { Trans } from "@lingui/react/macro";
import { Stamp } from "../../ui/stamp.tsx";
import type { OfferProblem } from "./named-offers.ts";

export type OfferStampProps = {
  readonly problem: OfferProblem;
  readonly kind?: "table" | "document";
};

/** Whether an offer can be taken, as a stamp. */
export function OfferStamp({ problem, kind = "table" }: OfferStampProps) {
  switch (problem) {
    case "none":
      return (
        <Stamp tone="ok" kind={kind}>
          <Trans context="offer">Open</Trans>
        </Stamp>
      );
    case "usedUp":
      return (
        <Stamp tone="neutral" kind={kind}>
          <Trans context="offer">Taken</Trans>
        </Stamp>
      );
    case "cancelled":
      return (
        <Stamp tone="neutral" kind={kind} icon="cross">
          <Trans context="offer">Cancelled</Trans>
        </Stamp>
      );
    case "expired":
      return (
        <Stamp tone="neutral" kind={kind} icon="clock">
          <Trans context="offer">Expired</Trans>
        </Stamp>
      );
    case "notBacked":
      return (
        <Stamp tone="warn" kind={kind} icon="warning">
          <Trans context="offer">Not backed</Trans>
        </Stamp>
      );
    default:
      return (
        <Stamp tone="bad" kind={kind}>
          <Trans context="offer">Invalid</Trans>
        </Stamp>
      );
  }
}

/** What the stamp means, and what would change it. */
export function OfferStateSentence({
  problem,
  own,
}: {
  readonly problem: Exclude<OfferProblem, "none">;
  readonly own: boolean;
}) {
  switch (problem) {
    case "usedUp":
      return <Trans>All of it was taken.</Trans>;
    case "cancelled":
      return <Trans>Its maker has cancelled it.</Trans>;
    case "expired":
      return <Trans>Its time is over.</Trans>;
    case "notBacked":
      return own ? (
        <Trans>
          What should stand behind it is not there: you hold too little, or have allowed too little.
          Nobody sees it on the board until that is put right.
        </Trans>
      ) : (
        <Trans>
          What should stand behind it is not there: its maker holds too little, or has allowed too
          little. It cannot be taken now.
        </Trans>
      );
    case "badSignature":
      return <Trans>The signature is not its maker’s. Do not rely on it.</Trans>;
    default:
      return <Trans>Its terms are outside what the contract accepts.</Trans>;
  }
}
