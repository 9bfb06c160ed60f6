import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { readCounts, readVitest, settle } from "./counts.ts";

const dir = mkdtempSync(join(tmpdir(), "comptoir-counts-"));

function file(text: string): string {
  const path = join(dir, "counts.json");
  writeFileSync(path, text);
  return path;
}

describe("counting tests", () => {
  after(() => rmSync(dir, { recursive: true }));

  it("takes the numbers of a suite as they are", () => {
    assert.deepEqual(readCounts(file('{"passed":3,"failed":1}')), { passed: 3, failed: 1 });
    assert.deepEqual(settle({ passed: 3, failed: 1 }, 1), { passed: 3, failed: 1 });
  });

  it("counts as failed what cannot be counted, ran nothing, or ended badly", () => {
    assert.equal(readCounts(file("not json")), undefined);
    assert.equal(readCounts(join(dir, "absent.json")), undefined);
    assert.deepEqual(settle(undefined, 0), { passed: 0, failed: 1 });
    assert.deepEqual(settle({ passed: 0, failed: 0 }, 0), { passed: 0, failed: 1 });
    assert.deepEqual(settle({ passed: 9, failed: 0 }, 1), { passed: 9, failed: 1 });
  });

  it("sees a vitest file that did not load, although no test of it failed", () => {
    const report = { numPassedTests: 4, numFailedTests: 0, numFailedTestSuites: 2, success: false };
    assert.deepEqual(readVitest(file(JSON.stringify(report))), { passed: 4, failed: 2 });
    const good = { numPassedTests: 4, numFailedTests: 0, numFailedTestSuites: 0, success: true };
    assert.deepEqual(readVitest(file(JSON.stringify(good))), { passed: 4, failed: 0 });
  });
});
