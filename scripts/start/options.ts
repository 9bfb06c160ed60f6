import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { StartFailure } from "./failure.ts";

export interface StartOptions {
  readonly stateDir: string;
  readonly webPort: number;
  readonly rpcPort: number;
  readonly fresh: boolean;
  readonly demo: boolean;
}

export const help = `Comptoir: a chain on this machine, the contracts, a small market, and the web app.

  npm start                     start, or go on where the last start stopped
  npm start -- --fresh          put the old chain aside and begin a new one
  npm start -- --no-demo        a new chain without the demonstration market
  npm start -- --port 4301      the web app on another port (default 4300)
  npm start -- --rpc-port 8546  the chain on another port (default 8545)
  npm start -- --state <dir>    keep the chain elsewhere (default .comptoir/market)
`;

function port(name: string, value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= 65_535) return number;
  throw new StartFailure(
    `--${name} ${value} is not a port.`,
    "A port is a whole number from 1 to 65535, such as 4300.",
  );
}

/** Returns undefined when only the help was asked for. */
export function readOptions(root: string, args: readonly string[]): StartOptions | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        fresh: { type: "boolean", default: false },
        demo: { type: "boolean", default: true },
        port: { type: "string", default: "4300" },
        "rpc-port": { type: "string", default: "8545" },
        state: { type: "string", default: ".comptoir/market" },
      },
    });
    if (values.help) return undefined;
    return {
      stateDir: resolve(root, values.state),
      webPort: port("port", values.port),
      rpcPort: port("rpc-port", values["rpc-port"]),
      fresh: values.fresh,
      demo: values.demo,
    };
  } catch (error) {
    if (error instanceof StartFailure || !(error instanceof Error)) throw error;
    throw new StartFailure(error.message, "`npm start -- --help` shows what there is.");
  }
}
