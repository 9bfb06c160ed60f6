import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { handleContent } from "../../services/content/handler.ts";
import type { ContentStore } from "../../services/content/store.ts";
import { type Asset, loadAssets } from "./assets.ts";
import { securityHeaders } from "./headers.ts";

export interface SiteOptions {
  /** The built web app. */
  readonly dist: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Nodes the page may talk to. */
  readonly connect: readonly string[];
  readonly content: ContentStore;
}

export interface SiteServer {
  readonly url: string;
  close(): Promise<void>;
}

function sendAsset(request: IncomingMessage, response: ServerResponse, asset: Asset): void {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  let body = asset.bytes;
  if (asset.brotli !== undefined && /\bbr\b/.test(accepted)) {
    body = asset.brotli;
    response.setHeader("Content-Encoding", "br");
  } else if (asset.gzip !== undefined && /\bgzip\b/.test(accepted)) {
    body = asset.gzip;
    response.setHeader("Content-Encoding", "gzip");
  }
  const cache = asset.immutable ? "public, max-age=31536000, immutable" : "no-cache";
  response.writeHead(200, {
    "Content-Type": asset.type,
    "Content-Length": body.length,
    "Cache-Control": cache,
    Vary: "Accept-Encoding",
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(text);
}

/** Serves a built web app and the content beside it on 127.0.0.1. */
export async function serveSite(options: SiteOptions): Promise<SiteServer> {
  const assets = await loadAssets(options.dist);
  const page = assets.get("/index.html");
  if (page === undefined) throw new Error(`${options.dist} has no index.html`);
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    if (await handleContent(options.content, request, response)) return;
    for (const [name, value] of Object.entries(securityHeaders(options.connect))) {
      response.setHeader(name, value);
    }
    if (request.method !== "GET" && request.method !== "HEAD") {
      sendText(response, 405, "Only GET and HEAD.");
      return;
    }
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    // The page answers every route; what looks like a file and is none is missing.
    const asset = assets.get(pathname) ?? (/\.\w+$/.test(pathname) ? undefined : page);
    if (asset) sendAsset(request, response, asset);
    else sendText(response, 404, "Not found.");
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => {
      if (!response.headersSent) sendText(response, 500, "The server failed to answer.");
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
