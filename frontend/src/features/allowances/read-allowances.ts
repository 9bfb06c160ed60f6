import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { erc721Abi } from "@comptoir/sdk/abi/erc721";
import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import type { TokenUnits } from "@comptoir/sdk/money/amount";
import { type Address, type Hex, isAddressEqual, numberToHex, pad, zeroAddress } from "viem";
import { getBlock } from "viem/actions";
import type { HouseClient } from "../../chain/clients.ts";
import { multicall } from "../../chain/read-contract.ts";
import type { Reading } from "../../data/ledger-source.ts";
import { readWindows } from "../../data/rpc/log-windows.ts";
import {
  type Approval,
  approvalKey,
  approvalsIn,
  approvalTopic,
  forAllTopic,
  type RawLog,
} from "./approval-logs.ts";
import { loadScan, saveScan } from "./approval-store.ts";

/** What somebody may take from an account now. */
export type Allowance =
  | {
      readonly kind: "amount";
      readonly token: Address;
      readonly spender: Address;
      /** In the smallest unit. */
      readonly amount: TokenUnits;
    }
  | {
      readonly kind: "piece";
      readonly token: Address;
      readonly spender: Address;
      readonly tokenId: bigint;
    }
  | { readonly kind: "collection"; readonly token: Address; readonly spender: Address };

export interface ListedToken {
  readonly address: Address;
  readonly kind: "erc20" | "erc721";
}

interface House {
  readonly client: HouseClient;
  readonly deployment: Deployment;
}

/** Blocks searched again each time: a reorganisation reaches no further. */
const overlap = 128;

/**
 * What an account has allowed, of known tokens alone: anyone can write a token that names its victim in its events, and
 * revoking there would run the attacker's code. The events say whom to ask about; the tokens say what is true.
 */
export async function readAllowances(
  { client, deployment }: House,
  account: Address,
  tokens: readonly ListedToken[],
): Promise<Reading<readonly Allowance[]>> {
  const { number, hash, timestamp } = await getBlock(client);
  const named = await namedApprovals({ client, deployment }, account, tokens, Number(number));
  const candidates = new Map(
    [...named, ...ourContracts(deployment, tokens)].map((one) => [approvalKey(one), one]),
  );
  const value = await confirm(client, account, [...candidates.values()], number);
  return { value, at: { number, hash, timestamp: Number(timestamp), readAt: Date.now() } };
}

/** Asked about in any case: an approval older than the search would else be missed where it matters most. */
function ourContracts({ addresses }: Deployment, tokens: readonly ListedToken[]): Approval[] {
  return tokens.flatMap(({ address: token, kind }) =>
    [addresses.Checkout, addresses.Loans].map(
      (spender): Approval => ({ kind: kind === "erc20" ? "amount" : "collection", token, spender }),
    ),
  );
}

async function namedApprovals(
  { client, deployment }: House,
  account: Address,
  tokens: readonly ListedToken[],
  head: number,
): Promise<readonly Approval[]> {
  const addresses = tokens.map(({ address }) => address);
  if (addresses.length === 0) return [];
  const before = await loadScan(deployment, account, addresses);
  const from = Math.max(deployment.startBlock, (before?.upTo ?? 0) - overlap);
  const owner = pad(account, { size: 32 });
  const logs = await readWindows(
    from,
    head,
    (fromBlock, toBlock): Promise<readonly RawLog[]> =>
      client.request({
        method: "eth_getLogs",
        params: [
          {
            address: addresses,
            topics: [[approvalTopic, forAllTopic], owner.toLowerCase() as Hex],
            fromBlock: numberToHex(fromBlock),
            toBlock: numberToHex(toBlock),
          },
        ],
      }),
  );
  const fresh = approvalsIn(logs);
  const all = new Map(
    [...(before?.approvals ?? []), ...fresh].map((one) => [approvalKey(one), one]),
  );
  const approvals = [...all.values()];
  await saveScan(deployment, account, addresses, { upTo: head, approvals });
  return approvals;
}

/** Asks each token at one block. What does not answer grants nothing that could be named. */
async function confirm(
  client: HouseClient,
  account: Address,
  approvals: readonly Approval[],
  blockNumber: bigint,
): Promise<readonly Allowance[]> {
  const amounts = approvals.filter((one) => one.kind === "amount");
  const pieces = approvals.filter((one) => one.kind === "piece");
  const collections = approvals.filter((one) => one.kind === "collection");
  const asked = { allowFailure: true, blockNumber } as const;
  const [allowed, approved, owners, forAll] = await Promise.all([
    multicall(client, {
      ...asked,
      contracts: amounts.map(
        ({ token, spender }) =>
          ({
            address: token,
            abi: erc20Abi,
            functionName: "allowance",
            args: [account, spender],
          }) as const,
      ),
    }),
    multicall(client, {
      ...asked,
      contracts: pieces.map(
        ({ token, tokenId }) =>
          ({
            address: token,
            abi: erc721Abi,
            functionName: "getApproved",
            args: [tokenId],
          }) as const,
      ),
    }),
    multicall(client, {
      ...asked,
      contracts: pieces.map(
        ({ token, tokenId }) =>
          ({ address: token, abi: erc721Abi, functionName: "ownerOf", args: [tokenId] }) as const,
      ),
    }),
    multicall(client, {
      ...asked,
      contracts: collections.map(
        ({ token, spender }) =>
          ({
            address: token,
            abi: erc721Abi,
            functionName: "isApprovedForAll",
            args: [account, spender],
          }) as const,
      ),
    }),
  ]);
  return [
    ...amounts.flatMap((one, index): Allowance[] => {
      const amount = allowed[index]?.result ?? 0n;
      return amount > 0n ? [{ ...one, amount }] : [];
    }),
    ...pieces.flatMap((one, index): Allowance[] => {
      const spender = approved[index]?.result ?? zeroAddress;
      const owned = isAddressEqual(owners[index]?.result ?? zeroAddress, account);
      return owned && !isAddressEqual(spender, zeroAddress) ? [{ ...one, spender }] : [];
    }),
    ...collections.filter((_one, index) => forAll[index]?.result === true),
  ];
}
