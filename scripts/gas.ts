import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type GasRow, gates, sizeGate } from "./gas/gates.ts";

/** Measures every operation on the production build, prints and keeps the table, and fails over a gate. */
const root = dirname(import.meta.dirname);
process.chdir(root);
execFileSync("hardhat", ["--build-profile", "production", "build", "--no-tests"], {
  stdio: ["ignore", "ignore", "inherit"],
});
const { openBench } = await import("./gas/bench.ts");
const { measureCheckout } = await import("./gas/checkout.ts");
const { measureLoans } = await import("./gas/loans.ts");

const bench = await openBench();
const parties = () => ({
  buyer: bench.newcomer(),
  seller: bench.newcomer(),
  agent: bench.newcomer(),
  arbiter: bench.newcomer(),
});
const shop = parties();
const desk = { lender: bench.newcomer(), borrower: bench.newcomer() };
const first = new Map([
  ...(await measureCheckout(bench, shop, 0n)),
  ...(await measureLoans(bench, desk, 0n)),
]);
const steady = new Map([
  ...(await measureCheckout(bench, shop, 1_000n)),
  ...(await measureLoans(bench, desk, 100n)),
]);
const sizes = {
  Checkout: await bench.codeSize(bench.checkout.address),
  Loans: await bench.codeSize(bench.loans.address),
};
await bench.close();

const rows: GasRow[] = [...gates].map(([operation, gate]) => {
  const gas = steady.get(operation);
  const firstTime = first.get(operation);
  if (gas === undefined || firstTime === undefined)
    throw new Error(`${operation} was not measured`);
  return { operation, gas, firstTime, ...gate };
});

mkdirSync(join(root, "bench"), { recursive: true });
writeFileSync(join(root, "bench", "gas.json"), `${JSON.stringify(rows, null, 2)}\n`);

const count = (value: number | null) => (value === null ? "–" : value.toLocaleString("en"));
console.log("\nGas of whole transactions, production build, OpenZeppelin tokens\n");
console.table(
  Object.fromEntries(
    rows.map((row) => [
      row.operation,
      {
        steady: count(row.gas),
        "first time": count(row.firstTime),
        gate: count(row.gate),
        peer: `${count(row.peerGas)} ${row.peer}`,
      },
    ]),
  ),
);
console.log(
  "Peers are quoted: their figures were measured on minimal mock tokens, which favours them.",
);

const broken = [
  ...rows
    .filter((row) => row.gas > row.gate)
    .map((row) => `${row.operation}: ${count(row.gas)} gas, gate ${count(row.gate)}`),
  ...Object.entries(sizes)
    .filter(([, size]) => size > sizeGate)
    .map(([name, size]) => `${name}: ${count(size)} bytes deployed, gate ${count(sizeGate)}`),
];
for (const [name, size] of Object.entries(sizes)) {
  console.log(`${name}: ${count(size)} bytes deployed (gate ${count(sizeGate)})`);
}
if (broken.length > 0) {
  console.error(`\nOver the gate:\n  ${broken.join("\n  ")}`);
  process.exit(1);
}
console.log(
  `\n${rows.length} operations and ${Object.keys(sizes).length} sizes within their gates.`,
);
process.exit(0);
