/** One line of bench/perf.json. */
export type PerfRow = {
  readonly metric: string;
  readonly value: number;
  /** More than this fails; null where nothing is promised. */
  readonly gate: number | null;
  /** What we would like to reach. */
  readonly stretch?: number;
  readonly unit: Unit;
};

/** `KB`: thousand bytes, compressed by gzip -9; `x`: times create-wagmi's, in the same run. */
export type Unit = "KB" | "ms" | "x" | "requests" | "score" | "files";

/** Kilobytes of gzip. Fixed by the issue; a change to them is a decision, not a repair (docs/adr/0023). */
export const byteGates = {
  initialScripts: { gate: 185, stretch: 150 },
  fonts: { gate: 70 },
  walletChunk: { gate: 80 },
  featureChunk: { gate: 60 },
  wholeApp: { gate: 480 },
} as const;

export const timeGates = {
  /** Times create-wagmi's nearly empty page. */
  lcp: { gate: 1.55, stretch: 1.15 },
  tbt: { gate: 2, stretch: 1.3 },
  cls: { gate: 0.05 },
  /** Milliseconds, 95 % of the interactions. */
  inp: { gate: 200 },
} as const;

export const requestGates = {
  firstData: 3,
  idleMinute: 15,
  hiddenMinute: 0,
} as const;

export const isOver = ({ value, gate }: PerfRow): boolean => gate !== null && value > gate;
