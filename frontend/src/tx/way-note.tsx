import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Step } from "./step.ts";
import type { BatchRefusal, Way } from "./way.ts";

/** In one sentence each: why it is signed in these steps, and not in others. */
export function WayNote({ way, steps }: { readonly way: Way; readonly steps: readonly Step[] }) {
  if (way.kind === "plain") return null;
  if (way.kind === "batch")
    return (
      <>
        <Trans>One signature: your wallet carries out all of it together, or nothing.</Trans>
        {way.upgrade && (
          <>
            {" "}
            <Trans>It may ask you first to let it upgrade your account for this.</Trans>
          </>
        )}
      </>
    );
  return (
    <>
      {way.refused && <>{refusals[way.refused]} </>}
      {steps.some(({ kind }) => kind === "permit") ? (
        <Trans>
          The permit is only a signature: it costs nothing, holds for this amount alone and lapses
          soon.
        </Trans>
      ) : (
        <Trans>
          The approval is a transaction of its own, for exactly this amount; nothing beyond it can
          be taken.
        </Trans>
      )}
    </>
  );
}

const refusals: Record<BatchRefusal, ReactNode> = {
  upgradeRefused: <Trans>Your account was not upgraded, so the steps come one by one.</Trans>,
  notAtomic: <Trans>Your wallet cannot do several steps as one, so they come one by one.</Trans>,
  batchTooLarge: (
    <Trans>Your wallet found this too much for one go, so the steps come one by one.</Trans>
  ),
  unsupported: (
    <Trans>Your wallet does not take several steps at once, so they come one by one.</Trans>
  ),
};
