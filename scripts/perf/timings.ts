import type { Browser } from "playwright-core";
import type { ColdLoad, Visit } from "./cold-load.ts";
import { loadCold } from "./cold-load.ts";
import { type PerfRow, timeGates } from "./gates.ts";
import { median } from "./statistics.ts";

/** Cold loads of each page; what else runs on the machine disturbs single ones. */
const rounds = 5;

/** Loads every page in turn, five times over, so that what disturbs the machine disturbs all alike. */
export async function loadAll(
  browser: Browser,
  pages: ReadonlyMap<string, Visit>,
  note: (text: string) => void,
): Promise<ReadonlyMap<string, readonly ColdLoad[]>> {
  const loads = new Map<string, ColdLoad[]>();
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, visit] of pages) {
      note(`cold load ${round} of ${rounds}: ${name}`);
      loads.set(name, [...(loads.get(name) ?? []), await loadCold(browser, visit)]);
    }
  }
  return loads;
}

/** Least TBT of the reference that is divided by, milliseconds: on a fast machine it has none, and nothing is a multiple of it. */
const leastTbt = 50;

/** Ratios to the reference, and the milliseconds they are made of. */
export function timeRows(
  name: string,
  loads: readonly ColdLoad[],
  reference: readonly ColdLoad[],
): readonly PerfRow[] {
  const of = (list: readonly ColdLoad[], pick: (load: ColdLoad) => number) =>
    median(list.map(pick));
  const row = (
    metric: string,
    value: number,
    rest: Omit<PerfRow, "metric" | "value">,
  ): PerfRow => ({
    metric: `${metric} ${name}`,
    value: Math.round(value * 1000) / 1000,
    ...rest,
  });
  const lcp = of(loads, (load) => load.lcp);
  const tbt = of(loads, (load) => load.tbt);
  return [
    row("LCP ratio", lcp / of(reference, (load) => load.lcp), { unit: "x", ...timeGates.lcp }),
    row(
      "TBT ratio",
      tbt /
        Math.max(
          leastTbt,
          of(reference, (load) => load.tbt),
        ),
      { unit: "x", ...timeGates.tbt },
    ),
    row(
      "CLS",
      of(loads, (load) => load.cls),
      { unit: "score", ...timeGates.cls },
    ),
    row("LCP", Math.round(lcp), { unit: "ms", gate: null }),
    row("TBT", Math.round(tbt), { unit: "ms", gate: null }),
    row("first data", Math.round(of(loads, (load) => load.firstData ?? 0)), {
      unit: "ms",
      gate: null,
    }),
  ];
}
