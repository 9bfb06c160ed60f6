import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { noWei } from "@comptoir/sdk/money/amount";
import {
  type Address,
  createPublicClient,
  custom,
  encodeFunctionResult,
  type Hex,
  numberToHex,
  toFunctionSelector,
  zeroHash,
} from "viem";
import { hardhat } from "viem/chains";
import { describe, expect, it } from "vitest";
import type { HouseClient } from "../chain/clients.ts";
import { addressOf } from "../test/addresses.ts";
import type { PreparedWrite, Spend } from "./define-write.ts";
import { isReadable, permitFor } from "./permit.ts";

const [token, checkout, owner, prey] = [0x70, 0xc0, 0x11, 0xbeef].map(addressOf) as [
  Address,
  Address,
  Address,
  Address,
];
const spend: Spend = { kind: "erc20", token, spender: checkout, amount: 5n, permit: true };
const write: PreparedWrite = {
  name: "checkout.fund",
  call: { to: checkout, data: "0x", value: noWei },
  abi: checkoutAbi,
  spends: [spend],
  deadline: undefined,
  proof: undefined,
  touches: [],
  functionName: "fund",
  watch: [],
  review: () => ({ title: "Pay", lines: [] }),
};

/** What is planned for an account with this code, and a token that says this of itself. */
function planned(says: { contract?: Address; chainId?: number; code?: Hex } = {}) {
  const { contract = token, chainId = hardhat.id, code = "0x" } = says;
  const answers = {
    [toFunctionSelector("eip712Domain()")]: encodeFunctionResult({
      abi: erc20Abi,
      functionName: "eip712Domain",
      result: ["0x0f", "Euro", "1", BigInt(chainId), contract, zeroHash, []],
    }),
    [toFunctionSelector("nonces(address)")]: numberToHex(0n, { size: 32 }),
  };
  const request = async (question: { method: string; params: readonly [{ data: Hex }] }) =>
    question.method === "eth_getCode" ? code : answers[question.params[0].data.slice(0, 10)];
  const client = createPublicClient({ chain: hardhat, transport: custom({ request }) });
  return permitFor(client as unknown as HouseClient, owner, write, spend, 1_000);
}

describe("a permit", () => {
  it("is asked for in the token's own name", async () => {
    expect(await planned()).toMatchObject({ typedData: { domain: { verifyingContract: token } } });
  });

  it("is never asked for in the name of another token, nor of another chain", async () => {
    expect(await planned({ contract: prey })).toBeUndefined();
    expect(await planned({ chainId: 1 })).toBeUndefined();
  });

  it("is not asked of an account that has no key, but of one that lends code to its key", async () => {
    expect(await planned({ code: "0x6080" })).toBeUndefined();
    expect(await planned({ code: `0xef0100${token.slice(2)}` })).toBeDefined();
  });

  it("is taken only if a contract can read it", () => {
    expect(isReadable(`0x${"11".repeat(64)}1b`)).toBe(true);
    expect(isReadable(`0x${"11".repeat(300)}`)).toBe(false);
    expect(isReadable("0x")).toBe(false);
    // Hardware wallets count the parity from zero; what is neither is no signature.
    expect(isReadable(`0x${"11".repeat(64)}01`)).toBe(true);
    expect(isReadable(`0x${"11".repeat(64)}02`)).toBe(false);
  });
});
