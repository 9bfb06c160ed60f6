import { join } from "node:path";
import type { Progress } from "../start/progress.ts";
import { runTool } from "../start/run-tool.ts";
import { buildFolder } from "./compile.ts";
import { indented, say } from "./say.ts";

/** Lines of type errors that are shown: the first names the cause. */
const shownLines = 12;

async function typeErrors(root: string, signal: AbortSignal): Promise<readonly string[]> {
  // What it remembers makes the second look, after an edit, a matter of a second or two.
  const memory = join(buildFolder(root), "frontend.tsbuildinfo");
  const args = ["-p", "frontend", "--incremental", "--tsBuildInfoFile", memory];
  const { output } = await runTool(root, "tsc", args, { cwd: root, signal });
  return output.trim() === "" ? [] : output.trim().split("\n");
}

/**
 * Checks the page's code against the ABIs of now, and tells. An edit that comes meanwhile makes the answer worthless:
 * then nothing more is said.
 */
export async function checkTypes(
  root: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  try {
    const lines = await progress.step("Types", async (note) => {
      note("checking the code of the page");
      const found = await typeErrors(root, signal).catch((error: unknown) => {
        if (signal.aborted) return undefined;
        throw error;
      });
      const count = found?.filter((line) => line.includes(": error TS")).length;
      note(count === undefined ? "edited meanwhile" : `${count} errors in the code of the page`);
      return found ?? [];
    });
    if (lines.length === 0) return;
    say(indented(lines.slice(0, shownLines).join("\n")));
    if (lines.length > shownLines) say(indented("… `npx tsc -p frontend` shows all."));
  } catch (error) {
    say(
      indented(`The types could not be checked: ${error instanceof Error ? error.message : error}`),
    );
  }
}
