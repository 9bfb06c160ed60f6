import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { byteRows, kilobytes, type Weights, weigh } from "../../scripts/perf/budget.ts";
import { isOver } from "../../scripts/perf/gates.ts";
import { openStage, type Stage } from "./harness/stage.ts";

/**
 * Kilobytes that an address asks for before anybody touches it, as far as the files tell: the gate of
 * docs/performance.md, which `npm run perf` measures in a browser. May only be lowered.
 */
const arrivals = { "/": 185, "/lend": 185, "/shop/$seller/$product": 185 } as const;

describe("the weight of the page as built", () => {
  let stage: Stage;
  let weights: Weights;
  before(async () => {
    stage = await openStage();
    weights = weigh(stage.dist);
  });
  after(() => stage?.close());

  it("is under the gates: wallet, every room, fonts and the whole", () => {
    const gated = byteRows(weights).filter(({ gate }) => gate !== null);
    assert.ok(gated.length > 10, "there are rooms to weigh");
    assert.deepEqual(gated.filter(isOver), []);
  });

  for (const [path, most] of Object.entries(arrivals))
    it(`asks for at most ${most} KB of script on arrival at ${path}`, () => {
      const weight = weights.arrivals.get(path);
      assert.ok(weight !== undefined, `${path} is no longer among the addresses`);
      assert.ok(weight > 100_000, "React alone is half of this");
      assert.ok(kilobytes(weight) <= most, `${path} asks for ${kilobytes(weight)} KB`);
    });
});
