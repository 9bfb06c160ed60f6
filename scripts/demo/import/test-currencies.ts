import type { TokenInfo } from "@comptoir/sdk/deployment/deployment";
import hre from "hardhat";
import { encodeDeployData, getAddress, isHex, type RpcTransactionReceipt } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import type { Clerk } from "../stage/clerk.ts";

/** A test currency for the figures of a file: an ordinary DemoToken with six decimals. */
export async function deployCurrency(
  clerk: Clerk,
  payer: PrivateKeyAccount,
  symbol: string,
  name: string,
): Promise<TokenInfo> {
  const { abi, bytecode } = await hre.artifacts.readArtifact("DemoToken");
  if (!isHex(bytecode)) throw new Error("DemoToken is not compiled");
  const data = encodeDeployData({ abi, bytecode, args: [name, symbol, 6] });
  const { hash } = await clerk.send(payer, { data, gas: 4_000_000n }, clerk.time);
  const receipt = (await clerk.rpc.request({
    method: "eth_getTransactionReceipt",
    params: [hash],
  })) as RpcTransactionReceipt;
  if (!receipt.contractAddress) throw new Error(`${symbol} was not deployed`);
  return {
    address: getAddress(receipt.contractAddress),
    symbol,
    name: `Comptoir Test ${name}`,
    decimals: 6,
    kind: "erc20",
    faucet: true,
    permit: true,
  };
}
