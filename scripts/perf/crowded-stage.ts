import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { journalAbi } from "@comptoir/sdk/abi/journal";
import { readShop } from "@comptoir/sdk/catalogue/shop-document";
import { digestToCid } from "@comptoir/sdk/content/cid";
import { decodeCatalogueEntry } from "@comptoir/sdk/journal/catalogue-entry";
import { channelOf, entryKind, noMarket } from "@comptoir/sdk/journal/kinds";
import { encodeOfferEntry, placeOf } from "@comptoir/sdk/journal/offer-entry";
import { offerDomain, offerTypes, side } from "@comptoir/sdk/typed-data/offer";
import type { Address, HDAccount, Hex } from "viem";
import { accountAt, person } from "../../frontend/e2e/harness/people.ts";
import { openShop } from "../../frontend/e2e/harness/shop.ts";
import { openStage, type Stage } from "../../frontend/e2e/harness/stage.ts";
import { createHouseClient } from "../../frontend/src/chain/clients.ts";
import { backedOffers, newestHeads } from "../../frontend/src/data/rpc/journal-board.ts";
import { newestEntries } from "../../frontend/src/data/rpc/journal-entries.ts";
import { makeOffer } from "../demo/stage/make-offer.ts";

/** Of offers on the board and of things for sale, exactly. */
export const crowd = 100;

/** Offers of one maker and things in one shop: fewer than the page reads of one at most. */
const offersEach = 12;
const waresEach = 20;
/** Numbers of accounts that nobody else uses. */
const firstMaker = 3_000;
const firstSeller = 3_500;

const unit = 10n ** 6n;
const day = 86_400;

export interface CrowdedStage {
  readonly stage: Stage;
  /** Address of one product's page. */
  readonly product: string;
}

/** The demonstration market, filled up to a hundred offers and a hundred products. */
export async function openCrowdedStage(): Promise<CrowdedStage> {
  const stage = await openStage({ demonstration: true });
  try {
    const { deployment } = stage;
    const euro = deployment.tokens.find(({ kind }) => kind === "erc20")?.address;
    if (!euro) throw new Error("the demonstration has no money");
    const client = createHouseClient(deployment);
    const where = async () => {
      const { number, timestamp } = await stage.hand.client.getBlock();
      return { client, deployment, blockNumber: number, time: Number(timestamp) };
    };
    const listed = async () =>
      (await backedOffers({ client, deployment }, entryKind.lendOffer, euro, where())).length;
    const forSale = async () => {
      const at = await where();
      const channel = channelOf(entryKind.catalogue, noMarket);
      const shops = await newestHeads(at, channel, 1_000);
      const signs = await newestEntries(at, channel, shops, 1n);
      const counts = await Promise.all(signs.map(({ data }) => productsOf(stage, data)));
      return counts.reduce((sum, count) => sum + count, 0);
    };
    await addOffers(stage, euro, crowd - (await listed()));
    const [product] = await addProducts(stage, euro, crowd - (await forSale()));
    const [offers, products] = [await listed(), await forSale()];
    if (offers !== crowd || products !== crowd)
      throw new Error(`the stage has ${offers} offers and ${products} products, not ${crowd} each`);
    if (product === undefined) throw new Error("no product was added");
    return { stage, product };
  } catch (error) {
    await stage.close();
    throw error;
  }
}

async function productsOf({ content }: Stage, announced: Hex): Promise<number> {
  const digest = decodeCatalogueEntry(announced);
  const bytes = digest && (await content.get(digestToCid(digest)));
  return bytes ? readShop(bytes).products.length : 0;
}

/** Numbers of at most `most` that add up to `total`. */
const portions = (total: number, most: number): readonly number[] =>
  Array.from({ length: Math.ceil(total / most) }, (_, index) =>
    Math.min(most, total - index * most),
  );

async function newcomer(stage: Stage, index: number): Promise<HDAccount> {
  const account = accountAt(index);
  await stage.hand.endow(person("camille"), account.address);
  return account;
}

async function addOffers(stage: Stage, token: Address, count: number): Promise<void> {
  const { deployment, hand } = stage;
  const { Loans, Journal } = deployment.addresses;
  const expiry = (await hand.now()) + 30 * day;
  const erc20 = { to: token, abi: erc20Abi } as const;
  for (const [maker, each] of portions(count, offersEach).entries()) {
    const account = await newcomer(stage, firstMaker + maker);
    const purse = 1_000_000n * unit;
    await hand.send(account, { ...erc20, functionName: "mint", args: [account.address, purse] });
    await hand.send(account, { ...erc20, functionName: "approve", args: [Loans, purse] });
    for (let number = 0; number < each; number += 1) {
      const offer = makeOffer({
        maker: account.address,
        side: side.lend,
        token,
        pledge: { kind: "none" },
        budget: BigInt(500 + 25 * number + maker) * unit,
        rate: 40_000 + 1_000 * number,
        duration: (30 + number) * day,
        grace: 3 * day,
        expiry,
        use: "once",
        nonce: BigInt(number),
      });
      const signature = await account.signTypedData({
        domain: offerDomain(deployment.chainId, Loans),
        types: offerTypes,
        primaryType: "Offer",
        message: offer,
      });
      const { kind, market } = placeOf(offer);
      await hand.send(account, {
        to: Journal,
        abi: journalAbi,
        functionName: "post",
        args: [kind, market, encodeOfferEntry({ offer, signature })],
      });
    }
  }
}

async function addProducts(stage: Stage, token: Address, count: number): Promise<string[]> {
  const pages: string[] = [];
  for (const [seller, each] of portions(count, waresEach).entries()) {
    const account = await newcomer(stage, firstSeller + seller);
    const wares = Array.from({ length: each }, (_, number) => ({
      title: `Lamp no. ${seller * waresEach + number + 1}`,
      token,
      price: BigInt(40 + number) * unit,
    }));
    pages.push(...(await openShop(stage, account, person("camille").address, wares)));
  }
  return pages;
}
