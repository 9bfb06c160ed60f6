import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContentStore } from "../services/content/store.ts";
import { byteRows, kilobytes, weigh } from "./perf/budget.ts";
import type { ColdLoad, Visit } from "./perf/cold-load.ts";
import { crowd, openCrowdedStage } from "./perf/crowded-stage.ts";
import { byteGates, isOver, type PerfRow, requestGates, timeGates } from "./perf/gates.ts";
import { countIdle } from "./perf/idle.ts";
import { buildReference } from "./perf/reference.ts";
import { measureInteractions } from "./perf/session.ts";
import { percentile } from "./perf/statistics.ts";
import { loadAll, timeRows } from "./perf/timings.ts";
import { serveSite } from "./serve/site-server.ts";

/** Builds and loads our page and wagmi's own starter side by side, prints and keeps the figures, fails over a gate. */
const root = dirname(import.meta.dirname);
process.chdir(root);
const note = (text: string) => process.stderr.write(`  ${text}\n`);

note("building wagmi's starter, or finding the one built before");
const referenceDist = await buildReference(root);
note(`filling a market with ${crowd} offers and ${crowd} products`);
const { stage, product } = await openCrowdedStage();
const { browser, siteUrl, rpcUrl } = stage;
// The same server, so the same compression and the same headers.
const reference = await serveSite({
  dist: referenceDist,
  port: 0,
  connect: [],
  content: createContentStore(join(root, ".comptoir", "perf", "content")),
});
const name = "create-wagmi";
const ours = new Map<string, Visit>([
  ["/", { url: `${siteUrl}/`, ready: "main a[href^='/shop/0x']", node: rpcUrl }],
  ["/lend", { url: `${siteUrl}/lend`, ready: "main a[href^='/lend/offer/']", node: rpcUrl }],
  ["product", { url: siteUrl + product, ready: "main h1 ~ * >> text=/[0-9]/", node: rpcUrl }],
]);
const rows: PerfRow[] = [];
try {
  const pages = new Map([[name, { url: reference.url, ready: "text=Connect" }], ...ours]);
  const loads = await loadAll(browser, pages, note);
  const baseline = loads.get(name) ?? [];
  const weights = weigh(stage.dist);
  for (const path of ours.keys()) {
    const mine = loads.get(path) ?? [];
    rows.push(...fetchedRows(path, mine), ...timeRows(path, mine, baseline));
  }
  writeFileSync(
    join(root, ".comptoir", "perf", "fetched.json"),
    JSON.stringify(
      Object.fromEntries([...ours.keys()].map((path) => [path, heaviest(path)])),
      null,
      2,
    ),
  );
  rows.push(...byteRows(weights));
  note("using the page as a visitor does");
  const interactions = await measureInteractions(browser, siteUrl);
  rows.push({
    metric: `INP p95 of ${interactions.length} interactions`,
    value: percentile(interactions, 0.95),
    unit: "ms",
    ...timeGates.inp,
  });
  note("watching an idle page for two minutes");
  const idle = await countIdle(browser, stage, "/lend");
  rows.push(
    {
      metric: "POSTs in an idle minute",
      value: idle.visible,
      unit: "requests",
      gate: requestGates.idleMinute,
    },
    {
      metric: "POSTs in a hidden minute",
      value: idle.hidden,
      unit: "requests",
      gate: requestGates.hiddenMinute,
    },
  );

  /** Which files a page fetched before it was touched, with their kilobytes: where to look when a gate breaks. */
  function heaviest(path: string) {
    const files = new Set((loads.get(path) ?? []).flatMap(({ scripts }) => scripts));
    return [...files]
      .map((file) => [file, kilobytes(weights.scripts.get(file.slice(1)) ?? 0)] as const)
      .toSorted(([, a], [, b]) => b - a);
  }

  function fetchedRows(path: string, mine: readonly ColdLoad[]): readonly PerfRow[] {
    const most = (pick: (load: ColdLoad) => number) => Math.max(...mine.map(pick));
    const scripts = most(({ scripts: files }) =>
      files.reduce((sum, file) => sum + (weights.scripts.get(file.slice(1)) ?? 0), 0),
    );
    return [
      {
        metric: `initial JS ${path}`,
        value: kilobytes(scripts),
        unit: "KB",
        ...byteGates.initialScripts,
      },
      {
        metric: `requests ${path}`,
        value: most(({ requests }) => requests),
        unit: "files",
        gate: null,
      },
      {
        metric: `POSTs to first data ${path}`,
        value: most(({ posts }) => posts),
        unit: "requests",
        gate: requestGates.firstData,
      },
    ];
  }
} finally {
  await reference.close();
  await stage.close();
}

mkdirSync(join(root, "bench"), { recursive: true });
writeFileSync(join(root, "bench", "perf.json"), `${JSON.stringify(rows, null, 2)}\n`);
console.table(
  Object.fromEntries(
    rows.map((row) => [
      row.metric,
      {
        value: `${row.value} ${row.unit}`,
        gate: row.gate ?? "–",
        stretch: row.stretch ?? "–",
        "": isOver(row) ? "OVER" : "",
      },
    ]),
  ),
);
const broken = rows.filter(isOver);
if (broken.length > 0) {
  console.error(
    `\n${broken.length} over the gate: ${broken.map(({ metric }) => metric).join(", ")}.`,
  );
  process.exit(1);
}
console.log(`\n${rows.filter(({ gate }) => gate !== null).length} gates held.`);
process.exit(0);
