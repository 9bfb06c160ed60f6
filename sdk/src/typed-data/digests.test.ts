import { AbiCoder, keccak256 as ethersKeccak, TypedDataEncoder, Wallet } from "ethers";
import fc from "fast-check";
import { type Hex, hashTypedData, verifyTypedData } from "viem";
import { describe, expect, it } from "vitest";
import { amountOfUint96, toAmount } from "../money/amount.ts";
import { anyAddress, anyHash, anyOffer, anyOrder } from "./arbitrary-terms.ts";
import type { ContractDomain } from "./contract-domain.ts";
import { offerDigest, offerDomain, offerTypes, offerUse } from "./offer.ts";
import { orderDomain, orderId, orderTypes } from "./order.ts";
import { permitTypedData, permitTypes } from "./permit.ts";
import { encodeTerms, loanId, termsOf, termsParameter } from "./terms.ts";

/** ethers is the second, independent implementation: it has its own types of mutable lists. */
const forEthers = (fields: readonly { readonly name: string; readonly type: string }[]) =>
  fields.map((field) => ({ ...field }));
const anyDomain = (build: (chainId: number, contract: Hex) => ContractDomain) =>
  fc
    .tuple(fc.integer({ min: 1, max: 2 ** 31 }), anyAddress)
    .map(([chainId, contract]) => build(chainId, contract));

describe("digests agree with ethers", () => {
  it("of orders", () => {
    fc.assert(
      fc.property(anyOrder, anyDomain(orderDomain), (order, domain) => {
        const expected = TypedDataEncoder.hash(
          domain,
          { Order: forEthers(orderTypes.Order) },
          order,
        );
        expect(orderId(order, domain)).toBe(expected);
      }),
    );
  });

  it("of offers", () => {
    fc.assert(
      fc.property(anyOffer, anyDomain(offerDomain), (offer, domain) => {
        const expected = TypedDataEncoder.hash(
          domain,
          { Offer: forEthers(offerTypes.Offer) },
          offer,
        );
        expect(offerDigest(offer, domain)).toBe(expected);
      }),
    );
  });

  it("of permits", () => {
    const uint256 = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
    const anyPermit = fc.record({
      owner: anyAddress,
      spender: anyAddress,
      value: uint256,
      nonce: uint256,
      deadline: uint256,
    });
    fc.assert(
      fc.property(anyPermit, anyAddress, (permit, token) => {
        const domain = {
          name: "Comptoir Test Euro",
          version: "1",
          chainId: 31337,
          verifyingContract: token,
        };
        const expected = TypedDataEncoder.hash(
          domain,
          { Permit: forEthers(permitTypes.Permit) },
          permit,
        );
        expect(hashTypedData(permitTypedData(permit, domain))).toBe(expected);
      }),
    );
  });

  it("so that a signature made by ethers is one to viem", async () => {
    const wallet = new Wallet(`0x${"11".repeat(32)}`);
    const [offer] = fc.sample(anyOffer, { numRuns: 1, seed: 7 });
    if (offer === undefined) throw new Error("nothing sampled");
    const domain = offerDomain(31337, "0x5FbDB2315678afecb367f032d93F642f64180aa3");
    const signature = await wallet.signTypedData(
      domain,
      { Offer: forEthers(offerTypes.Offer) },
      offer,
    );
    const ask = {
      address: toHex(wallet.address),
      domain,
      types: offerTypes,
      primaryType: "Offer",
      signature: toHex(signature),
    } as const;
    expect(await verifyTypedData({ ...ask, message: offer })).toBe(true);
    expect(await verifyTypedData({ ...ask, message: { ...offer, nonce: offer.nonce ^ 1n } })).toBe(
      false,
    );
  });
});

describe("loan terms", () => {
  const opening = fc.record({
    taker: anyAddress,
    time: fc.integer({ min: 0, max: 2 ** 33 }),
    digest: anyHash,
    fills: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  });
  const modest = anyOffer.map((offer) => ({
    ...offer,
    budget: offer.budget + 1n,
    criteria: offer.criteria >> 160n,
  }));
  const anyTerms = fc
    .tuple(modest, opening, fc.bigInt({ min: 1n, max: 10n ** 6n }))
    .map(([offer, context, units]) => ({
      offer,
      context,
      terms: termsOf(
        { ...offer, use: offerUse.budget, minInterest: 1n },
        { amount: toAmount(units) },
        context,
      ),
    }));

  it("encode as ethers encodes them; ids are even", () => {
    const shape = `tuple(${termsParameter.components.map(({ type, name }) => `${type} ${name}`).join(", ")})`;
    fc.assert(
      fc.property(anyTerms, ({ terms }) => {
        const encoded = AbiCoder.defaultAbiCoder().encode([shape], [terms]);
        expect(encodeTerms(terms)).toBe(encoded);
        expect(loanId(terms)).toBe(BigInt(ethersKeccak(encoded)) & ~1n);
        expect(loanId(terms) % 2n).toBe(0n);
      }),
    );
  });

  it("differ between two fills of one offer in the same block", () => {
    fc.assert(
      fc.property(anyTerms, ({ offer, context, terms }) => {
        const next = termsOf(
          { ...offer, use: offerUse.budget, minInterest: 1n },
          { amount: amountOfUint96(terms.principal) },
          { ...context, fills: context.fills + 1n },
        );
        expect(loanId(next)).not.toBe(loanId(terms));
      }),
    );
  });

  it("round in the lender's favour by less than one unit", () => {
    const [base] = fc.sample(anyOffer, { numRuns: 1, seed: 3 });
    if (base === undefined) throw new Error("nothing sampled");
    const offer = {
      ...base,
      side: 0,
      kind: 1,
      criteria: 50n,
      budget: 100n,
      minInterest: 7n,
      part: 10n ** 18n / 3n,
      duration: 90,
    };
    const context = { taker: base.taker, time: 1000, digest: base.stateHash, fills: 0n };
    const terms = termsOf(offer, { amount: toAmount(15n) }, context);
    // 15 × 0.5 = 7.5; 7 × 15 / 100 = 1.05; 15 / 3 = 4.99…
    expect(terms).toMatchObject({
      collateralId: 8n,
      minInterest: 2n,
      part: 5n,
      start: 1000,
      maturity: 1090,
      borrower: base.taker,
    });
  });
});

function toHex(text: string): Hex {
  return `0x${text.slice(2)}`;
}
