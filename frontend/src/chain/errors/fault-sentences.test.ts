import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorsAbi } from "@comptoir/sdk/abi/errors";
import { i18n } from "@lingui/core";
import { stringToHex } from "viem";
import { formatAbiItem } from "viem/utils";
import { describe, expect, it } from "vitest";
import { declaredErrors } from "../../../../scripts/docs/declared-errors.ts";
import { contractSentences } from "./contract-sentences.ts";
import type { Fault } from "./fault.ts";
import { exampleArgument, faultExamples } from "./fault-examples.ts";
import { sentenceOf } from "./fault-sentences.ts";
import { panicCodes } from "./panic-sentences.ts";
import type { Words } from "./sentence.ts";
import { terms } from "./term-sentences.ts";

const words: Words = {
  amount: (units) => `${units} units`,
  coin: (wei) => `${wei} wei`,
  gasPrice: (wei) => `${wei} wei a unit`,
  count: String,
  piece: String,
  share: (bps) => `${bps} bp`,
  time: (seconds) => `time ${seconds}`,
  duration: (seconds) => `${seconds} s`,
  person: (address) => `person ${address.slice(0, 6)}`,
  say: (message) => i18n._(message),
};
const say = (fault: Fault) => {
  const { what, next } = sentenceOf(fault, words);
  return `${i18n._(what)} ${i18n._(next)}`;
};
const refuse = (name: string, ...args: unknown[]) => say({ kind: "contract", name, args });
const root = join(import.meta.dirname, "../../../..");
const declared = declaredErrors(root);

describe("every error has its sentence", () => {
  it("is known to the decoder, whether ours, ERC-6093's or any OpenZeppelin source's that we import", () => {
    const known = new Set(errorsAbi.map((item) => formatAbiItem(item)));
    expect(declared.length).toBeGreaterThan(100);
    expect(
      declared.map(({ item }) => formatAbiItem(item)).filter((signature) => !known.has(signature)),
    ).toEqual([]);
  });

  it("has words, for each error of each source", () => {
    const names = [...declared.map(({ item }) => item.name), ...errorsAbi.map(({ name }) => name)];
    const missing = names.filter(
      (name) => name !== "Error" && name !== "Panic" && !contractSentences[name],
    );
    expect(missing).toEqual([]);
  });

  it("has a sentence even for what another version of the page has kept", () => {
    expect(say({ kind: "ofLaterVersion" } as unknown as Fault)).toContain("ofLaterVersion");
  });

  it("has no words for errors that nobody declares", () => {
    const names = new Set(declared.map(({ item }) => item.name));
    expect(Object.keys(contractSentences).filter((name) => !names.has(name))).toEqual([]);
  });

  it.each(declared.map(({ contract, item }) => [`${contract}.${item.name}`, item] as const))(
    "%s reads as two sentences, with nothing raw in them",
    (_, { name, inputs }) => {
      const args = inputs.map((input) => exampleArgument(input.name ?? "", input.type));
      const text = refuse(name, ...args);
      expect(text).toMatch(/^\S.*[.!?] \S.*[.!?]$/u);
      expect(text).not.toMatch(/undefined|NaN|\[object|0x[0-9a-f]{8}/u);
    },
  );

  it("names every term that a contract refuses by name", () => {
    const fields = readdirSync(join(root, "contracts"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".sol") && !path.includes("mocks"))
      .flatMap((path) => {
        const source = readFileSync(join(root, "contracts", path), "utf8");
        return [
          ...source.matchAll(/\b(?:BadTerms|Unsupported|ConsentDiffers|_\w+)\("([a-zA-Z]\w*)"/gu),
        ].map(([, field]) => field ?? "");
      });
    expect(fields.length).toBeGreaterThan(30);
    expect([...new Set(fields)].filter((field) => !terms[field])).toEqual([]);
  });

  it("has a sentence of its own for every code of Panic that Solidity documents", () => {
    expect(panicCodes.map(Number)).toEqual([
      0x00, 0x01, 0x11, 0x12, 0x21, 0x22, 0x31, 0x32, 0x41, 0x51,
    ]);
    const sentences = panicCodes.map((code) => say({ kind: "panic", code }));
    expect(new Set(sentences).size).toBe(panicCodes.length);
    expect(say({ kind: "panic", code: 0x99n })).toContain("0x99");
  });

  it("has two sentences for each kind of fault", () => {
    for (const fault of Object.values(faultExamples))
      expect(say(fault)).toMatch(/^\S.*[.!?] \S.*[.!?]$/u);
  });
});

describe("figures in the sentences", () => {
  it("counts what is asked for and what is left in the token", () => {
    expect(refuse("BudgetExceeded", 500n, 120n)).toBe(
      "You asked for 500 units, but 120 units is left of the offer. Ask for what is left, or choose another offer.",
    );
  });

  it("counts the coin sent along as coin, not as the order's token", () => {
    expect(refuse("WrongValue", 5n, 7n)).toContain("5 wei, is not exactly what this needs, 7 wei");
  });

  const term = (name: string) => stringToHex(name, { size: 32 });
  it("says a term in its own unit, and on which side of the limit it may be", () => {
    expect(refuse("BadTerms", term("rate"), 6_000_000n, 5_000_000n)).toContain(
      "too high: the rate. It is 60000 bp; at most 50000 bp is allowed",
    );
    expect(refuse("BadTerms", term("shipBy"), 100n, 200n)).toContain(
      "too low: the shipping date. It is time 100; at least time 200",
    );
    expect(refuse("BadTerms", term("amount"), 0n, 1n)).toContain("missing: the amount");
    expect(refuse("BadTerms", term("feeBps"), 250n, 0n)).toContain(
      "left out here: the agent's fee",
    );
    expect(refuse("BadTerms", term("seller"), 0xabcn, 0xabcn)).toContain("cannot be the seller");
  });

  it("tells a mandate's count of payments from a loan's date, under the same error", () => {
    expect(refuse("NotDue", 3n, 2n)).toContain("Payments asked for: 3; due: 2.");
    expect(refuse("NotDue", 1_800_000_000n, 1_900_000_000n)).toContain("time 1900000000");
  });

  it("explains what older tokens say in English sentences", () => {
    const text = (message: string) => say({ kind: "revert", message });
    expect(text("ERC20: transfer amount exceeds balance")).toContain("too little of this token");
    expect(text("FiatTokenV2: permit is expired")).toContain("no longer valid");
    expect(text("Blacklistable: account is blacklisted")).toContain("blocked one of the accounts");
    expect(text("LOCK")).toContain("The contract refused: LOCK.");
  });
});
