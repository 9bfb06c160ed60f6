import type { Order } from "@comptoir/sdk/typed-data/order";
import { type Address, zeroAddress, zeroHash } from "viem";
import type { Bench, Wallet } from "./bench.ts";

const everything = 2n ** 96n - 1n;
const price = 1_000_000_000n;
const day = 86_400;

type Parties = { buyer: Wallet; seller: Wallet; agent: Wallet; arbiter: Wallet };

/**
 * Every verb once between the given parties. Buyers approve exactly the price. Between steady parties everything was used
 * before: balances are not zero and stay so.
 */
export async function measureCheckout(bench: Bench, parties: Parties, salt: bigint) {
  const { checkout, money, gasOf } = bench;
  const { buyer, seller, agent, arbiter } = parties;
  const as = (wallet: Wallet) => ({ account: wallet.account });
  const result = new Map<string, number>();
  let number = salt;

  const newOrder = async (token: Address, withFee: boolean): Promise<Order> => {
    const now = await bench.now();
    number += 1n;
    return {
      buyer: buyer.account.address,
      seller: seller.account.address,
      token,
      agent: withFee ? agent.account.address : zeroAddress,
      arbiter: arbiter.account.address,
      financier: zeroAddress,
      amount: price,
      feeBps: withFee ? 100 : 0,
      silenceBps: 5_000,
      payBy: now + day,
      shipBy: now + 7 * day,
      inspection: 14 * day,
      arbitration: 30 * day,
      cart: `0x${"c4".repeat(32)}`,
      salt:
        (number * 0x9e3779b97f4a7c15f39cc0605cedc8341082276bf3a27251f86c6a11d0c18e95n) % 2n ** 256n,
    };
  };
  const fund = async (order: Order) => {
    await money.write.mint([order.buyer, 2n * price]);
    await money.write.approve([checkout.address, price], as(buyer));
    return gasOf(await checkout.write.fund([order], as(buyer)));
  };
  const funded = async (withFee = false) => {
    const order = await newOrder(money.address, withFee);
    await fund(order);
    return order;
  };
  // Somebody's order always stays open, as in a contract that is used; only the very first found it empty.
  if (salt !== 0n) await funded();

  const note = async (operation: string, hash: Promise<`0x${string}`>) => {
    result.set(operation, await gasOf(await hash));
  };

  if (salt !== 0n) {
    await checkout.write.fund([await newOrder(zeroAddress, false)], { ...as(buyer), value: price });
  }
  const withFee = await newOrder(money.address, true);
  result.set("fund.allowance", await fund(withFee));
  await note("release.fee", checkout.write.release([withFee, everything, "0x"], as(buyer)));
  await money.write.mint([seller.account.address, 2n * price]);
  await money.write.approve([checkout.address, price], as(seller));
  await note("refund", checkout.write.refund([withFee, price], as(seller)));
  await note("release.free", checkout.write.release([await funded(), everything, "0x"], as(buyer)));
  await note("void", checkout.write.void([await funded(), "0x"], as(seller)));

  const disputed = await funded();
  await checkout.write.ship([disputed, zeroHash], as(seller));
  await note("dispute", checkout.write.dispute([disputed, `0x${"e1".repeat(32)}`], as(buyer)));
  await note("rule", checkout.write.rule([disputed, price / 2n, "0x"], as(arbiter)));

  const native = await newOrder(zeroAddress, false);
  await note("fund.native", checkout.write.fund([native], { ...as(buyer), value: price }));

  const late = await funded();
  await bench.waitSeconds(8 * day);
  await note("reclaim", checkout.write.reclaim([late, "0x"], as(buyer)));
  return result;
}
