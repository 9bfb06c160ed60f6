import type { Address, Hash, Hex, TypedDataDefinition } from "viem";
import { getChainId, sendTransaction, signTypedData } from "viem/actions";
import type { Config } from "wagmi";
import { getConnection, getConnectorClient } from "wagmi/actions";
import { FaultError } from "../chain/errors/fault.ts";
import type { Call } from "./define-write.ts";

/** What the pipeline asks of a wallet. */
export interface WalletPort {
  readonly account: () => Address | undefined;
  /** Asked of the wallet itself, at once before signing: what the page remembers may be old. */
  readonly chainId: () => Promise<number>;
  readonly send: (call: Call) => Promise<Hash>;
  readonly signTypedData: (data: TypedDataDefinition) => Promise<Hex>;
}

/** The wallet connected through wagmi. */
export function connectedWallet(config: Config): WalletPort {
  const client = async () => {
    if (getConnection(config).status !== "connected")
      throw new FaultError({ kind: "notConnected" });
    return getConnectorClient(config, { assertChainId: false });
  };
  return {
    account: () => getConnection(config).address,
    chainId: async () => getChainId(await client()),
    send: async ({ to, data, value }) =>
      sendTransaction(await client(), { to, data, value, chain: null }),
    signTypedData: async (data) => signTypedData(await client(), data),
  };
}
