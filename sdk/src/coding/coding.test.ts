import fc from "fast-check";
import {
  type AbiParameter,
  bytesToHex,
  decodeAbiParameters,
  decodeEventLog,
  decodeFunctionData,
  decodeFunctionResult,
  encodeAbiParameters,
  encodeEventTopics,
  encodeFunctionData,
  encodeFunctionResult,
  getAddress,
  type Hex,
  numberToHex,
  toEventSelector,
  toFunctionSelector,
} from "viem";
import { describe, expect, it } from "vitest";
import { boardLensAbi } from "../abi/board-lens.ts";
import { checkoutAbi } from "../abi/checkout.ts";
import { erc20Abi } from "../abi/erc20.ts";
import { erc721Abi } from "../abi/erc721.ts";
import { journalAbi } from "../abi/journal.ts";
import { loansAbi } from "../abi/loans.ts";
import { multicall3Abi } from "../abi/multicall3.ts";
import { decodeAnswer, decodeCall, decodeEvent, encodeCall, signatureHash } from "./calls.ts";
import { decodeParameters } from "./decode.ts";
import { encodeParameters } from "./encode.ts";

const abis = [boardLensAbi, checkoutAbi, erc20Abi, erc721Abi, journalAbi, loansAbi, multicall3Abi];
const functions = abis.flatMap((abi) => abi.filter((item) => item.type === "function"));
const events = abis.flatMap((abi) => abi.filter((item) => item.type === "event"));

type Shape = AbiParameter & { readonly components?: readonly AbiParameter[] };

const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((data) => bytesToHex(data));

/** Any value of a type, also the least and the greatest. */
function anyOf(shape: Shape): fc.Arbitrary<unknown> {
  const [, inner, count] = /^(.*)\[(\d*)\]$/.exec(shape.type) ?? [];
  if (inner !== undefined) {
    const length = count
      ? { minLength: Number(count), maxLength: Number(count) }
      : { maxLength: 4 };
    return fc.array(anyOf({ ...shape, type: inner }), length);
  }
  if (shape.components)
    return fc.record(
      Object.fromEntries(shape.components.map((one) => [one.name ?? "", anyOf(one)])),
    );
  const [, unsigned, bits] = /^(u?)int(\d+)$/.exec(shape.type) ?? [];
  if (bits !== undefined) {
    const size = BigInt(bits);
    const range = unsigned
      ? { min: 0n, max: 2n ** size - 1n }
      : { min: -(2n ** (size - 1n)), max: 2n ** (size - 1n) - 1n };
    const value = fc.bigInt(range);
    return size > 48n ? value : value.map(Number);
  }
  if (shape.type === "bool") return fc.boolean();
  if (shape.type === "address") return hex(20).map((address) => getAddress(address));
  if (shape.type === "string") return fc.string({ unit: "grapheme", maxLength: 40 });
  if (shape.type === "bytes") return fc.integer({ min: 0, max: 70 }).chain(hex);
  return hex(Number(shape.type.slice(5)));
}

const valuesOf = (shapes: readonly Shape[]) => fc.tuple(...shapes.map(anyOf));

const tricky: readonly (readonly AbiParameter[])[] = [
  [{ type: "string" }, { type: "int24" }, { type: "bytes[]" }, { type: "int256" }],
  [{ type: "uint8[3]" }, { type: "string[2]" }, { type: "address[][2]" }, { type: "uint256[2][]" }],
  [
    {
      type: "tuple[]",
      components: [
        { name: "a", type: "bytes" },
        { name: "b", type: "tuple", components: [{ name: "c", type: "string[]" }] },
        { name: "d", type: "bytes4" },
      ],
    },
    { type: "bool" },
  ],
];

