import type { LoanStage } from "@comptoir/sdk/loans/terms-status";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Stamp, type StampTone } from "../../ui/stamp.tsx";

export type LoanStampProps = { readonly stage: LoanStage; readonly kind?: "table" | "document" };

/** Where a loan stands. */
export function LoanStamp({ stage, kind = "table" }: LoanStampProps) {
  const { tone, word } = faces[stage];
  return (
    <Stamp tone={tone} kind={kind}>
      {word}
    </Stamp>
  );
}

const faces: Record<LoanStage, { readonly tone: StampTone; readonly word: ReactNode }> = {
  current: { tone: "info", word: <Trans context="loan">Running</Trans> },
  dueSoon: { tone: "warn", word: <Trans context="loan">Due soon</Trans> },
  late: { tone: "bad", word: <Trans context="loan">Late</Trans> },
  claimable: { tone: "bad", word: <Trans context="loan">Claimable</Trans> },
  repaid: { tone: "ok", word: <Trans context="loan">Repaid</Trans> },
  claimed: { tone: "neutral", word: <Trans context="loan">Claimed</Trans> },
};
