import { Trans, useLingui } from "@lingui/react/macro";
import { type Address, zeroAddress } from "viem";
import { sentenceOf } from "../chain/errors/catalogue.ts";
import type { Fault } from "../chain/errors/fault.ts";
import { Notice } from "../ui/notice.tsx";
import { faultWords, useReviewWords } from "./words.ts";

const coinFaults = ["insufficientFunds"];

/** What happened, the next step, and behind a click what a developer needs. */
export function FaultNotice({
  fault,
  token,
}: {
  readonly fault: Fault;
  readonly token?: Address | undefined;
}) {
  const { i18n } = useLingui();
  const words = useReviewWords();
  const subject =
    fault.kind === "balanceTooLow"
      ? fault.token
      : coinFaults.includes(fault.kind)
        ? zeroAddress
        : token;
  const { what, next } = sentenceOf(fault, faultWords(words, subject));
  return (
    <Notice tone={fault.kind === "rejected" ? "info" : "bad"} announce title={i18n._(what)}>
      <p>{i18n._(next)}</p>
      {fault.kind !== "rejected" && (
        <details className="mt-2">
          <summary className="cursor-pointer text-xs text-ink-soft">
            <Trans>Details</Trans>
          </summary>
          <code className="mt-1 block text-xs break-all">{faultCode(fault)}</code>
        </details>
      )}
    </Notice>
  );
}

/** Without keys, signatures or addresses of the reader. */
function faultCode(fault: Fault): string {
  return JSON.stringify(fault, (_, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
}
