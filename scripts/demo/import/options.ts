import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { StartFailure } from "../../start/failure.ts";

export interface ImportOptions {
  readonly retail?: string;
  readonly loans?: string;
  /** Lines taken of each file. */
  readonly rows: number;
  readonly stateDir: string;
  readonly fresh: boolean;
  /** 0 for any free one. */
  readonly rpcPort: number;
}

const sources = `Two public files serve; each may be given alone:
  --loans   loans_full_schema, OpenIntro (CC BY-SA 3.0): https://www.openintro.org/data/index.php?data=loans_full_schema
  --retail  Online Retail, UCI Machine Learning Repository (CC BY 4.0): https://archive.ics.uci.edu/dataset/352/online+retail
            (saved as CSV, dates as month/day/year hour:minute)`;

export const help = `Real sales and real loans, played on a chain of their own by public contract functions.

  npm run demo -- --retail <file.csv> --loans <file.csv> --rows 200
  --state <dir>     where the chain is kept (default .comptoir/import); npm start -- --state <dir> shows it
  --fresh           put an earlier import aside and begin anew
  --rpc-port <n>    the chain's port while it is filled (default: any)

${sources}
`;

function fileAt(root: string, name: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const full = resolve(root, path);
  if (existsSync(full)) return full;
  throw new StartFailure(`There is no file ${path} for --${name}.`, sources);
}

/** Returns undefined when only the help was asked for. */
export function readImportOptions(
  root: string,
  args: readonly string[],
): ImportOptions | undefined {
  const { values } = parse(args);
  if (values.help) return undefined;
  const retail = fileAt(root, "retail", values.retail);
  const loans = fileAt(root, "loans", values.loans);
  if (retail === undefined && loans === undefined)
    throw new StartFailure("There is nothing to import: no file was named.", sources);
  if (!/^[1-9]\d{0,6}$/.test(values.rows))
    throw new StartFailure(
      `--rows ${values.rows} is not a number of lines.`,
      "A whole number from 1, such as 200.",
    );
  if (!/^\d{1,5}$/.test(values["rpc-port"]))
    throw new StartFailure(
      `--rpc-port ${values["rpc-port"]} is not a port.`,
      "A whole number from 1 to 65535.",
    );
  return {
    ...(retail === undefined ? {} : { retail }),
    ...(loans === undefined ? {} : { loans }),
    rows: Number(values.rows),
    stateDir: resolve(root, values.state),
    fresh: values.fresh,
    rpcPort: Number(values["rpc-port"]),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: "boolean", short: "h", default: false },
        retail: { type: "string" },
        loans: { type: "string" },
        rows: { type: "string", default: "200" },
        state: { type: "string", default: ".comptoir/import" },
        fresh: { type: "boolean", default: false },
        "rpc-port": { type: "string", default: "0" },
      },
    });
  } catch (error) {
    throw new StartFailure(
      error instanceof Error ? error.message : String(error),
      "`npm run demo -- --help` shows what there is.",
    );
  }
}
