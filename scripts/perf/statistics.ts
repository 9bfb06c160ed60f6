const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** The value that as many exceed as fall short of. */
export function median(values: readonly number[]): number {
  const row = sorted(values);
  const middle = Math.floor(row.length / 2);
  const upper = row[middle];
  const lower = row.length % 2 === 0 ? row[middle - 1] : upper;
  if (upper === undefined || lower === undefined) throw new Error("nothing was measured");
  return (upper + lower) / 2;
}

/** The value that at most a share of 1 - `part` exceeds. */
export function percentile(values: readonly number[], part: number): number {
  const row = sorted(values);
  const value = row[Math.min(row.length - 1, Math.ceil(part * row.length) - 1)];
  if (value === undefined) throw new Error("nothing was measured");
  return value;
}
