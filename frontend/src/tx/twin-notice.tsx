import { Trans } from "@lingui/react/macro";
import { useEffect } from "react";
import { Checkbox } from "../ui/checkbox.tsx";
import { Notice } from "../ui/notice.tsx";
import { useDesk, useDeskState } from "./desk-provider.tsx";
import type { WriteFlow } from "./flow.ts";
import { needsWord } from "./in-flight.ts";
import { isOver } from "./machine.ts";
import { TxStanding } from "./tx-standing.tsx";

/** The same action is under way already: it is not sent a second time before somebody says that he means it. */
export function TwinNotice({ flow }: { readonly flow: WriteFlow }) {
  const desk = useDesk();
  const { records } = useDeskState();
  const { twin, state } = flow;
  // As it stands now; what the checks found may have ended since. Then they are due again.
  const live = records.find(({ id }) => id === twin?.id) ?? twin;
  const ended = live !== undefined && isOver(live.state) && state.at === "ready";
  useEffect(() => {
    if (ended) desk.retry();
  }, [desk, ended]);
  if (!twin || !live) return null;
  return (
    <Notice tone="warn" announce title={<Trans>The same is already under way</Trans>}>
      <p>
        {live.title}
        {": "}
        <TxStanding state={live.state} />
      </p>
      <p className="mt-2">
        <Trans>If you sign again, both may be carried out, and both paid.</Trans>
      </p>
      <div className="mt-3">
        <Checkbox
          label={<Trans>I want it a second time</Trans>}
          checked={!needsWord(flow)}
          onChange={desk.meanAgain}
        />
      </div>
    </Notice>
  );
}
