import type { IncomingMessage, ServerResponse } from "node:http";
import { type ContentStore, contentName, maxContentBytes } from "./store.ts";

const path = /^\/content(?:\/([^/?#]*))?\/?(?:[?#].*)?$/;
const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
const loopbackAddress = /^(?:127\.|::1$|::ffff:127\.)/;

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
    "Access-Control-Allow-Origin": "*",
  });
  response.end(text);
}

/**
 * Writing is for this machine only. The address alone is not enough: a web site elsewhere could make the visitor's own
 * browser write, so the page that asks must be of this machine, too.
 */
function mayWrite(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  if (!loopbackAddress.test(request.socket.remoteAddress ?? "")) return false;
  if (host === undefined || !loopbackHost.test(host)) return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && loopbackHost.test(new URL(origin).host);
}

async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > maxContentBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function read(store: ContentStore, cid: string, response: ServerResponse, head: boolean) {
  if (contentName(cid) === undefined) {
    answer(response, 400, "Not a CIDv1 of raw bytes under sha2-256.");
    return;
  }
  const bytes = await store.get(cid);
  if (bytes === undefined) {
    answer(response, 404, "Not here.");
    return;
  }
  // The bytes are anybody's: never a type that a browser would run, and nothing allowed if it is opened as a page.
  response.writeHead(200, {
    "Content-Type": "application/octet-stream",
    "Content-Length": bytes.length,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Content-Disposition": "attachment",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
    "Cache-Control": "public, max-age=31536000, immutable",
    ETag: `"${cid}"`,
  });
  response.end(head ? undefined : bytes);
}

async function write(store: ContentStore, request: IncomingMessage, response: ServerResponse) {
  if (!mayWrite(request)) {
    answer(response, 403, "Only pages of this machine may add content.");
    return;
  }
  const bytes = await readBody(request);
  if (bytes === undefined) {
    response.setHeader("Connection", "close");
    answer(response, 413, `At most ${maxContentBytes} bytes.`);
    return;
  }
  answer(response, 201, await store.put(bytes));
}

/** Handles /content and answers true, or leaves the request alone and answers false. */
export async function handleContent(
  store: ContentStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const match = path.exec(request.url ?? "");
  if (match === null) return false;
  const cid = match[1] ?? "";
  if (request.method === "PUT" && cid === "") await write(store, request, response);
  else if (request.method === "GET" || request.method === "HEAD") {
    await read(store, cid, response, request.method === "HEAD");
  } else answer(response, 405, "GET /content/<cid> or PUT /content.");
  return true;
}
