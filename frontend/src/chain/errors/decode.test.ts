import { errorsAbi } from "@comptoir/sdk/abi/errors";
import {
  BaseError,
  encodeErrorResult,
  type Hex,
  HttpRequestError,
  RpcRequestError,
  TimeoutError,
  UserRejectedRequestError,
  zeroAddress,
} from "viem";
import { describe, expect, it } from "vitest";
import { codeExamples, textExamples } from "./answer-examples.ts";
import { decodeFault } from "./decode.ts";
import { FaultError } from "./fault.ts";

/** As a node answers `eth_call`, under three layers of wrapping. */
const revert = (data: string) =>
  new BaseError("call failed", {
    cause: Object.assign(new Error("rpc"), { error: { code: 3, data } }),
  });
const encoded = (errorName: "Panic" | "Error" | "BudgetExceeded", args: readonly unknown[]): Hex =>
  encodeErrorResult({ abi: errorsAbi, errorName, args } as Parameters<typeof encodeErrorResult>[0]);

describe("what a contract said", () => {
  it("is found under any wrapping, with its data kept for the details", () => {
    const data = encoded("BudgetExceeded", [500n, 120n]);
    expect(decodeFault(revert(data))).toEqual({
      kind: "contract",
      name: "BudgetExceeded",
      args: [500n, 120n],
      raw: { data },
    });
    expect(decodeFault(revert(`Reverted ${data}`))).toMatchObject({ name: "BudgetExceeded" });
  });

  it("is known by selector, also two errors of one name", () => {
    const data = encodeErrorResult({
      abi: errorsAbi,
      errorName: "AlreadyPledged",
      args: [zeroAddress, 1n],
    });
    expect(decodeFault(revert(data))).toMatchObject({ name: "AlreadyPledged" });
  });

  it("comes before the number a wallet wraps it in", () => {
    const data = encoded("Panic", [0x11n]);
    expect(decodeFault({ code: -32603, data: { code: 3, data } })).toMatchObject({
      kind: "panic",
      code: 0x11n,
    });
  });

  it("is never invented for data we do not know", () => {
    expect(decodeFault(revert("0xdeadbeef"))).toMatchObject({
      kind: "unknownRevert",
      data: "0xdeadbeef",
    });
    expect(decodeFault(revert(encoded("Error", [""])))).toMatchObject({ message: undefined });
  });
});

describe("what a wallet or a node said", () => {
  it.each(codeExamples)("number %d is %s", (code, kind) => {
    expect(decodeFault({ code, message: "x" }).kind).toBe(kind);
    expect(
      decodeFault(new BaseError("x", { cause: Object.assign(new Error("y"), { code }) })).kind,
    ).toBe(kind);
  });

  it.each(textExamples)("%j is %s", (text, kind) => {
    expect(decodeFault(new Error(text)).kind).toBe(kind);
    // Under the numbers that mean nothing, too.
    for (const code of [-32000, -32002, -32003, -32603])
      expect(decodeFault({ code, message: text }).kind).toBe(kind);
  });

  it("keeps the figures, whichever way round the node says them", () => {
    const figures = (text: string) => decodeFault(new Error(text));
    for (const [text] of textExamples.slice(0, 2))
      expect(figures(text)).toMatchObject({ have: 10n, need: 20n });
    expect(figures("nonce too low: next nonce 7, tx nonce 5")).toMatchObject({
      sent: 5n,
      next: 7n,
      side: "low",
    });
    expect(figures("Nonce too high. Expected nonce to be 3 but got 12.")).toMatchObject({
      sent: 12n,
      next: 3n,
      side: "high",
    });
    expect(figures("intrinsic gas too low: have 20000, want 21000")).toMatchObject({
      given: 20_000n,
      least: 21_000n,
    });
    expect(figures("transaction gas limit too high (cap: 16777216, tx: 30000000)")).toMatchObject({
      given: 30_000_000n,
      most: 16_777_216n,
    });
  });

  it("knows viem's own errors", () => {
    const url = "https://node.example/v2/secret-key";
    expect(decodeFault(new HttpRequestError({ url, status: 429 })).kind).toBe("rateLimited");
    expect(decodeFault(new HttpRequestError({ url, status: 503 })).kind).toBe("unreachable");
    expect(decodeFault(new TimeoutError({ body: {}, url })).kind).toBe("timedOut");
    expect(decodeFault(new UserRejectedRequestError(new Error("no")))).toEqual({
      kind: "rejected",
    });
  });

  it("passes on what our own checks threw", () => {
    const fault = { kind: "deadlinePassed", deadline: 7 } as const;
    expect(decodeFault(new BaseError("x", { cause: new FaultError(fault) }))).toBe(fault);
  });

  it.each([[new Error("strange")], ["a string"], [undefined], [null], [{}], [7]])(
    "never throws: %j",
    (error) => expect(decodeFault(error).kind).toBe("unknown"),
  );
});

describe("details", () => {
  it("show the number and the node's own words, but neither its address nor anything like a key", () => {
    const key = `0x${"ab".repeat(32)}`;
    const fault = decodeFault(
      new RpcRequestError({
        body: {},
        url: "https://node.example/v2/secret-key",
        error: {
          code: -32000,
          message: `bad thing at https://node.example/v2/secret-key with ${key}`,
        },
      }),
    );
    expect(fault.raw?.code).toBe(-32000);
    expect(fault.raw?.message).toContain("bad thing");
    expect(JSON.stringify(fault)).not.toMatch(/secret-key|abababababab/u);
  });
});
