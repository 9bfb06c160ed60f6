import {
  type Address,
  getTypesForEIP712Domain,
  type Hash,
  type Hex,
  numberToHex,
  serializeTypedData,
  type TypedDataDefinition,
  validateTypedData,
} from "viem";
import { getChainId } from "viem/actions";
import type { Config } from "wagmi";
import { getConnection, getConnectorClient } from "wagmi/actions";
import { FaultError } from "../chain/errors/fault.ts";
import { transactionOf } from "./ask-node.ts";
import { type CallsReading, readingOf } from "./calls-reading.ts";
import type { Call } from "./define-write.ts";

/** Several calls that a wallet carries out together or not at all (EIP-5792). */
export interface Batch {
  /** Chosen by us before the wallet opens, so that it can be asked for even when the reply is lost. */
  readonly id: string;
  readonly calls: readonly Call[];
}

/** `ready`: it could, once the person agrees to upgrade the account. */
export type Atomicity = "supported" | "ready" | "unsupported";

/** What the pipeline asks of a wallet. Each question names its account: a wallet that plays another one refuses. */
export interface WalletPort {
  readonly account: () => Address | undefined;
  /** Which wallet it is, as far as it says: what one refused another may not. */
  readonly name: () => string | undefined;
  /** Asked of the wallet itself, at once before signing: what the page remembers may be old. */
  readonly chainId: () => Promise<number>;
  readonly send: (call: Call, account: Address) => Promise<Hash>;
  readonly signTypedData: (data: TypedDataDefinition, account: Address) => Promise<Hex>;
  /** Throws when the wallet does not know the question. */
  readonly atomicity: (account: Address) => Promise<Atomicity>;
  /** The id by which the wallet knows the batch; ours, unless it follows its own mind. */
  readonly sendCalls: (batch: Batch, account: Address) => Promise<string>;
  readonly callsStatus: (id: string) => Promise<CallsReading>;
}

/** Asked once: a question that opens the wallet is never repeated by itself. */
const once = { retryCount: 0 } as const;

/**
 * The wallet connected through wagmi. It is asked in the words of EIP-1193: viem's actions also sign with keys, fill in
 * fees and recover signers, which here is the wallet's business.
 */
export function connectedWallet(config: Config): WalletPort {
  const [chain] = config.chains;
  const client = async (account?: Address) => {
    if (getConnection(config).status !== "connected")
      throw new FaultError({ kind: "notConnected" });
    return getConnectorClient(config, { assertChainId: false, ...(account ? { account } : {}) });
  };
  return {
    account: () => getConnection(config).address,
    name: () => getConnection(config).connector?.id,
    chainId: async () => getChainId(await client()),
    send: async (call, account) => {
      const asked = await client(account);
      // With its network: a wallet that was switched since it was asked refuses, instead of sending elsewhere.
      const transaction = { ...transactionOf(account, call), chainId: numberToHex(chain.id) };
      return asked.request({ method: "eth_sendTransaction", params: [transaction] }, once);
    },
    signTypedData: async (data, account) => {
      const asked = await client(account);
      const text = typedDataText(data);
      return asked.request({ method: "eth_signTypedData_v4", params: [account, text] }, once);
    },
    atomicity: async (account) => {
      const asked = await client(account);
      const found = await asked.request({
        method: "wallet_getCapabilities",
        params: [account, [numberToHex(chain.id)]],
      });
      // Wallets write the number of the chain with leading zeros or without.
      const [, here] = Object.entries(found).find(([id]) => Number(id) === chain.id) ?? [];
      return here?.atomic?.status ?? "unsupported";
    },
    sendCalls: async ({ id, calls }, account) => {
      const asked = await client(account);
      const batch = {
        version: "2.0.0",
        id,
        chainId: numberToHex(chain.id),
        from: account,
        atomicRequired: true,
        calls: calls.map(({ to, data, value }) =>
          value === 0n ? { to, data } : { to, data, value: numberToHex(value) },
        ),
      };
      const sent: string | { readonly id: string } = await asked.request(
        { method: "wallet_sendCalls", params: [batch] },
        once,
      );
      // Before version 2 the answer was the id itself.
      return typeof sent === "string" ? sent : sent.id;
    },
    callsStatus: async (id) =>
      readingOf(async () => {
        const asked = await client();
        const { status, receipts } = await asked.request({
          method: "wallet_getCallsStatus",
          params: [id],
        });
        return { statusCode: statusCodeOf(status), receipts };
      }),
  };
}

/** Before version 2 it was a word. */
function statusCodeOf(status: number | string): number {
  return typeof status === "number" ? status : status === "CONFIRMED" ? 200 : 100;
}

/** A document as wallets read it, after every member was held to its type: a wallet would show what does not fit. */
function typedDataText(data: TypedDataDefinition): string {
  const { domain, message, primaryType } = data;
  const types = { EIP712Domain: getTypesForEIP712Domain({ domain }), ...data.types };
  const whole = { domain, message, primaryType, types } as TypedDataDefinition;
  validateTypedData(whole);
  return serializeTypedData(whole);
}
