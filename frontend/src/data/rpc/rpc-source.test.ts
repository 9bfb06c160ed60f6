import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { journalAbi } from "@comptoir/sdk/abi/journal";
import { encodeCatalogueEntry } from "@comptoir/sdk/journal/catalogue-entry";
import { entryKind, marketOf, noMarket } from "@comptoir/sdk/journal/kinds";
import { encodeOfferEntry } from "@comptoir/sdk/journal/offer-entry";
import { type Offer, offerDomain, offerTypes } from "@comptoir/sdk/typed-data/offer";
import { orderDomain, orderId } from "@comptoir/sdk/typed-data/order";
import { type Abi, type Address, createWalletClient, type Hex, zeroAddress, zeroHash } from "viem";
import { getBlock, waitForTransactionReceipt } from "viem/actions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountAt, startTestChain, type TestChain } from "../../tx/test-chain.ts";
import { readBalances } from "../balances.ts";
import { readOrderFigures } from "../figures.ts";
import type { LedgerSource } from "../ledger-source.ts";
import { memoryLogStore } from "./log-store.ts";
import { rpcSource } from "./rpc-source.ts";

let chain: TestChain;
let source: LedgerSource;
const lender = accountAt(1);
const poor = accountAt(2);
const buyer = accountAt(3);
const seller = accountAt(4);
const stranger = accountAt(5);

async function write(
  account: typeof lender,
  address: Address,
  abi: Abi,
  functionName: string,
  args: readonly unknown[],
): Promise<void> {
  const wallet = createWalletClient({
    account,
    chain: chain.chain,
    transport: chain.transport,
    pollingInterval: 20,
  });
  await waitForTransactionReceipt(wallet, {
    hash: await wallet.writeContract({ address, abi, functionName, args }),
  });
}

async function offerBy(
  account: typeof lender,
  nonce: bigint,
  other: Partial<Offer> = {},
): Promise<{ offer: Offer; signature: Hex }> {
  const { timestamp } = await getBlock(chain.client);
  const offer: Offer = {
    maker: account.address,
    side: 0,
    taker: zeroAddress,
    token: chain.euro,
    collateral: zeroAddress,
    kind: 0,
    criteria: 0n,
    stateHash: zeroHash,
    budget: 1_000_000n,
    minFill: 1_000n,
    maxFill: 1_000_000n,
    minInterest: 0n,
    rate: 100_000,
    duration: 86_400,
    period: 0,
    part: 0n,
    grace: 0,
    auction: 0,
    expiry: Number(timestamp) + 86_400,
    epoch: 0,
    use: 1,
    nonce,
    source: zeroAddress,
    hook: zeroAddress,
    hookData: zeroHash,
    feeTo: zeroAddress,
    feeBps: 0,
    ...other,
  };
  const domain = offerDomain(chain.deployment.chainId, chain.deployment.addresses.Loans);
  return {
    offer,
    signature: await account.signTypedData({
      domain,
      types: offerTypes,
      primaryType: "Offer",
      message: offer,
    }),
  };
}

const announce = (account: typeof lender, data: Hex, kind: number = entryKind.lendOffer) =>
  write(account, chain.deployment.addresses.Journal, journalAbi, "post", [
    kind,
    kind === entryKind.catalogue ? noMarket : marketOf(chain.euro),
    data,
  ]);

beforeAll(async () => {
  chain = await startTestChain(18_644);
  source = rpcSource({
    client: chain.client,
    deployment: chain.deployment,
    store: memoryLogStore(),
  });
  await chain.mint(lender.address, 5_000_000n);
  await chain.mint(buyer.address, 5_000_000n);
  await write(lender, chain.euro, erc20Abi, "approve", [
    chain.deployment.addresses.Loans,
    600_000n,
  ]);
}, 60_000);

afterAll(async () => chain.stop());

