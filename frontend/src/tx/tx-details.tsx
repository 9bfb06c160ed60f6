import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import type { Hash } from "viem";
import { formatCount, formatDate } from "../i18n/format.ts";
import { useLocale } from "../i18n/use-locale.ts";
import { Button, IconButton } from "../ui/button.tsx";
import { isOver } from "./machine.ts";
import type { TxRecord } from "./record.ts";

export interface TxDetailsProps {
  readonly record: TxRecord;
  /** Where the chain can be looked at, without a slash at the end. */
  readonly explorer: string | undefined;
  readonly onForget: () => void;
}

/** When it was begun, by which number and hashes it is known; and how to have done with it. */
export function TxDetails({ record, explorer, onForget }: TxDetailsProps) {
  const locale = useLocale();
  const { createdAt, hashes, state } = record;
  const number = "nonce" in state ? formatCount(locale, state.nonce) : undefined;
  const begun = formatDate(locale, Math.floor(createdAt / 1000), "dateTime");
  return (
    <details className="mt-2 text-xs">
      <summary className="cursor-pointer">
        <Trans>Details</Trans>
      </summary>
      <div className="mt-1 flex flex-col gap-2">
        <p>
          <Trans>Begun on {begun}</Trans>
        </p>
        {number !== undefined && (
          <p>
            <Trans>Number {number} of your account</Trans>
          </p>
        )}
        {hashes.map((hash, index) => (
          <HashLine
            key={hash}
            hash={hash}
            isLatest={index === hashes.length - 1}
            explorer={explorer}
          />
        ))}
        {!isOver(state) && (
          <div className="flex flex-col items-start gap-1">
            <p>
              <Trans>
                You may stop watching it. That does not cancel what may be under way: only your
                wallet can.
              </Trans>
            </p>
            <Button size="sm" onClick={onForget}>
              <Trans>Stop watching</Trans>
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

function HashLine({
  hash,
  isLatest,
  explorer,
}: {
  readonly hash: Hash;
  readonly isLatest: boolean;
  readonly explorer: string | undefined;
}) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    navigator.clipboard.writeText(hash).then(
      () => setCopied(true),
      // No permission: it can be selected by hand.
      () => setCopied(false),
    );
  };
  const begin = hash.slice(0, 10);
  return (
    <div>
      <p>{isLatest ? <Trans>Transaction</Trans> : <Trans>Transaction that was replaced</Trans>}</p>
      <p className="flex items-start justify-between gap-2">
        <span className="font-mono break-all">{hash}</span>
        <IconButton
          size="sm"
          icon={copied ? "check" : "copy"}
          label={copied ? t`Copied` : t`Copy transaction ${begin}…`}
          onClick={copy}
        />
      </p>
      {explorer && (
        <a href={`${explorer}/tx/${hash}`} target="_blank" rel="noopener noreferrer">
          <Trans>See it on the chain</Trans>
        </a>
      )}
    </div>
  );
}
