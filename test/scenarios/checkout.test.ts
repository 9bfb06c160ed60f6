import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Order, orderDomain, orderId, orderTypes } from "@comptoir/sdk/typed-data/order";
import { permitTypedData } from "@comptoir/sdk/typed-data/permit";
import { TypedDataEncoder } from "ethers";
import { network } from "hardhat";
import {
  encodeFunctionData,
  getAddress,
  keccak256,
  parseSignature,
  toHex,
  zeroAddress,
} from "viem";

/** The largest uint96: everything that is held. */
const ALL = 2n ** 96n - 1n;
const DAY = 86_400;

async function stage() {
  const { viem, networkHelpers } = await network.create();
  const [buyer, seller, agent, arbiter, stranger] = await viem.getWalletClients();
  assert(buyer && seller && agent && arbiter && stranger);
  const client = await viem.getPublicClient();
  const checkout = await viem.deployContract("Checkout");
  const token = await viem.deployContract("DemoToken", ["Euro", "EUR", 6]);
  const now = await networkHelpers.time.latest();
  const domain = orderDomain(await client.getChainId(), checkout.address);
  const order: Order = {
    buyer: getAddress(buyer.account.address),
    seller: getAddress(seller.account.address),
    token: getAddress(token.address),
    agent: getAddress(agent.account.address),
    arbiter: getAddress(arbiter.account.address),
    financier: zeroAddress,
    amount: 120_000_000n,
    feeBps: 250,
    silenceBps: 10_000,
    payBy: now + 3_600,
    shipBy: now + 7 * DAY,
    inspection: 14 * DAY,
    arbitration: 30 * DAY,
    cart: keccak256(toHex("a case of wine, three bottles")),
    salt: 81n,
  };
  return {
    viem,
    networkHelpers,
    client,
    checkout,
    token,
    domain,
    order,
    buyer,
    seller,
    agent,
    arbiter,
    stranger,
  };
}

type Stage = Awaited<ReturnType<typeof stage>>;

/** The buyer's EIP-2612 permit of exactly the order's price, as the first call of a batch. */
async function permitCall({ token, checkout, client, buyer, order }: Stage) {
  const deadline = BigInt(order.payBy);
  const typedData = permitTypedData(
    {
      owner: buyer.account.address,
      spender: checkout.address,
      value: order.amount,
      nonce: await token.read.nonces([buyer.account.address]),
      deadline,
    },
    {
      name: await token.read.name(),
      version: "1",
      chainId: await client.getChainId(),
      verifyingContract: token.address,
    },
  );
  const { r, s, yParity } = parseSignature(await buyer.signTypedData(typedData));
  return encodeFunctionData({
    abi: checkout.abi,
    functionName: "permit",
    args: [token.address, order.amount, deadline, 27 + yParity, r, s],
  });
}

describe("Checkout", () => {
  it("names an order as viem and ethers do", async () => {
    const { checkout, domain, order } = await stage();
    const onChain = await checkout.read.idOf([order]);
    assert.equal(onChain, orderId(order, domain));
    const types = { Order: orderTypes.Order.map((member) => ({ ...member })) };
    assert.equal(onChain, TypedDataEncoder.hash(domain, types, order));
  });

  it("sells for tokens: permit and fund in one transaction, ship, release in parts", async () => {
    const scene = await stage();
    const { viem, checkout, token, domain, order, buyer, seller, agent } = scene;
    await token.write.mint([order.buyer, order.amount]);
    const id = orderId(order, domain);
    const fundCall = encodeFunctionData({
      abi: checkout.abi,
      functionName: "fund",
      args: [order],
    });
    await checkout.write.multicall([[await permitCall(scene), fundCall]], {
      account: buyer.account,
    });
    assert.equal(await token.read.balanceOf([checkout.address]), order.amount);
    const [funded] = await checkout.getEvents.Funded({ id });
    assert.deepEqual(funded?.args, { id, ...order });

    await checkout.write.ship([order, keccak256(toHex("parcel"))], { account: seller.account });
    await viem.assertions.emitWithArgs(
      checkout.write.release([order, 20_000_000n, "0x"], { account: buyer.account }),
      checkout,
      "Released",
      [id, order.buyer, 20_000_000n, 500_000n],
    );
    await checkout.write.release([order, ALL, "0x"], { account: buyer.account });
    assert.equal(await token.read.balanceOf([agent.account.address]), 3_000_000n);
    assert.equal(await token.read.balanceOf([order.seller]), 117_000_000n);
    assert.equal(await token.read.balanceOf([checkout.address]), 0n);

    await token.write.approve([checkout.address, 7_000_000n], { account: seller.account });
    await checkout.write.refund([order, 7_000_000n], { account: seller.account });
    assert.equal(await token.read.balanceOf([order.buyer]), 7_000_000n);
    const escrow = await checkout.read.escrowOf([id]);
    assert.equal(escrow.held, 0n);
    assert.equal(escrow.paid, 113_000_000n);
  });

  it("sells for native coin, and a silent buyer does not keep the seller waiting", async () => {
    const { viem, networkHelpers, checkout, order: terms, ...people } = await stage();
    const order: Order = { ...terms, token: zeroAddress };
    const { buyer, seller, stranger, agent } = people;
    await checkout.write.fund([order], { account: buyer.account, value: order.amount });
    await checkout.write.ship([order, keccak256(toHex("parcel"))], { account: seller.account });
    await viem.assertions.revertWithCustomError(
      checkout.write.release([order, ALL, "0x"], { account: stranger.account }),
      checkout,
      "BeforeDeadline",
    );
    await networkHelpers.time.increase(14 * DAY + 1);
    await viem.assertions.balancesHaveChanged(
      checkout.write.release([order, ALL, "0x"], { account: stranger.account }),
      [
        { address: seller.account.address, amount: 117_000_000n },
        { address: agent.account.address, amount: 3_000_000n },
        { address: checkout.address, amount: -120_000_000n },
      ],
    );
  });

  it("returns the money of an order that is never shipped, whoever asks", async () => {
    const { viem, networkHelpers, checkout, order: terms, buyer, stranger } = await stage();
    const order: Order = { ...terms, token: zeroAddress };
    await checkout.write.fund([order], { account: buyer.account, value: order.amount });
    await networkHelpers.time.increase(7 * DAY + 1);
    await viem.assertions.balancesHaveChanged(
      checkout.write.reclaim([order, "0x"], { account: stranger.account }),
      [{ address: buyer.account.address, amount: order.amount }],
    );
  });

  it("splits a dispute as the arbiter rules, and by the terms when he is silent", async () => {
    const { networkHelpers, checkout, token, order: first, buyer, arbiter } = await stage();
    await token.write.mint([first.buyer, 2n * first.amount]);
    await token.write.approve([checkout.address, 2n * first.amount], { account: buyer.account });
    const second: Order = { ...first, salt: 82n };
    for (const order of [first, second]) {
      await checkout.write.fund([order], { account: buyer.account });
      await checkout.write.dispute([order, keccak256(toHex("broken"))], { account: buyer.account });
    }
    await checkout.write.rule([first, 80_000_000n, "0x"], { account: arbiter.account });
    assert.equal(await token.read.balanceOf([first.buyer]), 80_000_000n);
    assert.equal(await token.read.balanceOf([first.seller]), 39_000_000n);

    await networkHelpers.time.increase(30 * DAY + 1);
    await checkout.write.ruleByDefault([second, "0x"]);
    assert.equal(await token.read.balanceOf([first.buyer]), 200_000_000n);
    assert.equal(await token.read.balanceOf([checkout.address]), 0n);
  });
});
