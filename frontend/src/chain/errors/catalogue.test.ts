import { errorsAbi } from "@comptoir/sdk/abi/errors";
import { i18n } from "@lingui/core";
import {
  BaseError,
  encodeErrorResult,
  type Hex,
  stringToHex,
  UserRejectedRequestError,
  zeroAddress,
} from "viem";
import { describe, expect, it } from "vitest";
import { contractSentences, sentenceOf } from "./catalogue.ts";
import { decodeFault } from "./decode.ts";

const words = {
  amount: (units: bigint) => `${units} units`,
  time: (seconds: bigint) => `time ${seconds}`,
  person: () => "Anna",
};
const say = (error: unknown) => {
  const { what, next } = sentenceOf(decodeFault(error), words);
  return `${i18n._(what)} ${i18n._(next)}`;
};

/** As a node answers `eth_call`, under three layers of wrapping. */
const revert = (data: Hex) =>
  new BaseError("call failed", {
    cause: Object.assign(new Error("rpc"), { error: { code: 3, data } }),
  });

describe("the error catalogue", () => {
  it("has a sentence for every error of the ABI", () => {
    const builtIn = ["Error", "Panic"];
    const missing = errorsAbi
      .map(({ name }) => name)
      .filter((name) => !builtIn.includes(name) && !contractSentences[name]);
    expect(missing).toEqual([]);
  });

  it("says what is wrong with its numbers, and the next step", () => {
    const data = encodeErrorResult({
      abi: errorsAbi,
      errorName: "BudgetExceeded",
      args: [500n, 120n],
    });
    expect(say(revert(data))).toBe(
      "You asked for 500 units, but 120 units is left of the offer. Ask for what is left, or choose another offer.",
    );
  });

  it("reads the field of refused terms", () => {
    const data = encodeErrorResult({
      abi: errorsAbi,
      errorName: "BadTerms",
      args: [stringToHex("rate", { size: 32 }), 11n, 10n],
    });
    expect(say(revert(data))).toContain("rate is 11, the limit is 10");
  });

  it("knows errors by selector, also two of one name", () => {
    const data = encodeErrorResult({
      abi: errorsAbi,
      errorName: "AlreadyPledged",
      args: [zeroAddress, 1n],
    });
    expect(decodeFault(revert(data))).toMatchObject({ kind: "contract", name: "AlreadyPledged" });
  });

  it("does not take a refusal by the person for a failure", () => {
    expect(
      decodeFault(new BaseError("x", { cause: new UserRejectedRequestError(new Error("no")) })),
    ).toEqual({ kind: "rejected" });
    expect(
      decodeFault({
        code: 4001,
        message: "MetaMask Tx Signature: User denied transaction signature.",
      }),
    ).toEqual({ kind: "rejected" });
  });

  it.each([
    [{ code: -32002 }, "walletBusy"],
    [{ code: -32000, message: "insufficient funds for gas * price + value" }, "insufficientFunds"],
    [{ name: "ConnectorChainMismatchError" }, "wrongChain"],
    [new TypeError("Failed to fetch"), "unreachable"],
    [{ code: -32000, message: "nonce too low" }, "nonce"],
    [new Error("strange"), "unknown"],
    ["a string", "unknown"],
    [undefined, "unknown"],
  ])("%#: %j is %s", (error, kind) => expect(decodeFault(error).kind).toBe(kind));

  it("never invents a reason for data it does not know", () => {
    expect(say(revert("0xdeadbeef"))).toContain("0xdeadbeef");
    expect(
      say(revert(encodeErrorResult({ abi: errorsAbi, errorName: "Panic", args: [0x11n] }))),
    ).toContain("Panic 0x11");
  });
});
