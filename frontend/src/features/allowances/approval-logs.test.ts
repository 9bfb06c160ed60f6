import { type Hex, pad, toHex } from "viem";
import { describe, expect, it } from "vitest";
import { addressOf } from "../../test/addresses.ts";
import { approvalsIn, approvalTopic, forAllTopic } from "./approval-logs.ts";

const [euro, casks, owner, house, stranger] = [1, 2, 3, 4, 5].map(addressOf);
const word = (value: Hex | bigint): Hex =>
  typeof value === "bigint" ? toHex(value, { size: 32 }) : pad(value, { size: 32 });

describe("approvals in logs", () => {
  it("tells amounts, pieces and whole collections apart, and names each once", () => {
    if (!euro || !casks || !owner || !house || !stranger) throw new Error("no addresses");
    const amount = { address: euro, topics: [approvalTopic, word(owner), word(house)] };
    const piece = {
      address: casks,
      topics: [approvalTopic, word(owner), word(stranger), word(7n)],
    };
    const all = { address: casks, topics: [forAllTopic, word(owner), word(stranger)] };
    expect(approvalsIn([amount, piece, amount, all, { ...piece }])).toEqual([
      { kind: "amount", token: euro, spender: house },
      { kind: "piece", token: casks, tokenId: 7n },
      { kind: "collection", token: casks, spender: stranger },
    ]);
  });

  it("keeps apart what differs in token, spender or number alone", () => {
    if (!euro || !casks || !owner || !house || !stranger) throw new Error("no addresses");
    const to = (address: Hex, spender: Hex, ...rest: Hex[]) => ({
      address,
      topics: [approvalTopic, word(owner), word(spender), ...rest],
    });
    const logs = [
      to(euro, house),
      to(euro, stranger),
      to(casks, house),
      to(casks, house, word(1n)),
      to(casks, house, word(2n)),
    ];
    expect(approvalsIn(logs)).toHaveLength(5);
  });

  it("passes over what a hostile token may write instead", () => {
    if (!euro || !owner || !house) throw new Error("no addresses");
    const logs = [
      { address: euro, topics: [] },
      { address: euro, topics: [approvalTopic] },
      { address: euro, topics: [approvalTopic, word(owner)] },
      { address: euro, topics: [approvalTopic, word(owner), "0x01"] as const },
      { address: euro, topics: [approvalTopic, word(owner), word(2n ** 255n)] },
      { address: euro, topics: [word(9n), word(owner), word(house)] },
      { address: euro, topics: [forAllTopic, word(owner), word(house), word(1n)] },
    ];
    expect(approvalsIn(logs)).toEqual([]);
  });
});
