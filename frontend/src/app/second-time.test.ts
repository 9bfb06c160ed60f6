import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { openingState } from "@comptoir/sdk/loans/interest";
import { type Amount, noAmount, noWei, toAmount } from "@comptoir/sdk/money/amount";
import {
  collateralKind,
  type Offer,
  offerDigest,
  offerDomain,
  offerTypes,
  offerUse,
  side,
} from "@comptoir/sdk/typed-data/offer";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { type Terms, termsOf } from "@comptoir/sdk/typed-data/terms";
import {
  createWalletClient,
  encodeFunctionData,
  type Hash,
  type HDAccount,
  zeroAddress,
  zeroHash,
} from "viem";
import { getBlock, waitForTransactionReceipt } from "viem/actions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeOffer } from "../features/lend/writes.ts";
import { claimLoan, type Repayment, repayLoan } from "../features/loans/writes.ts";
import {
  reclaimWrite,
  refundWrite,
  releaseWrite,
  shipWrite,
  voidWrite,
} from "../features/orders/writes.ts";
import { fundWrite } from "../features/shop/writes.ts";
import type { Call, Write } from "../tx/define-write.ts";
import { wishOf } from "../tx/in-flight.ts";
import { accountAt, startTestChain, type TestChain } from "../tx/test-chain.ts";

/**
 * Every action that moves money, sent a second time with the same bytes, as after a lost answer. Either the contract
 * refuses the second, or the desk must know the two for one wish and ask.
 */
let chain: TestChain;
const anna = accountAt(31);
const ben = accountAt(32);
const day = 86_400;
const one = 1_000_000n;
let salt = 0n;

const now = async () => Number((await getBlock(chain.client)).timestamp);

async function send(account: HDAccount, call: Call) {
  const wallet = createWalletClient({ account, chain: chain.chain, transport: chain.transport });
  // Gas is given: a wallet's own estimate would refuse what the chain shall refuse.
  return wallet.sendTransaction({ ...call, gas: 1_000_000n });
}

const prepare = <P>(write: Write<P>, params: P) => write.prepare(params, chain.deployment);
const receiptOf = (hash: Hash) =>
  waitForTransactionReceipt(chain.client, { hash, pollingInterval: 20 });

async function once<P>(account: HDAccount, write: Write<P>, params: P) {
  const receipt = await receiptOf(await send(account, prepare(write, params).call));
  expect(receipt.status).toBe("success");
  return receipt;
}

/** Sends it twice before a block comes, and says what became of the second. */
async function twice<P>(account: HDAccount, write: Write<P>, params: P) {
  await chain.test.setAutomine(false);
  const first = await send(account, prepare(write, params).call);
  const second = await send(account, prepare(write, params).call);
  await chain.test.mine({ blocks: 1 });
  await chain.test.setAutomine(true);
  expect((await receiptOf(first)).status).toBe("success");
  return (await receiptOf(second)).status;
}

async function newOrder(): Promise<Order> {
  const at = await now();
  salt += 1n;
  return {
    buyer: anna.address,
    seller: ben.address,
    token: chain.euro,
    agent: zeroAddress,
    arbiter: zeroAddress,
    financier: zeroAddress,
    amount: 5n * one,
    feeBps: 0,
    silenceBps: 0,
    payBy: at + day,
    shipBy: at + 2 * day,
    inspection: day,
    arbitration: 0,
    cart: zeroHash,
    salt,
  };
}

/** Ben's offer to lend without security. */
async function newOffer(use: number) {
  salt += 1n;
  const offer: Offer = {
    maker: ben.address,
    side: side.lend,
    taker: zeroAddress,
    token: chain.euro,
    collateral: zeroAddress,
    kind: collateralKind.none,
    criteria: 0n,
    stateHash: zeroHash,
    budget: 10n * one,
    minFill: one,
    maxFill: 10n * one,
    minInterest: 0n,
    rate: 50_000,
    duration: 30 * day,
    period: 0,
    part: 0n,
    grace: day,
    auction: 0,
    expiry: (await now()) + 60 * day,
    epoch: 0,
    use,
    nonce: salt << 8n,
    source: zeroAddress,
    hook: zeroAddress,
    hookData: zeroHash,
    feeTo: zeroAddress,
    feeBps: 0,
  };
  const domain = offerDomain(chain.deployment.chainId, chain.deployment.addresses.Loans);
  const signature = await ben.signTypedData({
    domain,
    types: offerTypes,
    primaryType: "Offer",
    message: offer,
  });
  return { offer, signature, digest: offerDigest(offer, domain) };
}

const taking = async (use: number, amount: Amount) => ({
  ...(await newOffer(use)),
  amount,
  left: amount,
  now: await now(),
  permits: () => false,
});

/** Anna borrows; the loan as its opening wrote it. */
async function newLoan(amount = toAmount(10n * one)): Promise<Terms> {
  const params = await taking(offerUse.once, amount);
  const { blockNumber } = await once(anna, takeOffer, params);
  const { timestamp } = await getBlock(chain.client, { blockNumber });
  const context = {
    taker: anna.address,
    time: Number(timestamp),
    digest: params.digest,
    fills: 0n,
  };
  return termsOf(params.offer, { amount }, context);
}

