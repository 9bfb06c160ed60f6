import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { id as ethersHash, TypedDataEncoder } from "ethers";
import fc from "fast-check";
import {
  type AbiFunction,
  type AbiParameter,
  concat,
  encodeAbiParameters,
  hashStruct,
  keccak256,
  stringToHex,
  toFunctionSelector,
} from "viem";
import { describe, expect, it } from "vitest";
import { checkoutAbi } from "../abi/checkout.ts";
import { loansAbi } from "../abi/loans.ts";
import { anyOffer, anyOrder } from "./arbitrary-terms.ts";
import { type Descriptor, type Format, functionOf, leaves, misfit } from "./descriptor.ts";
import { offerDomain, offerTypes } from "./offer.ts";
import { orderDomain, orderTypes } from "./order.ts";

const root = join(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

const descriptorOf = (name: string): Descriptor =>
  JSON.parse(read(`sdk/clear-signing/${name}.json`));

type TypedMembers = readonly { readonly name: string; readonly type: string }[];

/** Members nobody is shown when he signs, and why that takes nothing from him. */
const hiddenWhenSigning: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Order: { salt: "A random number without a meaning of its own." },
  Offer: {
    epoch: "Only ends the offer earlier: it has to be the maker's own, or nobody can take it.",
    nonce: "A number the page drew, under which the maker may cancel.",
  },
};

const documents = ["order", "offer"] as const;
const signed = {
  order: {
    primaryType: "Order",
    descriptor: descriptorOf("eip712-comptoir-checkout"),
    types: orderTypes,
    domain: orderDomain(1, "0x5FbDB2315678afecb367f032d93F642f64180aa3"),
    library: "OrderHash",
    source: "ICheckout",
    any: anyOrder,
  },
  offer: {
    primaryType: "Offer",
    descriptor: descriptorOf("eip712-comptoir-loans"),
    types: offerTypes,
    domain: offerDomain(1, "0x5FbDB2315678afecb367f032d93F642f64180aa3"),
    library: "OfferHash",
    source: "ILoans",
    any: anyOffer,
  },
} as const;

/** Each leaf has one field, each field a leaf, and everything named in the sentence is there. */
function expectComplete(
  format: Format,
  parameters: readonly AbiParameter[],
  descriptor: Descriptor,
) {
  const expected = leaves(parameters);
  const paths = expected.map(([path]) => path);
  // `@` is the transaction itself: the coin sent along.
  const fields = format.fields.filter(({ path }) => !path.startsWith("@"));
  expect(fields.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
  const types = new Map(expected);
  expect(
    fields.flatMap((field) => misfit(field, types.get(field.path) ?? "", paths, descriptor) ?? []),
  ).toEqual([]);
  expect(format.intent).not.toBe("");
  const shown = fields.filter(({ visible }) => visible !== "never").map(({ path }) => path);
  for (const [, path = ""] of (format.interpolatedIntent ?? "").matchAll(/\{([^}]+)\}/gu))
    expect(shown).toContain(path);
}

