import { dirname, join, relative } from "node:path";
import { handleContent } from "../services/content/handler.ts";
import { deploymentFile } from "./start/deployment.ts";
import { explain } from "./start/explain.ts";
import { readOptions } from "./start/options.ts";
import { terminalProgress } from "./start/progress.ts";
import { stopRequested } from "./start/stop-requested.ts";

/** Like `npm start`, with Vite's development server in the place of the built page: edits show at once. */
const root = dirname(import.meta.dirname);
process.chdir(root);

async function main(): Promise<number> {
  const options = readOptions(root, process.argv.slice(2));
  if (options === undefined) {
    process.stdout.write("npm run dev takes the options of npm start: npm start -- --help\n");
    return 0;
  }
  const stop = stopRequested();
  const { openLedger } = await import("./start/market.ts");
  const ledger = await openLedger(root, options, terminalProgress(process.stdout));
  process.env.COMPTOIR_DEPLOYMENT = join(options.stateDir, deploymentFile);
  const { createServer } = await import("vite");
  const server = await createServer({
    root: join(root, "frontend"),
    configFile: join(root, "frontend", "vite.config.ts"),
    server: { host: "127.0.0.1", port: options.webPort, strictPort: true },
    plugins: [
      {
        name: "comptoir-content",
        configureServer: ({ middlewares }) => {
          middlewares.use((request, response, next) => {
            handleContent(ledger.content, request, response).then(
              (handled) => (handled ? undefined : next()),
              next,
            );
          });
        },
      },
    ],
  });
  await server.listen();
  process.stdout.write(
    `\n  Open http://127.0.0.1:${options.webPort}\n` +
      `  Chain at ${ledger.chain.rpcUrl}, kept in ${relative(root, options.stateDir)}\n\n`,
  );
  await stop;
  await server.close();
  await ledger.close();
  return 0;
}

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exit(1);
}
