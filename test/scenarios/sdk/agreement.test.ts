import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { journalAbi } from "@comptoir/sdk/abi/journal";
import { channelOf, entryKind } from "@comptoir/sdk/journal/kinds";
import { decodeOfferEntry, encodeOfferEntry, placeOf } from "@comptoir/sdk/journal/offer-entry";
import { debtAt } from "@comptoir/sdk/loans/interest";
import { toAmount } from "@comptoir/sdk/money/amount";
import { orderFlag } from "@comptoir/sdk/orders/flags";
import { anyOffer, anyOrder } from "@comptoir/sdk/typed-data/arbitrary-terms";
import {
  type Offer,
  offerDigest,
  offerDomain,
  offerTypes,
  offerUse,
} from "@comptoir/sdk/typed-data/offer";
import { type Order, orderDomain, orderId } from "@comptoir/sdk/typed-data/order";
import { loanId, termsOf } from "@comptoir/sdk/typed-data/terms";
import fc from "fast-check";
import { type Address, decodeEventLog, getAddress, maxUint256, zeroAddress, zeroHash } from "viem";
import { openHouse } from "./house.ts";

const house = await openHouse();
const person = (index: number) => {
  const one = house.people[index];
  if (one === undefined) throw new Error("too few accounts");
  return one;
};
const [seller, buyer, arbiter] = [person(0), person(1), person(2)];
const [lender, borrower, stranger] = [person(3), person(4), person(5)];
const { addresses, as } = house;
/** As the chain's events spell it. */
const addressOf = (one: { readonly account: { readonly address: Address } }) =>
  getAddress(one.account.address);
const all = 2n ** 96n - 1n;
const day = 86_400;

for (const one of [buyer, lender, borrower, stranger]) {
  const { euro, wine } = as(one);
  await euro.write.mint([addressOf(one), 1_000_000_000n]);
  await euro.write.approve([addresses.Checkout, maxUint256]);
  await euro.write.approve([addresses.Loans, maxUint256]);
  await wine.write.mint([addressOf(one), 10n ** 21n]);
  await wine.write.approve([addresses.Loans, maxUint256]);
}

const order = async (more: Partial<Order> = {}): Promise<Order> => ({
  buyer: addressOf(buyer),
  seller: addressOf(seller),
  token: addresses.EURD,
  agent: addressOf(stranger),
  arbiter: addressOf(arbiter),
  financier: zeroAddress,
  amount: 1_000_000n,
  feeBps: 250,
  silenceBps: 3_333,
  payBy: (await house.now()) + day,
  shipBy: (await house.now()) + 2 * day,
  inspection: day,
  arbitration: day,
  cart: zeroHash,
  salt: 1n,
  ...more,
});

const offer = async (more: Partial<Offer> = {}): Promise<Offer> => ({
  maker: addressOf(lender),
  side: 0,
  taker: zeroAddress,
  token: addresses.EURD,
  collateral: addresses.WINE,
  kind: 1,
  criteria: 3_333_333_333_333_333_333n,
  stateHash: zeroHash,
  budget: 10_000_000n,
  minFill: 1_000n,
  maxFill: 10_000_000n,
  minInterest: 77_777n,
  rate: 87_654,
  duration: 90 * day,
  period: 30 * day,
  part: 345_678_901_234_567_890n,
  grace: day,
  auction: 0,
  expiry: (await house.now()) + day,
  epoch: 0,
  use: offerUse.budget,
  nonce: 5n,
  source: zeroAddress,
  hook: zeroAddress,
  hookData: zeroHash,
  feeTo: zeroAddress,
  feeBps: 0,
  ...more,
});

const domain = offerDomain(house.chainId, addresses.Loans);
const signed = (one: Offer) =>
  lender.signTypedData({ domain, types: offerTypes, primaryType: "Offer", message: one });
const fillOf = (amount: bigint) =>
  ({ amount, collateralId: 0n, proof: [], recipient: zeroAddress, data: "0x" }) as const;