describe("the board", () => {
  it("lists what its own maker announced and can pay, and nothing else", async () => {
    const good = await offerBy(lender, 1n);
    await announce(lender, encodeOfferEntry(good));
    // Not signed by its maker; signed by another than the author; of somebody without money; bytes.
    const forged = await offerBy(stranger, 2n, { maker: lender.address });
    await announce(lender, encodeOfferEntry(forged));
    await announce(stranger, encodeOfferEntry(good));
    await announce(poor, encodeOfferEntry(await offerBy(poor, 3n)));
    await announce(lender, "0xdeadbeef");

    const { value, at } = await source.offers(chain.euro);
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({
      signature: good.signature,
      remaining: 1_000_000n,
      available: 600_000n,
    });
    expect(at.number).toBe((await getBlock(chain.client)).number);
  }, 20_000);

  it("leaves out what lives longer than ninety days", async () => {
    const { timestamp } = await getBlock(chain.client);
    const seconds = (days: number) => Number(timestamp) + days * 86_400;
    await announce(lender, encodeOfferEntry(await offerBy(lender, 5n, { expiry: seconds(89) })));
    await announce(lender, encodeOfferEntry(await offerBy(lender, 6n, { expiry: seconds(91) })));
    const { value } = await source.offers(chain.euro);
    const nonces = value.map(({ offer }) => offer.nonce);
    expect(nonces).toContain(5n);
    expect(nonces).not.toContain(6n);
  }, 20_000);

  it("reads at most sixteen of one maker, the newest", async () => {
    for (let nonce = 10n; nonce < 30n; nonce += 1n)
      await announce(lender, encodeOfferEntry(await offerBy(lender, nonce)));
    const { value } = await source.offers(chain.euro);
    expect(value.map(({ offer }) => offer.nonce)).toEqual(
      Array.from({ length: 16 }, (_, n) => 29n - BigInt(n)),
    );
  }, 30_000);

  it("takes an open request from a stranger", async () => {
    const { offer } = await offerBy(poor, 40n);
    const request: Offer = { ...offer, side: 1, use: 0 };
    const domain = offerDomain(chain.deployment.chainId, chain.deployment.addresses.Loans);
    const signature = await poor.signTypedData({
      domain,
      types: offerTypes,
      primaryType: "Offer",
      message: request,
    });
    await announce(poor, encodeOfferEntry({ offer: request, signature }), entryKind.openRequest);
    const { value } = await source.requests(chain.euro, []);
    expect(value.map(({ digest, ...row }) => row.offer.maker)).toEqual([poor.address]);
  }, 20_000);
});

describe("ledger, shops and figures", () => {
  it("folds orders, prefers sellers with sales, and forgets what the chain took back", async () => {
    const { Checkout } = chain.deployment.addresses;
    const now = Number((await getBlock(chain.client)).timestamp);
    const order = {
      buyer: buyer.address,
      seller: seller.address,
      token: chain.euro,
      agent: zeroAddress,
      arbiter: zeroAddress,
      financier: zeroAddress,
      amount: 2_000_000n,
      feeBps: 0,
      silenceBps: 0,
      payBy: now + 9_000,
      shipBy: now + 9_000,
      inspection: 60,
      arbitration: 0,
      cart: zeroHash,
      salt: 1n,
    };
    const id = orderId(order, orderDomain(chain.deployment.chainId, Checkout));
    await write(buyer, chain.euro, erc20Abi, "approve", [Checkout, order.amount]);
    await announce(seller, encodeCatalogueEntry(`0x${"11".repeat(32)}`), entryKind.catalogue);
    await announce(stranger, encodeCatalogueEntry(`0x${"22".repeat(32)}`), entryKind.catalogue);
    expect((await source.shops()).value.map((shop) => shop.seller)).toEqual([
      stranger.address,
      seller.address,
    ]);

    await write(buyer, Checkout, checkoutAbi, "fund", [order]);
    const before = await source.ledger();
    expect(before.value.orders.get(id)).toMatchObject({ held: order.amount, state: "open" });
    const figures = await readOrderFigures(chain, [id]);
    expect(figures.value[0]).toMatchObject({ held: order.amount, opened: true, shipped: false });

    const snapshot = await chain.test.snapshot();
    await write(buyer, Checkout, checkoutAbi, "release", [order, order.amount, "0x"]);
    expect((await source.ledger()).value.orders.get(id)?.state).toBe("closed");
    const shops = (await source.shops()).value;
    expect(shops.map((shop) => shop.seller)).toEqual([seller.address, stranger.address]);
    expect(shops[0]?.sales).toMatchObject({ sales: 1, buyers: 1 });

    // The chain takes the release back and goes on without it.
    await chain.test.revert({ id: snapshot });
    await chain.test.mine({ blocks: 2 });
    expect((await source.ledger()).value.orders.get(id)?.state).toBe("open");
  }, 30_000);

  it("reads balances and allowances at one block, and counts a token that is none as zero", async () => {
    const { value, at } = await readBalances(chain, lender.address, [
      zeroAddress,
      chain.euro,
      stranger.address,
    ]);
    expect(value[0]?.balance).toBeGreaterThan(0n);
    expect(value[1]).toEqual({
      token: chain.euro,
      balance: 5_000_000n,
      allowance: { Checkout: 0n, Loans: 600_000n },
    });
    expect(value[2]).toMatchObject({ balance: 0n });
    expect(at.number).toBeGreaterThan(0n);
  });

  it("continues from what another page kept, and reads no block twice", async () => {
    const store = memoryLogStore();
    const first = await rpcSource({
      client: chain.client,
      deployment: chain.deployment,
      store,
    }).ledger();
    const pages = await store.load();
    const second = await rpcSource({
      client: chain.client,
      deployment: chain.deployment,
      store,
    }).ledger();
    expect(await store.load()).toBe(pages);
    expect(second.value.orders).toEqual(first.value.orders);
  });
});
