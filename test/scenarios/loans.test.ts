import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offerTypes } from "@comptoir/sdk/typed-data/offer";
import { TypedDataEncoder } from "ethers";
import { network } from "hardhat";
import { type Address, hashTypedData, parseEventLogs, zeroAddress, zeroHash } from "viem";

/**
 * Loans as it is deployed (`hardhat test nodejs --build-profile production`): the digest of an offer is the same word for
 * the contract, viem and ethers; and 36 instalments go exactly as a model in TypeScript says.
 */

const MONTH = 30 * 86_400;
const YEAR = 365n * 86_400n * 1_000_000n;
const ALL = 2n ** 96n - 1n;
/** 12,000.00 with six decimals. */
const PRINCIPAL = 12_000_000_000n;

const ceilDiv = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

async function setUp() {
  const { viem, networkHelpers } = await network.create();
  const [lender, borrower] = await viem.getWalletClients();
  assert(lender && borrower);
  const loans = await viem.deployContract("Loans");
  const money = await viem.deployContract("DemoToken", ["Euro", "EURD", 6]);
  for (const person of [lender, borrower]) {
    await money.write.mint([person.account.address, 100_000_000_000n]);
    await money.write.approve([loans.address, 10n ** 18n], { account: person.account });
  }
  const client = await viem.getPublicClient();
  const chainId = await client.getChainId();
  const domain = {
    name: "Comptoir Loans",
    version: "1",
    chainId,
    verifyingContract: loans.address,
  };
  return { lender, borrower, loans, money, client, domain, networkHelpers };
}

/** 8.4 % a year, 36 monthly instalments; `part` is the annuity, rounded up to a millionth of the principal. */
function instalmentOffer(maker: Address, token: Address, now: number) {
  return {
    maker,
    side: 0,
    taker: zeroAddress,
    token,
    collateral: zeroAddress,
    kind: 0,
    criteria: 0n,
    stateHash: zeroHash,
    budget: PRINCIPAL,
    minFill: 1n,
    maxFill: PRINCIPAL,
    minInterest: 1_000_000n,
    rate: 84_000,
    duration: 36 * MONTH,
    period: MONTH,
    part: 31_500_000_000_000_000n,
    grace: 5 * 86_400,
    auction: 0,
    expiry: now + 86_400,
    epoch: 0,
    use: 1,
    nonce: 77n,
    source: zeroAddress,
    hook: zeroAddress,
    hookData: zeroHash,
    feeTo: zeroAddress,
    feeBps: 0,
  };
}

describe("Loans", () => {
  it("hashes an offer as viem and ethers do", async () => {
    const { lender, loans, money, domain, networkHelpers } = await setUp();
    const now = await networkHelpers.time.latest();
    const plain = instalmentOffer(lender.account.address, money.address, now);
    const full = {
      ...plain,
      side: 1,
      kind: 4,
      taker: money.address,
      collateral: loans.address,
      criteria: 2n ** 256n - 1n,
      stateHash: `0x${"ab".repeat(32)}` as const,
      source: money.address,
      hook: loans.address,
      hookData: `0x${"cd".repeat(32)}` as const,
      feeTo: money.address,
      feeBps: 65_535,
      auction: 2 ** 32 - 1,
      epoch: 2 ** 32 - 1,
      budget: ALL,
      nonce: 2n ** 256n - 2n,
    };
    for (const offer of [plain, full]) {
      const onChain = await loans.read.offerDigest([offer]);
      assert.equal(
        onChain,
        hashTypedData({ domain, types: offerTypes, primaryType: "Offer", message: offer }),
      );
      assert.equal(onChain, TypedDataEncoder.hash(domain, { Offer: [...offerTypes.Offer] }, offer));
    }
  });

  it("pays 36 monthly instalments exactly as the model says", async () => {
    const { lender, borrower, loans, money, client, domain, networkHelpers } = await setUp();
    const offer = instalmentOffer(
      lender.account.address,
      money.address,
      await networkHelpers.time.latest(),
    );
    const signature = await lender.signTypedData({
      domain,
      types: offerTypes,
      primaryType: "Offer",
      message: offer,
    });
    const fill = {
      amount: PRINCIPAL,
      collateralId: 0n,
      proof: [],
      recipient: zeroAddress,
      data: "0x",
    } as const;
    const opening = await loans.write.open([offer, signature, fill], { account: borrower.account });
    const receipt = await client.waitForTransactionReceipt({ hash: opening });
    const [opened] = parseEventLogs({ abi: loans.abi, logs: receipt.logs, eventName: "Opened" });
    assert(opened);
    const { id, terms } = opened.args;
    assert.equal(await loans.read.idOf([terms]), id);

    const start = BigInt(terms.start);
    const part = ceilDiv(PRINCIPAL * offer.part, 10n ** 18n);
    assert.equal(terms.part, part);
    const model = { owed: PRINCIPAL, paidUntil: start, due: start + BigInt(MONTH), paid: 0n };
    const had = await money.read.balanceOf([lender.account.address]);

    for (let month = 1; month <= 36; month++) {
      // Some pay early, some on the day, some in the days of grace.
      const time = start + BigInt(month * MONTH + ((month % 3) - 1) * 86_400);
      const interest = ceilDiv(model.owed * BigInt(offer.rate) * (time - model.paidUntil), YEAR);
      assert.deepEqual(await loans.read.debtAt([terms, time]), [
        month === 1 && interest < terms.minInterest ? terms.minInterest : interest,
        model.owed,
      ]);
      const amount = month === 36 ? model.owed + interest : part;
      await networkHelpers.time.setNextBlockTimestamp(time);
      await loans.write.repay([terms, month === 36 ? ALL : part], { account: borrower.account });

      model.paid += amount;
      model.owed -= amount - interest;
      model.paidUntil = time;
      const next = model.due + BigInt(MONTH);
      model.due = next < BigInt(terms.maturity) ? next : BigInt(terms.maturity);
      const position = await loans.read.positionOf([id]);
      if (month === 36) {
        assert.equal(position.lender, zeroAddress);
      } else {
        assert.equal(position.principal, model.owed, `owed after instalment ${month}`);
        assert.equal(BigInt(position.due), model.due, `due after instalment ${month}`);
        assert.equal(BigInt(position.paidUntil), model.paidUntil);
      }
    }
    assert.equal(model.owed, 0n);
    assert.equal((await money.read.balanceOf([lender.account.address])) - had, model.paid);
    assert.equal(await money.read.balanceOf([loans.address]), 0n);
  });
});