describe("sdk and contracts agree", () => {
  it("on the identifiers of any order and offer", async () => {
    const { checkout, loans } = as(stranger);
    for (const one of fc.sample(anyOrder, { numRuns: 20, seed: 1 }))
      assert.equal(
        await checkout.read.idOf([one]),
        orderId(one, orderDomain(house.chainId, addresses.Checkout)),
      );
    for (const one of fc.sample(anyOffer, { numRuns: 20, seed: 1 }))
      assert.equal(await loans.read.offerDigest([one]), offerDigest(one, domain));
  });

  it("on orders, through every verb", async () => {
    const rows = [];
    for (const salt of [1n, 2n, 3n, 4n, 5n]) {
      const one = await order({ salt });
      await as(buyer).checkout.write.fund([one]);
      rows.push(one);
    }
    const [split, silent, voided, late, paid] = rows;
    if (!split || !silent || !voided || !late || !paid) throw new Error("no orders");
    await as(seller).checkout.write.ship([split, zeroHash]);
    await as(buyer).checkout.write.release([split, 333_333n, "0x"]);
    await as(seller).checkout.write.dispute([split, zeroHash]);
    await as(buyer).checkout.write.dispute([silent, zeroHash]);
    await checkRows();
    await as(arbiter).checkout.write.rule([split, 111_111n, "0x"]);
    await as(seller).checkout.write.void([voided, "0x"]);
    await as(seller).checkout.write.ship([paid, zeroHash]);
    await checkRows();
    await house.time.increase(3 * day);
    await as(stranger).checkout.write.ruleByDefault([silent, "0x"]);
    await as(stranger).checkout.write.reclaim([late, "0x"]);
    await as(stranger).checkout.write.release([paid, all, "0x"]);
    await as(stranger).euro.write.mint([addressOf(seller), 1_000_000n]);
    await as(seller).euro.write.approve([addresses.Checkout, maxUint256]);
    await as(seller).checkout.write.refund([paid, 5_555n]);
    await checkRows();
    const { orders } = await house.ledger();
    assert.deepEqual(
      [...orders.values()].map(({ order }) => order),
      rows,
    );
    assert.deepEqual(
      [...orders.values()].map(({ state }) => state),
      Array(5).fill("closed"),
    );
  });

  it("on loans: terms, ids, debt, dates and ends", async () => {
    const one = await offer();
    const signature = await signed(one);
    const taker = as(borrower).loans;
    for (const [index, amount] of [1_234_567n, 2_345_678n, 1_111n].entries()) {
      await taker.write.open([one, signature, fillOf(amount)]);
      const context = {
        taker: addressOf(borrower),
        time: await house.now(),
        digest: offerDigest(one, domain),
        fills: BigInt(index),
      };
      const terms = termsOf(one, { amount: toAmount(amount) }, context);
      const row = (await house.ledger()).loans.get(loanId(terms));
      assert.deepEqual(row?.terms, terms);
      assert.equal(await taker.read.idOf([terms]), loanId(terms));
    }
    const [first, second, third] = [...(await house.ledger()).loans.values()];
    if (!first || !second || !third) throw new Error("no loans");
    await checkLoans();
    // Early, so that the least interest pays ahead; then two instalments; then the note changes hands.
    await as(stranger).loans.write.repay([first.terms, 500_000n]);
    await checkLoans();
    await house.time.increase(20 * day);
    await as(borrower).loans.write.repay([second.terms, second.terms.part * 2n + 5n]);
    await as(lender).loans.write.transferFrom([addressOf(lender), addressOf(arbiter), second.id]);
    await checkLoans();
    await house.time.increase(20 * day);
    await as(stranger).loans.write.repay([first.terms, all]);
    await as(lender).loans.write.claim([third.terms]);
    await checkLoans();
    const { loans } = await house.ledger();
    assert.deepEqual(
      [...loans.values()].map(({ status }) => status),
      ["repaid", "open", "claimed"],
    );
  });

  it("on announced offers: entry, channel and the lens' judgement", async () => {
    const one = await offer({ nonce: 9n });
    const { kind, market } = placeOf(one);
    assert.equal(kind, entryKind.lendOffer);
    await as(lender).journal.write.post([
      kind,
      market,
      encodeOfferEntry({ offer: one, signature: await signed(one) }),
    ]);
    const channel = channelOf(kind, market);
    assert.equal(await as(stranger).journal.read.channelOf([kind, market]), channel);

    const [log] = await house.client.getLogs({ address: addresses.Journal, fromBlock: 0n });
    if (log === undefined) throw new Error("no entry");
    const { args } = decodeEventLog({
      abi: journalAbi,
      eventName: "Entry",
      topics: log.topics,
      data: log.data,
    });
    assert.equal(args.channel, channel);
    const entry = decodeOfferEntry(args.data);
    assert.deepEqual(entry?.offer, one);

    const { lens } = as(stranger);
    const [authors, next] = await lens.read.backedAuthors([
      channel,
      addresses.EURD,
      one.minFill,
      1n,
      10n,
    ]);
    assert.deepEqual(
      authors.map(({ author }) => author),
      [addressOf(lender)],
    );
    assert.equal(next, 0n);
    const [row] = await lens.read.offers([[one], [entry?.signature ?? "0x"]]);
    assert.deepEqual(row, {
      digest: offerDigest(one, domain),
      problem: 0,
      remaining: one.maxFill,
      available: one.maxFill,
    });
  });
});

/** Every order's row is what Checkout has stored. */
async function checkRows(): Promise<void> {
  for (const row of (await house.ledger()).orders.values()) {
    const stored = await as(stranger).checkout.read.escrowOf([row.id]);
    assert.deepEqual(
      {
        held: row.held,
        paid: row.paid,
        clock: row.clock,
        shipped: row.shipped,
        disputed: row.disputed,
      },
      {
        held: stored.held,
        paid: stored.paid,
        clock: stored.clock,
        shipped: (stored.flags & orderFlag.shipped) !== 0,
        disputed: (stored.flags & orderFlag.disputed) !== 0,
      },
    );
  }
}

/** Every open loan's row is what Loans has stored and would ask for, now and later. */
async function checkLoans(): Promise<void> {
  const now = await house.now();
  for (const row of (await house.ledger()).loans.values()) {
    const stored = await as(stranger).loans.read.positionOf([row.id]);
    if (row.status !== "open") {
      assert.equal(stored.lender, zeroAddress);
      continue;
    }
    assert.deepEqual(
      [row.holder, row.due, row.paidUntil],
      [stored.lender, stored.due, stored.paidUntil],
    );
    for (const time of [now, now + 7 * day, now + 200 * day]) {
      const [interest, principal] = await as(stranger).loans.read.debtAt([row.terms, BigInt(time)]);
      assert.deepEqual(debtAt(row.terms, row, time), { interest, principal });
    }
  }
}
