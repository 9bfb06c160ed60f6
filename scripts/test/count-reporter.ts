import type { TestEvent } from "node:test/reporters";

/** A reporter for node:test that writes nothing but the sums, as JSON, when all is over. */
export default async function* countReporter(source: AsyncIterable<TestEvent>) {
  for await (const event of source) {
    // There is one summary for each file, and one without a file for all of them.
    if (event.type !== "test:summary" || event.data.file !== undefined) continue;
    const { passed, tests, skipped, todo } = event.data.counts;
    yield JSON.stringify({ passed, failed: tests - passed - skipped - todo });
  }
}
