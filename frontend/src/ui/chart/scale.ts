/** Numbers here are places on paper: ratios of what is drawn, never money that is counted. */
export type Scale = (value: number) => number;

/** From a span of values to a span of pixels. A span of one value stands in the middle. */
export function linearScale(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const span = high - low;
  if (span === 0) return () => (start + end) / 2;
  return (value) => start + ((value - low) / span) * (end - start);
}

/** Equal factors get equal room: a week, a month and a year in one picture. Values must be above nothing. */
export function logScale(
  [low, high]: readonly [number, number],
  range: readonly [number, number],
): Scale {
  const scale = linearScale([Math.log(low), Math.log(high)], range);
  return (value) => scale(Math.log(value));
}

/** Round values across a span, about `count` of them: steps of 1, 2, 2.5 or 5 times a power of ten. */
export function niceTicks(low: number, high: number, count: number): readonly number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  const step = factor * power;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, n) => (first + n) * step);
}

/** The span widened to whole steps, so that the highest line of the grid stands above everything drawn. */
export function niceSpan(low: number, high: number, count: number): readonly [number, number] {
  if (!(high > low)) return [Math.min(0, low), high > 0 ? high : 1];
  const ticks = niceTicks(low, high, count);
  const step = (ticks[1] ?? high) - (ticks[0] ?? low) || high - low;
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}
