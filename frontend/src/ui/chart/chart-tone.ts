/** Inks of a chart. Ink first, then brass; the others where a line means what the colour means elsewhere. */
export type ChartTone = "ink" | "brass" | "seal" | "ok" | "bad" | "warn" | "info";

export const toneInk: Record<ChartTone, string> = {
  ink: "var(--ink)",
  brass: "var(--brass)",
  seal: "var(--seal-text)",
  ok: "var(--ok)",
  bad: "var(--bad)",
  warn: "var(--warn)",
  info: "var(--info)",
};