describe("coding", () => {
  const shapes = [
    ...tricky,
    ...functions.flatMap(({ inputs, outputs }) => [inputs, outputs]),
    ...events.map(({ inputs }) => inputs),
  ].filter((list) => list.length > 0);

  it("writes and reads every parameter of our contracts as viem does", () => {
    for (const shape of shapes)
      fc.assert(
        fc.property(valuesOf(shape), (values) => {
          const data = encodeAbiParameters(shape, values);
          expect(encodeParameters(shape, values as never)).toBe(data);
          expect(decodeParameters(shape, data)).toEqual(decodeAbiParameters(shape, data));
        }),
        { numRuns: 12 },
      );
  });

  it("names every function and event as viem does", () => {
    for (const item of functions)
      expect(signatureHash(item).slice(0, 10)).toBe(toFunctionSelector(item));
    for (const item of events) expect(signatureHash(item)).toBe(toEventSelector(item));
  });

  it("asks and understands answers as viem does", () => {
    for (const abi of abis)
      for (const item of abi.filter((one) => one.type === "function")) {
        const alone = { abi: [item], functionName: item.name } as never;
        const [args] = fc.sample(valuesOf(item.inputs), { numRuns: 1, seed: 7 });
        const [results = []] = fc.sample(valuesOf(item.outputs), { numRuns: 1, seed: 8 });
        const call = { ...(alone as object), args } as never;
        const calldata = encodeCall(call);
        expect(calldata).toBe(encodeFunctionData(call));
        const { args: read = [] } = decodeFunctionData({ abi: [item], data: calldata });
        expect(decodeCall({ abi, functionName: item.name, data: calldata })).toEqual(read);
        expect(() => decodeCall({ abi, functionName: item.name, data: "0x12345678" })).toThrow();
        if (item.outputs.length === 0) continue;
        const result = item.outputs.length > 1 ? results : results[0];
        const data = encodeFunctionResult({ ...(alone as object), result } as never);
        const answer = { ...(alone as object), data } as never;
        expect(decodeAnswer(answer)).toEqual(decodeFunctionResult(answer));
      }
  });

  it("reads events as viem does", () => {
    for (const item of events) {
      const [values = []] = fc.sample(valuesOf(item.inputs), { numRuns: 1, seed: 9 });
      const args = Object.fromEntries(item.inputs.map(({ name }, i) => [name, values[i]]));
      const topics = encodeEventTopics({ abi: [item], eventName: item.name, args } as never);
      const others = item.inputs.filter((input) => !input.indexed);
      const data = encodeAbiParameters(others, others.map(({ name }) => args[name]) as never);
      const log = decodeEventLog({ abi: [item], topics, data } as never) as { args?: unknown };
      expect(decodeEvent(item, topics as Hex[], data)).toEqual(log.args ?? {});
      expect(() => decodeEvent(item, [...(topics as Hex[]), "0x"], data)).toThrow();
    }
  });
});

describe("what does not fit", () => {
  const word = (value: bigint) => numberToHex(value, { size: 32 }).slice(2);
  const unfit: readonly [string, AbiParameter, Hex][] = [
    ["nothing", { type: "uint256" }, "0x"],
    ["half a word", { type: "uint256" }, `0x${word(1n).slice(0, 32)}`],
    ["a number beyond its type", { type: "uint8" }, `0x${word(256n)}`],
    ["a negative number beyond its type", { type: "int8" }, `0x${word(2n ** 256n - 129n)}`],
    ["a bool that is neither", { type: "bool" }, `0x${word(2n)}`],
    ["an address of more than twenty bytes", { type: "address" }, `0x${word(1n << 160n)}`],
    ["bytes behind the end", { type: "bytes4" }, `0x${"11".repeat(32)}`],
    ["a place outside", { type: "bytes" }, `0x${word(1n << 200n)}`],
    ["a length beyond the data", { type: "bytes" }, `0x${word(32n)}${word(1_000_000n)}`],
    ["a list beyond the data", { type: "uint8[]" }, `0x${word(32n)}${word(2n ** 40n)}`],
  ];

  it.each(unfit)("is refused: %s", (_, shape, data) => {
    expect(() => decodeParameters([shape], data)).toThrow();
  });

  it("is refused at once when places point in circles", () => {
    // Every word is at once a place, a length and a value: each list holds the same lists again.
    const nested = { type: "uint8[][][][][][][][]" };
    const data: Hex = `0x${word(32n).repeat(100)}`;
    const start = performance.now();
    expect(() => decodeParameters([nested], data)).toThrow();
    expect(performance.now() - start).toBeLessThan(200);
  });

  it.each([
    ["uint8", 256],
    ["uint256", -1n],
    ["int8", 128],
    ["address", "0x12"],
    ["bytes4", "0x1234567890"],
    ["bytes", "0x123"],
    ["bool", 1],
    ["uint256", undefined],
    ["uint256[2]", [1n]],
  ])("is never written: %s as %s", (type, value) => {
    expect(() => encodeParameters([{ type }], [value] as never)).toThrow();
  });
});
