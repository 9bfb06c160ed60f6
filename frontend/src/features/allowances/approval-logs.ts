import { type Address, getAddress, type Hex, isHex, size, sliceHex, toEventSelector } from "viem";

/** Somebody who was once allowed something; whether he still is, only the token itself can say. */
export type Approval =
  | { readonly kind: "amount"; readonly token: Address; readonly spender: Address }
  | { readonly kind: "piece"; readonly token: Address; readonly tokenId: bigint }
  | { readonly kind: "collection"; readonly token: Address; readonly spender: Address };

/** ERC-20's and ERC-721's Approval share a name and a topic; the number of topics tells them apart. */
export const approvalTopic = toEventSelector("Approval(address,address,uint256)");
export const forAllTopic = toEventSelector("ApprovalForAll(address,address,bool)");

/** A log as any node gives it; its members may be anything a hostile token wrote. */
export interface RawLog {
  readonly address: Address;
  readonly topics: readonly Hex[];
}

export const approvalKey = (approval: Approval): string =>
  `${approval.token}:${approval.kind === "piece" ? approval.tokenId : approval.spender}:${approval.kind}`;

/** Each approval that the logs name, once; what does not read as one is passed over. */
export function approvalsIn(logs: readonly RawLog[]): readonly Approval[] {
  const found = new Map<string, Approval>();
  for (const log of logs) {
    const approval = approvalOf(log);
    if (approval) found.set(approvalKey(approval), approval);
  }
  return [...found.values()];
}

function approvalOf({ address, topics }: RawLog): Approval | undefined {
  const [topic, , second, third] = topics;
  const token = getAddress(address);
  const spender = addressIn(second);
  if (!spender) return undefined;
  if (topic === forAllTopic && topics.length === 3) return { kind: "collection", token, spender };
  if (topic !== approvalTopic) return undefined;
  if (topics.length === 3) return { kind: "amount", token, spender };
  if (topics.length === 4 && third) return { kind: "piece", token, tokenId: BigInt(third) };
  return undefined;
}

/** The address in an indexed word; nothing if the word holds more than an address. */
function addressIn(topic: Hex | undefined): Address | undefined {
  if (!topic || !isHex(topic) || size(topic) !== 32 || BigInt(topic) >> 160n !== 0n)
    return undefined;
  return getAddress(sliceHex(topic, 12));
}
