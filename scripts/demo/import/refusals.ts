/** A line of a file that became nothing, and why. */
export interface Refusal {
  /** Line in the file, from 1. */
  readonly line: number;
  readonly reason: string;
}

/** Reasons with how many lines they took and which, most frequent first. */
export function countReasons(
  refusals: readonly Refusal[],
): readonly { readonly reason: string; readonly lines: readonly number[] }[] {
  const groups = Map.groupBy(refusals, ({ reason }) => reason);
  return [...groups]
    .map(([reason, group]) => ({ reason, lines: group.map(({ line }) => line) }))
    .toSorted((a, b) => b.lines.length - a.lines.length);
}
