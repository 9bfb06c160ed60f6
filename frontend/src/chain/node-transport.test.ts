import { createClient } from "viem";
import { getBlockNumber, getChainId } from "viem/actions";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { decodeFault } from "./errors/decode.ts";
import { nodeTransport } from "./node-transport.ts";

type Call = { readonly id: number; readonly method: string };

const good = "http://good.example";
const other = "http://other.example";
const posts: { readonly url: string; readonly calls: readonly Call[] }[] = [];
let answer: (url: string, call: Call) => object | Response;

beforeEach(() => {
  posts.length = 0;
  answer = (_, { method }) => ({ result: method === "eth_chainId" ? "0x7a69" : "0x2a" });
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 100 });
  vi.stubGlobal("fetch", async (url: string, { body }: { readonly body: string }) => {
    const read: Call | readonly Call[] = JSON.parse(body);
    const calls = "id" in read ? [read] : read;
    posts.push({ url, calls });
    const answers = calls.map((call) => ({ call, said: answer(url, call) }));
    const whole = answers.find(({ said }) => said instanceof Response)?.said;
    if (whole instanceof Response) return whole;
    const written = answers.map(({ call, said }) => ({ jsonrpc: "2.0", id: call.id, ...said }));
    // Nodes may answer in any order.
    return Response.json("id" in read ? written[0] : written.toReversed());
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const clientOf = (...urls: readonly string[]) => createClient({ transport: nodeTransport(urls) });
const faultOf = (asked: Promise<unknown>) => asked.then(() => undefined, decodeFault);

it("asks in one request what is asked in one moment, and gives each the answer to his question", async () => {
  const client = clientOf(good);
  const answers = await Promise.all([getChainId(client), getBlockNumber(client, { cacheTime: 0 })]);
  expect(answers).toEqual([31_337, 42n]);
  expect(posts).toHaveLength(1);
});

it("asks the next node where one is silent, and that one first from then on", async () => {
  answer = (url) => {
    if (url === good) throw new TypeError("Failed to fetch");
    return { result: "0x1" };
  };
  const client = clientOf(good, other);
  expect(await getChainId(client)).toBe(1);
  expect(await getChainId(client)).toBe(1);
  expect(posts.map(({ url }) => url)).toEqual([good, other, other]);
});

it("repeats what a node was too busy for, and says so in the end", async () => {
  answer = () => ({ error: { code: -32_005, message: "limit exceeded" } });
  expect(await faultOf(getChainId(clientOf(good)))).toMatchObject({ kind: "rateLimited" });
  expect(posts).toHaveLength(3);
  answer = () => new Response("slow down", { status: 429 });
  expect(await faultOf(getChainId(clientOf(good)))).toMatchObject({ kind: "rateLimited" });
});

it("does not repeat what was refused, nor what must be sent once, and keeps what a contract said", async () => {
  const data = `0x08c379a0${"20".padStart(64, "0")}${"2".padStart(64, "0")}${"6e6f".padEnd(64, "0")}`;
  answer = () => ({ error: { code: 3, message: "execution reverted", data } });
  const asked = clientOf(good, other).request({
    method: "eth_call",
    params: [{}, "latest"],
  } as never);
  expect(await faultOf(asked)).toMatchObject({ kind: "revert", message: "no" });
  expect(posts).toHaveLength(1);

  posts.length = 0;
  answer = () => {
    throw new TypeError("Failed to fetch");
  };
  const sent = clientOf(good).request(
    { method: "eth_sendRawTransaction", params: ["0x"] },
    { retryCount: 0 },
  );
  expect(await faultOf(sent)).toMatchObject({ kind: "unreachable" });
  expect(posts).toHaveLength(1);
});

it("calls an answer that is none a silence", async () => {
  answer = () => new Response("<html>", { status: 502 });
  expect(await faultOf(getChainId(clientOf(good)))).toMatchObject({ kind: "unreachable" });
});
