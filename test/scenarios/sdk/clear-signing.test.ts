import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { anyOffer, anyOrder } from "@comptoir/sdk/typed-data/arbitrary-terms";
import type { ContractDomain } from "@comptoir/sdk/typed-data/contract-domain";
import { offerDomain } from "@comptoir/sdk/typed-data/offer";
import { orderDomain } from "@comptoir/sdk/typed-data/order";
import fc from "fast-check";
import {
  type AbiFunction,
  concat,
  domainSeparator,
  encodeAbiParameters,
  type Hex,
  keccak256,
  parseAbiItem,
  stringToHex,
} from "viem";
import { openHouse } from "./house.ts";

const folder = join(import.meta.dirname, "../../../sdk/clear-signing");

/** The one type that a descriptor describes, as EIP-712 spells it. */
function keyOf(name: string): string {
  const { display } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  const [key = ""] = Object.keys(display.formats);
  return key;
}

/** An EIP-712 digest made of the descriptor alone: of its key the type hash, and the order of the members. */
function digestOf(key: string, message: object, domain: ContractDomain): Hex {
  const { inputs } = parseAbiItem(`function ${key}` as string) as AbiFunction;
  const values = inputs.map(({ name = "" }) => Reflect.get(message, name));
  return keccak256(
    concat([
      "0x1901",
      domainSeparator({ domain }),
      keccak256(concat([keccak256(stringToHex(key)), encodeAbiParameters(inputs, values)])),
    ]),
  );
}

describe("clear signing", async () => {
  const { addresses, as, chainId, people } = await openHouse();
  const [reader] = people;
  if (reader === undefined) throw new Error("no accounts");
  const { checkout, loans } = as(reader);

  it("describes the very type that Checkout hashes", async () => {
    const key = keyOf("eip712-comptoir-checkout");
    const domain = orderDomain(chainId, addresses.Checkout);
    for (const order of fc.sample(anyOrder, { numRuns: 10, seed: 2 }))
      assert.equal(await checkout.read.idOf([order]), digestOf(key, order, domain));
  });

  it("describes the very type that Loans hashes", async () => {
    const key = keyOf("eip712-comptoir-loans");
    const domain = offerDomain(chainId, addresses.Loans);
    for (const offer of fc.sample(anyOffer, { numRuns: 10, seed: 2 }))
      assert.equal(await loans.read.offerDigest([offer]), digestOf(key, offer, domain));
  });
});
