import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useEffect, useState } from "react";
import { IconButton } from "./button.tsx";

export type ProofLine = {
  readonly key: string;
  /** What the figure is the hash, signature or address of. */
  readonly term: ReactNode;
  /** Hexadecimal, whole: a shortened one proves nothing. */
  readonly value: string;
};

export type ProofListProps = {
  readonly lines: readonly ProofLine[];
  /** The block, and how to ask any node for the same. */
  readonly children?: ReactNode;
};

/** How to check a document without this page: its hashes and signatures, each to be copied. */
export function ProofList({ lines, children }: ProofListProps) {
  return (
    <div className="flex flex-col gap-3">
      <dl className="divide-y divide-hairline border-y border-hairline text-sm">
        {lines.map(({ key, term, value }) => (
          <div
            key={key}
            className="grid items-center gap-x-6 gap-y-0.5 py-2 md:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]"
          >
            <dt className="text-ink-soft">{term}</dt>
            <dd className="flex items-center justify-between gap-3">
              <span className="font-mono text-xs leading-5 break-all">{value}</span>
              <Copy value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {children && <div className="text-sm text-ink-soft">{children}</div>}
    </div>
  );
}

function Copy({ value }: { readonly value: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const begin = value.slice(0, 10);
  return (
    <span data-print="hide" className="shrink-0">
      <IconButton
        size="sm"
        icon={copied ? "check" : "copy"}
        label={copied ? t`Copied: ${value}` : t`Copy ${begin}…`}
        onClick={() => {
          navigator.clipboard.writeText(value).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      />
    </span>
  );
}
