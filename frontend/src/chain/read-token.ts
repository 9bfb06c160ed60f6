import type { TokenInfo } from "@comptoir/sdk/deployment/deployment";
import { type Address, getAddress, parseAbi } from "viem";
import { multicall } from "viem/actions";
import type { HouseClient } from "./clients.ts";

const tokenAbi = parseAbi([
  "function symbol() view returns (string)",
  "function name() view returns (string)",
  "function decimals() view returns (uint8)",
  "function supportsInterface(bytes4) view returns (bool)",
  "function DOMAIN_SEPARATOR() view returns (bytes32)",
]);

const erc721Interface = "0x80ac58cd";
/** A stranger chooses his token's name: no more of it is shown than fits a table. */
const longest = 24;

/** What a contract says of itself. Nothing when it answers neither as an ERC-20 nor as an ERC-721. */
export async function readToken(
  client: HouseClient,
  address: Address,
): Promise<TokenInfo | undefined> {
  const token = { address, abi: tokenAbi } as const;
  const [symbol, name, decimals, collection, separator] = await multicall(client, {
    allowFailure: true,
    contracts: [
      { ...token, functionName: "symbol" },
      { ...token, functionName: "name" },
      { ...token, functionName: "decimals" },
      { ...token, functionName: "supportsInterface", args: [erc721Interface] },
      { ...token, functionName: "DOMAIN_SEPARATOR" },
    ],
  });
  const kind = collection.result === true ? "erc721" : "erc20";
  if (kind === "erc20" && decimals.result === undefined) return undefined;
  return {
    address: getAddress(address),
    symbol: shown(symbol.result) || "?",
    name: shown(name.result) || "?",
    decimals: kind === "erc721" ? 0 : (decimals.result ?? 0),
    kind,
    faucet: false,
    permit: kind === "erc20" && separator.result !== undefined,
  };
}

/** Without characters that draw nothing or turn the line around. */
function shown(text: string | undefined): string {
  return (text ?? "")
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim()
    .slice(0, longest);
}
