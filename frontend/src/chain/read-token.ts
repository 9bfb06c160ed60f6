import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import type { TokenInfo } from "@comptoir/sdk/deployment/deployment";
import { type Address, getAddress } from "viem";
import { getCode } from "viem/actions";
import type { HouseClient } from "./clients.ts";
import { multicall } from "./read-contract.ts";

/** Why an address cannot be used as a token. */
export class NotAToken extends Error {
  override readonly name = "NotAToken";
}

const erc165Abi = [
  {
    type: "function",
    name: "supportsInterface",
    stateMutability: "view",
    inputs: [{ name: "id", type: "bytes4" }],
    outputs: [{ name: "", type: "bool" }],
  },
] as const;
const erc721Id = "0x80ac58cd";

/** What a contract says of itself. Every word may be a lie: the page shows them with a warning. */
export async function readToken(client: HouseClient, given: Address): Promise<TokenInfo> {
  const address = getAddress(given);
  const code = await getCode(client, { address });
  if (code === undefined || code === "0x") throw new NotAToken("no code");
  const token = { address, abi: erc20Abi } as const;
  const [symbol, name, decimals, piece, nonces, domain] = await multicall(client, {
    contracts: [
      { ...token, functionName: "symbol" },
      { ...token, functionName: "name" },
      { ...token, functionName: "decimals" },
      { address, abi: erc165Abi, functionName: "supportsInterface", args: [erc721Id] },
      { ...token, functionName: "nonces", args: [address] },
      { ...token, functionName: "eip712Domain" },
    ],
  });
  const collection = piece.result === true;
  if (symbol.result === undefined || (!collection && decimals.result === undefined))
    throw new NotAToken("does not answer as a token");
  return {
    address,
    symbol: plain(symbol.result, 16),
    name: plain(name.result ?? symbol.result, 60),
    decimals: collection ? 0 : (decimals.result ?? 0),
    kind: collection ? "erc721" : "erc20",
    faucet: false,
    permit: !collection && nonces.status === "success" && domain.status === "success",
  };
}

/** Visible characters of one line, and no tags: a name must not rearrange the page or the sentence it stands in. */
function plain(text: string, most: number): string {
  return (
    text
      .replace(/[\p{C}\p{Z}<>]+/gu, " ")
      .trim()
      .slice(0, most) || "?"
  );
}
