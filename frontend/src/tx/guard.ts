import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { isAddressEqual } from "viem";
import { FaultError } from "../chain/errors/fault.ts";
import type { Signer } from "./flow.ts";
import type { WalletPort } from "./wallet-port.ts";

/**
 * Account and network, asked of the wallet in this very moment. Throws a fault when the network is not ours, or when the
 * account is not the one for which the review was checked: figures, allowances and refusals are those of an account.
 */
export async function askSigner(
  wallet: WalletPort,
  { chainId: expected }: Pick<Deployment, "chainId">,
  bound?: Signer,
): Promise<Signer> {
  const actual = await wallet.chainId();
  // After the question for the network: the account is the last thing known before the wallet opens.
  const account = wallet.account();
  if (!account) throw new FaultError({ kind: "notConnected" });
  if (actual !== expected) throw new FaultError({ kind: "wrongChain", actual, expected });
  if (bound && !isAddressEqual(bound.account, account))
    throw new FaultError({ kind: "accountChanged", actual: account, expected: bound.account });
  return { account, chainId: actual };
}
