import { permitTypedData } from "@comptoir/sdk/typed-data/permit";
import type { Address } from "viem";
import { describe, expect, it } from "vitest";
import { approveCall } from "./approval.ts";
import { defineSign } from "./define-sign.ts";
import type { PreparedWrite, Spend } from "./define-write.ts";
import type { ReviewWords } from "./review.ts";
import { stepTitle } from "./step-title.ts";

const token: Address = "0x00000000000000000000000000000000000000aa";
const house: Address = "0x00000000000000000000000000000000000000bb";
const thief: Address = "0x00000000000000000000000000000000000000cc";
const words: ReviewWords = {
  locale: "en",
  unit: () => ({ symbol: "EURD", decimals: 0 }),
  amount: (units, of) => `${units} of ${of.slice(-2).toUpperCase()}`,
  person: (address) => address.slice(-2).toUpperCase(),
  time: String,
  duration: String,
};
const asked = {
  kind: "erc20",
  token,
  spender: house,
  amount: 5n,
  permit: true,
} as const satisfies Spend;
const write = { review: () => ({ title: "Pay", lines: [] }) } as unknown as PreparedWrite;

describe("the words of a step are read from what is signed", () => {
  it("an approval: from its calldata, whatever was meant", () => {
    const call = approveCall({ ...asked, spender: thief, amount: 10n ** 30n });
    expect(stepTitle(write, { kind: "approve", spend: asked, call }, words)).toBe(
      `Allow CC to take exactly ${10n ** 30n} of AA`,
    );
  });

  it("an approval of a piece: its number, not an amount", () => {
    const piece: Spend = { kind: "erc721", token, spender: house, tokenId: 7n };
    const call = approveCall(piece);
    expect(stepTitle(write, { kind: "approve", spend: piece, call }, words)).toBe(
      "Allow BB to take exactly piece number 7 of AA",
    );
  });

  it("a permit: from its message and the domain of the token", () => {
    const message = { owner: house, spender: thief, value: 99n, nonce: 0n, deadline: 1n };
    const domain = { name: "T", version: "1", chainId: 1, verifyingContract: token };
    const step = {
      kind: "permit",
      spend: asked,
      permit: { token, value: 5n, deadline: 1n },
      typedData: permitTypedData(message, domain),
    } as const;
    expect(stepTitle(write, step, words)).toBe("Permit CC to take exactly 99 of AA");
  });

  it("a document: from the very object that goes to the wallet", () => {
    const message = { amount: 5n };
    const sign = defineSign({
      name: "test",
      typedData: {
        domain: { name: "T" },
        types: { Note: [{ name: "amount", type: "uint256" }] },
        primaryType: "Note",
        message,
      },
      describe: ({ amount }) => ({ title: `Owe ${amount}`, lines: [] }),
    });
    expect(sign.typedData.message).toBe(message);
    message.amount = 7n;
    expect(sign.review(words).title).toBe("Owe 7");
  });
});