describe.each(documents)("what is signed: %s", (name) => {
  const { primaryType, descriptor, types, domain, library, source, any } = signed[name];
  const [key = "", ...others] = Object.keys(descriptor.display.formats);
  const format = descriptor.display.formats[key];
  const parameters = functionOf(key).inputs;

  it("is bound to the domain that is signed", () => {
    expect(others).toEqual([]);
    const { name: title, version } = domain;
    expect(descriptor.context.eip712?.domain).toEqual({ name: title, version });
  });

  it("has one type hash: the contract's, viem's, ethers' and the descriptor's", () => {
    const fields: { name: string; type: string }[] = Object.values<TypedMembers>(types)
      .flat()
      .map((one) => ({ ...one }));
    const encoder = TypedDataEncoder.from({ [primaryType]: fields });
    expect(encoder.encodeType(primaryType)).toBe(key);
    const solidity = read(`contracts/libraries/${library}.sol`);
    const literal = /TYPEHASH = keccak256\(([^)]*\([^)]*\)[^)]*)\)/u.exec(solidity)?.[1] ?? "";
    expect([...literal.matchAll(/"([^"]*)"/gu)].map(([, part]) => part).join("")).toBe(key);
    expect(keccak256(stringToHex(key))).toBe(ethersHash(key));
    // viem keeps its type hash to itself: its struct hash is made of the descriptor's.
    fc.assert(
      fc.property(any as fc.Arbitrary<Record<string, unknown>>, (message) => {
        const values = parameters.map(({ name: member = "" }) => message[member]);
        expect(hashStruct({ data: message, primaryType, types: { [primaryType]: fields } })).toBe(
          keccak256(concat([keccak256(stringToHex(key)), encodeAbiParameters(parameters, values)])),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("has the members of the Solidity struct, in their order", () => {
    const body = new RegExp(`struct ${primaryType} \\{([^}]*)\\}`, "u").exec(
      // Comments may name other things in brackets.
      read(`contracts/interfaces/${source}.sol`).replace(/\/\/.*$/gmu, ""),
    )?.[1];
    const members = [...(body ?? "").matchAll(/^\s*\w+ (\w+);/gmu)].map(([, member]) => member);
    expect(members).toEqual(parameters.map(({ name: member }) => member));
  });

  it("shows each member, or hides it for a reason", () => {
    if (!format) throw new Error("no format");
    expectComplete(format, parameters, descriptor);
    const hidden = format.fields.filter(({ visible }) => visible === "never");
    expect(hidden.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(hiddenWhenSigning[primaryType] ?? {}).toSorted(),
    );
  });
});

/** ERC-721's own, which wallets know by themselves. */
const standard = ["approve", "setApprovalForAll", "transferFrom", "safeTransferFrom"];

describe.each([
  ["calldata-comptoir-checkout", checkoutAbi],
  ["calldata-comptoir-loans", loansAbi],
] as const)("what is sent: %s", (name, abi) => {
  const descriptor = descriptorOf(name);
  const formats = Object.entries(descriptor.display.formats);

  it("describes every function that changes something, and no other", () => {
    const writing = (abi as readonly { readonly type: string }[]).filter(
      (item): item is AbiFunction =>
        item.type === "function" &&
        !/view|pure/u.test((item as AbiFunction).stateMutability) &&
        !standard.includes((item as AbiFunction).name),
    );
    expect(formats.map(([key]) => toFunctionSelector(functionOf(key))).toSorted()).toEqual(
      writing.map((item) => toFunctionSelector(item)).toSorted(),
    );
  });

  it.each(formats)("%.40s… accounts for every member", (key, format) => {
    expectComplete(format, functionOf(key).inputs, descriptor);
    // Where money moves, the amount is seen.
    const amount = format.fields.find(({ path }) => path === "amount" || path === "fill.amount");
    if (amount) expect(amount.visible).toBeUndefined();
  });
});

describe("the folder", () => {
  it("holds a descriptor for every type that a contract hashes", () => {
    const sources = readdirSync(join(root, "contracts"), { recursive: true, encoding: "utf8" });
    const hashed = sources
      .filter((path) => path.endsWith(".sol") && !path.includes("mocks"))
      .flatMap((path) => [
        ...read(`contracts/${path}`).matchAll(
          /keccak256\(\s*"([A-Z]\w*)\((?:address|u?int|bytes)/gu,
        ),
      ])
      .map(([, type]) => type);
    expect(hashed.toSorted()).toEqual(documents.map((one) => signed[one].primaryType).toSorted());
  });

  it("has the members that ERC-7730 knows and no others", () => {
    const known = {
      top: ["$schema", "context", "metadata", "display"],
      format: ["intent", "interpolatedIntent", "fields"],
      field: ["path", "label", "format", "params", "visible"],
    };
    for (const file of readdirSync(join(root, "sdk/clear-signing"))) {
      const descriptor = descriptorOf(file.replace(".json", ""));
      expect(Object.keys(descriptor)).toEqual(known.top);
      for (const format of Object.values(descriptor.display.formats)) {
        expect(known.format).toEqual(expect.arrayContaining(Object.keys(format)));
        for (const field of format.fields) {
          expect(known.field).toEqual(expect.arrayContaining(Object.keys(field)));
          const rule = JSON.stringify(field.visible ?? "always");
          expect(rule).toMatch(/^(?:"(?:always|never|optional)"|\{"ifNotIn":\[[^[\]]+\]\})$/u);
        }
      }
    }
  });
});
