import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { toAmount } from "@comptoir/sdk/money/amount";
import { silentProgress } from "../../start/progress.ts";
import { loanColumns } from "./loan-rows.ts";
import { readImportOptions } from "./options.ts";
import { reconcile } from "./reconcile.ts";
import { reportOf } from "./report.ts";
import { retailColumns } from "./retail-lines.ts";
import { type ImportResult, runImport } from "./run-import.ts";

const root = dirname(dirname(dirname(import.meta.dirname)));
const dir = mkdtempSync(join(tmpdir(), "comptoir-import-"));
after(() => rmSync(dir, { recursive: true, force: true }));

const retail = `${retailColumns.join(",")}
536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,12/1/10 8:26,2.55,17850,United Kingdom
536365,71053,WHITE METAL LANTERN,6,12/1/10 8:26,3.39,17850,United Kingdom
536366,22633,HAND WARMER UNION JACK,6,12/1/10 8:28,1.85,17850,United Kingdom
536367,84879,ASSORTED COLOUR BIRD ORNAMENT,32,12/1/10 8:34,1.69,13047,United Kingdom
536367,22745,POPPY'S PLAYHOUSE BEDROOM ,6,12/1/10 8:34,2.1,13047,United Kingdom
536370,22728,ALARM CLOCK BAKELIKE PINK,24,12/1/10 8:45,3.75,12583,France
536371,22086,PAPER CHAIN KIT 50'S CHRISTMAS ,80,12/1/10 9:00,2.55,13748,United Kingdom
C536379,D,Discount,-1,12/1/10 9:41,27.5,14527,United Kingdom
C536383,84879,ASSORTED COLOUR BIRD ORNAMENT,-12,12/1/10 9:49,1.69,13047,United Kingdom
536414,22139,,56,12/1/10 11:52,0,,United Kingdom
536415,22139,"TEA SET, RED",-1,12/1/10 11:53,3,17850,United Kingdom
C536416,71053,WHITE METAL LANTERN,-90,12/1/10 12:00,3.39,17850,United Kingdom
`;
const loans = `${loanColumns.join(",")}
28000,60,14.07,652.53,moving,C,Mar-2018,Current,1999.33,1015.19
5000,36,12.61,167.54,debt_consolidation,C,Feb-2018,Current,499.12,150.49
1e+04,36,7.35,310.38,other,A,Jan-2018,Current,1237.44,233.53
5000,36,26.77,203.51,medical,E,Feb-2018,Fully Paid,5202.6426724643,202.64
15000,60,9.93,318.19,car,B,Jan-2018,Fully Paid,15005.166875,5.17
24000,60,15.04,571.47,car,C,Mar-2018,In Grace Period,1102.83,558.1
7000,36,20,260.15,small_business,D,Feb-2018,Late (16-30 days),1040.09,440.42
35000,60,11.99,778.38,house,B,Jan-2018,Late (31-120 days),2311.83,1012.92
3000,36,7.96,93.96,other,A,Mar-2018,Charged Off,0,0
16000,36,16.02,562.68,other,C,Feb-2018,Charged Off,1673.8,612.52
NA,36,16.02,562.68,other,C,Feb-2018,Current,1673.8,612.52
16000,36,16.02,562.68,other,C,Feb-2018,Default,1673.8,612.52
`;

describe("an import from files to books", () => {
  const args = [
    "--retail",
    join(dir, "retail.csv"),
    "--loans",
    join(dir, "loans.csv"),
    "--rows",
    "20",
    "--state",
    join(dir, "state"),
  ];
  const options = () => {
    const read = readImportOptions(root, args);
    assert.ok(read);
    return read;
  };
  let result: ImportResult;

  it("plays both files and ends with difference: 0, every loan where the file says, the clock at now", async () => {
    writeFileSync(join(dir, "retail.csv"), retail);
    writeFileSync(join(dir, "loans.csv"), loans);
    result = await runImport(root, options(), silentProgress);
    const { text, ok } = reportOf(result);
    assert.ok(ok, text);
    assert.match(text, /^difference: 0$/m);
    assert.match(text, /12 lines became 5 orders and 2 refunds \(1 of them cut to what was paid\)/);
    assert.match(text, /12 rows became 10 loans/);
    assert.deepEqual(
      result.retail?.refused.map(({ line }) => line),
      [9, 11, 12],
    );
    const [pound, dollar] = reconcile(result.book);
    assert.equal(pound?.orders.amount, pound?.orders.released);
    assert.equal(pound?.orders.count, 5);
    assert.equal(dollar?.loans.count, 10);
    assert.ok(
      dollar !== undefined && dollar.loans.writtenOff > 0n && dollar.loans.outstanding > 0n,
    );
  });

  it("does not write over what is there", async () => {
    await assert.rejects(runImport(root, options(), silentProgress), /There is a chain in/);
  });

  it("finds a tampered book out", () => {
    const { book } = result;
    const total = (changed: typeof book) =>
      reconcile(changed).reduce((sum, { difference }) => sum + difference, 0n);
    assert.equal(total(book), 0n);
    assert.notEqual(total({ ...book, transfers: book.transfers.slice(0, -1) }), 0n);
    const [first] = book.ledger.orders.values();
    assert.ok(first);
    const orders = new Map(book.ledger.orders).set(first.id, {
      ...first,
      released: toAmount(first.released - 1n),
    });
    assert.equal(total({ ...book, ledger: { ...book.ledger, orders } }), 1n);
    const [balance, ...others] = book.balances;
    assert.ok(balance);
    assert.equal(total({ ...book, balances: [{ ...balance, checkout: 5n }, ...others] }), 10n);
    const open = [...book.ledger.loans.values()].find(({ status }) => status === "open");
    assert.ok(open);
    const forgiven = new Map(book.ledger.loans).set(open.id, {
      ...open,
      principal: toAmount(open.principal - 7n),
    });
    assert.equal(total({ ...book, ledger: { ...book.ledger, loans: forgiven } }), 14n);
  });

  it("says where to get the files when there are none", () => {
    assert.throws(
      () => readImportOptions(root, []),
      (error: Error & { advice?: string }) =>
        /nothing to import/.test(error.message) &&
        /openintro\.org/.test(error.advice ?? "") &&
        /archive\.ics\.uci\.edu/.test(error.advice ?? ""),
    );
    assert.throws(
      () => readImportOptions(root, ["--loans", "no-such.csv"]),
      /There is no file no-such\.csv/,
    );
    assert.throws(() => readImportOptions(root, [...args, "--rows", "-5"]));
  });
});
