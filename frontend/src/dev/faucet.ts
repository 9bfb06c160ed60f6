import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import type { Deployment, TokenInfo } from "@comptoir/sdk/deployment/deployment";
import { developmentMnemonic, faucetAccountIndex } from "@comptoir/sdk/deployment/personas";
import { type Address, createWalletClient, parseEther } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { waitForTransactionReceipt } from "viem/actions";
import { houseChain, houseTransport } from "../chain/clients.ts";

/** Of the chain's coin, for network fees. */
const coin = parseEther("1");

/** Whole tokens of each kind. */
const tokens = 10_000n;

/** A local chain that is kept repeats transactions and nothing else, so the faucet sends ordinary ones. */
export async function fillPurse(
  deployment: Deployment,
  to: Address,
): Promise<readonly TokenInfo[]> {
  if (!deployment.development) throw new Error("There is no faucet on this chain");
  const account = mnemonicToAccount(developmentMnemonic, { addressIndex: faucetAccountIndex });
  const giver = createWalletClient({
    account,
    chain: houseChain(deployment),
    transport: houseTransport(deployment),
    pollingInterval: 250,
  });
  const given = deployment.tokens.filter(({ faucet, kind }) => faucet && kind === "erc20");
  const sent = [await giver.sendTransaction({ to, value: coin })];
  // One after the other: the numbers of one account must follow each other.
  for (const { address, decimals } of given) {
    const amount = tokens * 10n ** BigInt(decimals);
    sent.push(
      await giver.writeContract({
        address,
        abi: erc20Abi,
        functionName: "mint",
        args: [to, amount],
      }),
    );
  }
  await Promise.all(sent.map((hash) => waitForTransactionReceipt(giver, { hash })));
  return given;
}