const repayment = async (terms: Terms, amount: Repayment["amount"]): Promise<Repayment> => ({
  terms,
  state: openingState(terms),
  amount,
  now: await now(),
  holder: ben.address,
  payer: anna.address,
  permit: false,
  balance: undefined,
});

beforeAll(async () => {
  chain = await startTestChain(18_648);
  for (const person of [anna, ben]) {
    await chain.test.setBalance({ address: person.address, value: 10n ** 18n });
    await chain.mint(person.address, 1_000n * one);
    for (const spender of [chain.deployment.addresses.Checkout, chain.deployment.addresses.Loans]) {
      const data = encodeFunctionData({
        abi: erc20Abi,
        functionName: "approve",
        args: [spender, 10_000n * one],
      });
      await receiptOf(await send(person, { to: chain.euro, data, value: noWei }));
    }
  }
}, 60_000);
afterAll(async () => chain.stop());

describe("the contract refuses the second", () => {
  it("payment of an order: the order's hash is its number", async () => {
    expect(await twice(anna, fundWrite, { order: await newOrder(), permit: false })).toBe(
      "reverted",
    );
  });

  it("release, return and taking back of what an order holds", async () => {
    const [sold, voided, late] = [await newOrder(), await newOrder(), await newOrder()];
    for (const order of [sold, voided, late]) await once(anna, fundWrite, { order, permit: false });
    const held = toAmount(sold.amount);
    await once(ben, shipWrite, { order: sold, held, trace: zeroHash });
    expect(await twice(anna, releaseWrite, { order: sold, amount: held, as: "buyer" })).toBe(
      "reverted",
    );
    expect(await twice(ben, voidWrite, { order: voided, held })).toBe("reverted");
    await chain.test.setNextBlockTimestamp({ timestamp: BigInt(late.shipBy + 1) });
    expect(await twice(anna, reclaimWrite, { order: late, held })).toBe("reverted");
  });

  it("taking of an offer that is taken once: its number is used up", async () => {
    expect(await twice(anna, takeOffer, await taking(offerUse.once, toAmount(10n * one)))).toBe(
      "reverted",
    );
  });

  it("full repayment, and the closing of an overdue loan", async () => {
    const terms = await newLoan();
    expect(await twice(anna, repayLoan, await repayment(terms, "all"))).toBe("reverted");
    const overdue = await newLoan();
    const timestamp = BigInt(overdue.maturity + overdue.grace + day);
    await chain.test.setNextBlockTimestamp({ timestamp });
    expect(await twice(ben, claimLoan, { terms: overdue, owed: noAmount })).toBe("reverted");
  });
});

describe("the contract cannot tell, so the desk asks", () => {
  it("a second part of an offer's budget", async () => {
    const params = await taking(offerUse.budget, toAmount(2n * one));
    expect(await twice(anna, takeOffer, params)).toBe("success");
    const later = { ...params, now: params.now + 60 };
    expect(wishOf(prepare(takeOffer, later))).toBe(wishOf(prepare(takeOffer, params)));
    const other = { ...params, amount: toAmount(3n * one) };
    expect(wishOf(prepare(takeOffer, other))).not.toBe(wishOf(prepare(takeOffer, params)));
  });

  it("a second payment towards a loan", async () => {
    const params = await repayment(await newLoan(), toAmount(one));
    expect(await twice(anna, repayLoan, params)).toBe("success");
    const later = { ...params, now: params.now + 60, balance: 5n };
    expect(wishOf(prepare(repayLoan, later))).toBe(wishOf(prepare(repayLoan, params)));
    const another = { ...params, terms: await newLoan() };
    expect(wishOf(prepare(repayLoan, another))).not.toBe(wishOf(prepare(repayLoan, params)));
  });

  it("a second refund", async () => {
    const order = await newOrder();
    await once(anna, fundWrite, { order, permit: false });
    const held = toAmount(order.amount);
    await once(ben, shipWrite, { order, held, trace: zeroHash });
    await once(anna, releaseWrite, { order, amount: held, as: "buyer" });
    const params = { order, amount: toAmount(one), paid: held, permit: false };
    expect(await twice(ben, refundWrite, params)).toBe("success");
    const signed = { ...params, permit: true };
    expect(wishOf(prepare(refundWrite, signed))).toBe(wishOf(prepare(refundWrite, params)));
  });

  it("a second order like the first, drafted anew with its own salt and dates", async () => {
    const order = await newOrder();
    const anew = {
      ...order,
      salt: 77n,
      payBy: order.payBy + 60,
      cart: `0x${"ab".repeat(32)}`,
    } as const;
    const wish = (draft: Order) => wishOf(prepare(fundWrite, { order: draft, permit: true }));
    expect(wish(anew)).toBe(wish(order));
    expect(wish({ ...anew, amount: 6n * one })).not.toBe(wish(order));
    expect(wish({ ...anew, seller: anna.address })).not.toBe(wish(order));
  });
});
