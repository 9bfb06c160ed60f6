import type { Address, Hash, Hex, TypedDataDefinition } from "viem";
import {
  getCallsStatus,
  getCapabilities,
  getChainId,
  sendCalls,
  sendTransaction,
  signTypedData,
} from "viem/actions";
import type { Config } from "wagmi";
import { getConnection, getConnectorClient } from "wagmi/actions";
import { FaultError } from "../chain/errors/fault.ts";
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

/** The wallet connected through wagmi. */
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
    send: async ({ to, data, value }, account) =>
      sendTransaction(await client(account), { to, data, value, chain: null }),
    signTypedData: async (data, account) => signTypedData(await client(account), data),
    atomicity: async (account) => {
      const found = await getCapabilities(await client(account), { account, chainId: chain.id });
      return found?.atomic?.status ?? "unsupported";
    },
    sendCalls: async ({ id, calls }, account) => {
      const sent = await sendCalls(await client(account), {
        account,
        chain,
        id,
        calls: calls.map(({ to, data, value }) => ({ to, data, value })),
        forceAtomic: true,
      });
      return sent.id;
    },
    callsStatus: async (id) => readingOf(async () => getCallsStatus(await client(), { id })),
  };
}
