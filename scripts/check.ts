import { dirname } from "node:path";
import { runChecks } from "./check/run-checks.ts";

const { passed, failed } = await runChecks(dirname(import.meta.dirname));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
