import { classNames } from "./class-names.ts";

/** Line engravings for empty pages, one hand: ink outlines, hatching for shade. 160 by 120 units. */
const drawings = {
  /** An open ledger with a pen. */
  ledger: {
    line: "M80 34C66 26 44 24 22 30v62c22-6 44-4 58 4 14-8 36-10 58-4V30c-22-6-44-4-58 4zm0 0v62M118 20l22-14 4 6-22 14-6 1z",
    hatch:
      "M32 42c12-2 26-2 38 2M32 52c12-2 26-2 38 2M32 62c12-2 26-2 38 2M32 72c12-2 20-2 26 0M90 44c8-3 16-4 22-4M90 54c12-4 26-4 38-2M90 64c12-4 26-4 38-2M90 74c8-3 14-4 20-4M22 96c22-6 44-4 58 4 14-8 36-10 58-4",
  },
  /** A shop counter under its awning, a bell on it. */
  counter: {
    line: "M18 40 30 16h100l12 24M18 40c0 12 20 12 20.600 0 0 12 20.700 12 20.700 0 0 12 20.700 12 20.700 0 0 12 20.700 12 20.700 0 0 12 20.700 12 20.700 0 0 12 20.600 12 20.600 0zM24 49v57m112-57v57M14 78h132v8H14zM22 86v20h116V86M68 78a12 12 0 0 1 24 0M80 66v-3m-4 0h8",
    hatch:
      "M38.600 40 48 16M59.300 40l5-24M80 40V16m20.700 24-5-24m26.700 24L113 16M30 92v9m6-9v9m6-9v9m6-9v9m6-9v9m6-9v9M72 74h16M100 78V62h22v16M100 66h22M106 62v16",
  },
  /** A balance in rest. */
  balance: {
    line: "M80 14v84M56 106h48M62 98h36l6 8H56zM30 32h100M80 22a5 5 0 1 0 0 .1M30 32 12 70h36zM130 32l-18 38h36zM12 70c4 14 32 14 36 0M112 70c4 14 32 14 36 0",
    hatch: "M18 74h24M22 78h16M118 74h24M122 78h16M76 40v54M84 40v54M62 102h36",
  },
  /** A parcel tied with string. */
  parcel: {
    line: "M30 42 80 22l50 20v50l-50 20-50-20zM30 42l50 20 50-20M80 62v50M55 32l50 20v24l-10-8-8 10",
    hatch:
      "M36 52v36m6-33v36m6-33v36m6-34v36m6-34v36m6-33v36M92 84v20m6-22v20m6-23v20m6-22v20m6-23v20m6-22v20",
  },
} as const;

export type DrawingName = keyof typeof drawings;

export function Drawing({
  name,
  className,
}: {
  readonly name: DrawingName;
  readonly className?: string;
}) {
  const { line, hatch } = drawings[name];
  return (
    <svg
      viewBox="0 0 160 120"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={classNames("text-ink-soft", className)}
    >
      <path d={line} strokeWidth="1.5" />
      <path d={hatch} strokeWidth="0.7" opacity="0.75" />
    </svg>
  );
}
