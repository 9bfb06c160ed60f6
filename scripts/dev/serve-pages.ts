import { join } from "node:path";
import type { ViteDevServer } from "vite";
import { handleContent } from "../../services/content/handler.ts";
import { deploymentFile } from "../start/deployment.ts";
import type { Ledger } from "../start/market.ts";
import type { StartOptions } from "../start/options.ts";

/** Vite with the deployment's content beside the page. */
export async function servePages(
  root: string,
  options: StartOptions,
  ledger: Ledger,
): Promise<ViteDevServer> {
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
  return server;
}
