import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

export interface ToolResult {
  readonly code: number;
  /** Standard output and error, in the order they came. */
  readonly output: string;
}

export interface ToolOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Also pass the output on to this terminal. */
  readonly show?: boolean;
  readonly signal?: AbortSignal;
}

/** The project's tools and its Node come first, whatever the machine has. */
export function toolEnv(root: string, extra: Readonly<Record<string, string>> = {}) {
  const path = `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH ?? ""}`;
  return { ...process.env, ...extra, PATH: path };
}

export function runTool(
  root: string,
  command: string,
  args: readonly string[],
  options: ToolOptions,
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      cwd: options.cwd,
      env: toolEnv(root, options.env),
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    let output = "";
    const take = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString();
      if (options.show === true) to.write(chunk);
    };
    child.stdout.on("data", take(process.stdout));
    child.stderr.on("data", take(process.stderr));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
