import { afterEach, expect, it, vi } from "vitest";
import { plainNode } from "./plain-node.ts";

afterEach(() => vi.unstubAllGlobals());

const reply = (body: unknown) => new Response(JSON.stringify(body));

it("sends what is asked at the same time in one request, and tells the answers apart", async () => {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) =>
    // Nodes may answer a batch in any order.
    reply([
      { id: 1, result: "0x2" },
      { id: 0, error: { message: "no such block" } },
    ]),
  );
  vi.stubGlobal("fetch", fetched);
  const node = plainNode({ rpcUrls: ["http://a"] });
  const [first, second] = await Promise.allSettled([
    node.request({ method: "eth_getBlockByNumber", params: ["0x9", false] }),
    node.request({ method: "eth_blockNumber", params: [] }),
  ]);
  expect(fetched).toHaveBeenCalledTimes(1);
  expect(first).toMatchObject({ status: "rejected", reason: { message: "no such block" } });
  expect(second).toEqual({ status: "fulfilled", value: "0x2" });
});

it("turns to the next node when one is silent", async () => {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    if (url === "http://silent") throw new TypeError("Failed to fetch");
    return reply({ id: 0, result: "0x1" });
  });
  const node = plainNode({ rpcUrls: ["http://silent", "http://b"] });
  expect(await node.request({ method: "eth_chainId", params: [] })).toBe("0x1");
  expect(asked).toEqual(["http://silent", "http://b"]);
});
