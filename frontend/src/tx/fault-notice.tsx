import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Address } from "viem";
import type { Fault } from "../chain/errors/fault.ts";
import { sentenceOf } from "../chain/errors/fault-sentences.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import type { Call } from "./define-write.ts";
import { faultReport } from "./fault-report.ts";
import { faultWords, useReviewWords } from "./words.ts";

export interface FaultNoticeProps {
  readonly fault: Fault;
  /** In which the contract's amounts are counted. */
  readonly token?: Address | undefined;
  /** What was asked of the contract, for the details. */
  readonly call?: Call | undefined;
}

/** What happened, the next step, and behind a click what a developer needs. */
export function FaultNotice({ fault, token, call }: FaultNoticeProps) {
  const { i18n } = useLingui();
  const words = useReviewWords();
  const { what, next } = sentenceOf(
    fault,
    faultWords(words, token, (message) => i18n._(message)),
  );
  return (
    <Notice tone={fault.kind === "rejected" ? "info" : "bad"} announce title={i18n._(what)}>
      <p>{i18n._(next)}</p>
      {fault.kind !== "rejected" && <Details report={faultReport(fault, call)} />}
    </Notice>
  );
}

function Details({ report }: { readonly report: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report);
      setCopied(true);
    } catch {
      // No permission: the text can be selected by hand.
      setCopied(false);
    }
  };
  return (
    <details className="mt-2">
      <summary className="cursor-pointer py-1 text-xs text-ink-soft">
        <Trans>Details</Trans>
      </summary>
      <pre className="mt-1 text-xs break-all whitespace-pre-wrap">{report}</pre>
      <div className="mt-2 flex items-center gap-2">
        <Button size="sm" onClick={() => void copy()}>
          <Trans>Copy the details</Trans>
        </Button>
        <span role="status" className="text-xs text-ink-soft">
          {copied && <Trans>Copied</Trans>}
        </span>
      </div>
    </details>
  );
}
