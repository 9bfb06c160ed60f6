import { noWei } from "@comptoir/sdk/money/amount";
import { numberToHex } from "viem";
import { hardhat } from "viem/chains";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createConfig, http, injected } from "wagmi";
import { connect } from "wagmi/actions";
import { addressOf } from "../test/addresses.ts";
import { hashA } from "./sample-records.ts";
import { connectedWallet, type WalletPort } from "./wallet-port.ts";

const account = addressOf(0xaa);
let asked: { readonly method: string; readonly params?: unknown }[] = [];
let status: unknown;
let port: WalletPort;

/** A wallet of EIP-1193, as a page meets it. */
const provider = {
  on: () => undefined,
  removeListener: () => undefined,
  request: async (question: { readonly method: string; readonly params?: unknown }) => {
    asked.push(question);
    switch (question.method) {
      case "eth_accounts":
      case "eth_requestAccounts":
        return [account];
      case "eth_chainId":
        return numberToHex(hardhat.id);
      case "wallet_getCallsStatus":
        return { status, receipts: [{ transactionHash: hashA }] };
      default:
        return hashA;
    }
  },
};

beforeEach(async () => {
  // wagmi asks no wallet where there is no window.
  vi.stubGlobal("window", new EventTarget());
  const config = createConfig({
    chains: [hardhat],
    transports: { [hardhat.id]: http() },
    multiInjectedProviderDiscovery: false,
  });
  const connector = injected({
    // Of its whole type only what is asked for here.
    target: { id: "test", name: "Test", provider: provider as never },
  });
  await connect(config, { connector });
  port = connectedWallet(config);
  asked = [];
});

afterEach(() => vi.unstubAllGlobals());

describe("the wallet", () => {
  it("is told the account and the network of a transaction: switched meanwhile, it refuses", async () => {
    await port.send({ to: addressOf(1), data: "0x12", value: noWei }, account);
    expect(asked.find(({ method }) => method === "eth_sendTransaction")).toMatchObject({
      params: [{ from: account, chainId: numberToHex(hardhat.id) }],
    });
  });

  it.each([
    [100, "pending"],
    [200, "done"],
    [400, "failed"],
    // Before version 2.
    ["PENDING", "pending"],
    ["CONFIRMED", "done"],
  ])("says of a batch %s: %s", async (said, is) => {
    status = said;
    expect(await port.callsStatus("0x1")).toMatchObject({ is });
  });
});
