import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { erc721Abi } from "@comptoir/sdk/abi/erc721";
import type { TokenInfo } from "@comptoir/sdk/deployment/deployment";
import { type Address, type PublicClient, parseAbi } from "viem";

const erc165Abi = parseAbi(["function supportsInterface(bytes4 id) view returns (bool)"]);
const erc721InterfaceId = "0x80ac58cd";

/** What a token says of itself on the chain. `faucet` cannot be asked: a `mint` may be anybody's or its owner's. */
export async function describeToken(
  client: PublicClient,
  address: Address,
  faucet: boolean,
): Promise<TokenInfo> {
  const isCollection = await client
    .readContract({
      address,
      abi: erc165Abi,
      functionName: "supportsInterface",
      args: [erc721InterfaceId],
    })
    .catch(() => false);
  const abi = isCollection ? erc721Abi : erc20Abi;
  const [name, symbol] = await Promise.all([
    client.readContract({ address, abi, functionName: "name" }),
    client.readContract({ address, abi, functionName: "symbol" }),
  ]);
  if (isCollection)
    return { address, name, symbol, decimals: 0, kind: "erc721", faucet, permit: false };
  const decimals = await client.readContract({ address, abi: erc20Abi, functionName: "decimals" });
  return {
    address,
    name,
    symbol,
    decimals,
    kind: "erc20",
    faucet,
    permit: await hasPermit(client, address),
  };
}

/** Both are needed to make a permit: the counter, and the domain it is signed in. */
async function hasPermit(client: PublicClient, address: Address): Promise<boolean> {
  const asked = await Promise.allSettled([
    client.readContract({ address, abi: erc20Abi, functionName: "nonces", args: [address] }),
    client.readContract({ address, abi: erc20Abi, functionName: "eip712Domain" }),
  ]);
  return asked.every(({ status }) => status === "fulfilled");
}
