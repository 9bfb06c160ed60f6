import { loansAbi } from "@comptoir/sdk/abi/loans";
import {
  collateralKind,
  type Offer,
  offerDomain,
  offerTypes,
  offerUse,
  side,
} from "@comptoir/sdk/typed-data/offer";
import { type Address, parseEventLogs, zeroAddress, zeroHash } from "viem";
import type { Bench, Wallet } from "./bench.ts";

const everything = 2n ** 96n - 1n;
const principal = 1_000_000_000n;
const wad = 10n ** 18n;
const day = 86_400;

type Parties = { lender: Wallet; borrower: Wallet };

/**
 * Every verb once between the given parties: 10 % a year, 90 days, repaid after 30. The lender's allowance is large and
 * finite; the borrower approves exactly what he pays or pledges.
 */
export async function measureLoans(bench: Bench, parties: Parties, firstNonce: bigint) {
  const { loans, money, shares, bottles, gasOf, client } = bench;
  const { lender, borrower } = parties;
  const as = (wallet: Wallet) => ({ account: wallet.account });
  const result = new Map<string, number>();
  const domain = offerDomain(await client.getChainId(), loans.address);
  let nonce = firstNonce;

  const newOffer = async (kind: number, collateral: Address, criteria: bigint): Promise<Offer> => {
    nonce += 1n;
    return {
      maker: lender.account.address,
      side: side.lend,
      taker: zeroAddress,
      token: money.address,
      collateral,
      kind,
      criteria,
      stateHash: zeroHash,
      budget: principal,
      minFill: principal,
      maxFill: principal,
      minInterest: 0n,
      rate: 100_000,
      duration: 90 * day,
      period: 0,
      part: 0n,
      grace: day,
      auction: 0,
      expiry: (await bench.now()) + 30 * day,
      epoch: 0,
      use: offerUse.once,
      nonce,
      source: zeroAddress,
      hook: zeroAddress,
      hookData: zeroHash,
      feeTo: zeroAddress,
      feeBps: 0,
    };
  };
  const open = async (offer: Offer) => {
    const signature = await lender.signTypedData({
      domain,
      types: offerTypes,
      primaryType: "Offer",
      message: offer,
    });
    const fill = {
      amount: principal,
      collateralId: offer.kind === collateralKind.erc721 ? offer.criteria : 0n,
      proof: [],
      recipient: zeroAddress,
      data: "0x",
    } as const;
    const hash = await loans.write.open([offer, signature, fill], as(borrower));
    const receipt = await client.getTransactionReceipt({ hash });
    const [opened] = parseEventLogs({ abi: loansAbi, logs: receipt.logs, eventName: "Opened" });
    if (opened === undefined) throw new Error("No loan was opened");
    return { gas: await gasOf(hash), terms: opened.args.terms };
  };
  const openOnNft = async () => {
    await bottles.write.mint([borrower.account.address]);
    const bottle = await bottles.read.supply();
    await bottles.write.approve([loans.address, bottle], as(borrower));
    return open(await newOffer(collateralKind.erc721, bottles.address, bottle));
  };
  const openOnShares = async () => {
    await shares.write.mint([borrower.account.address, 2n * wad]);
    await shares.write.approve([loans.address, wad], as(borrower));
    return open(await newOffer(collateralKind.erc20, shares.address, wad));
  };
  const approveDebt = async (amount: bigint) => {
    await money.write.mint([borrower.account.address, 2n * principal]);
    await money.write.approve([loans.address, amount], as(borrower));
  };
  type Terms = Awaited<ReturnType<typeof open>>["terms"];
  const repayAll = async (terms: Terms) => {
    const payingAt = (await bench.now()) + 60;
    const [interest, left] = await loans.read.debtAt([terms, BigInt(payingAt)]);
    await approveDebt(interest + left);
    await bench.nextBlockAt(payingAt);
    return gasOf(await loans.write.repay([terms, everything], as(borrower)));
  };
  const repayPart = async (terms: Terms) => {
    await approveDebt(principal / 10n);
    return gasOf(await loans.write.repay([terms, principal / 10n], as(borrower)));
  };

  await money.write.mint([lender.account.address, 100n * principal]);
  await money.write.approve([loans.address, 50n * principal], as(lender));

  if (firstNonce !== 0n) {
    // Somebody's loans always stay open, as in a contract that is used; only the very first found it empty.
    await openOnNft();
    await openOnShares();
    await openOnNft();
  }
  const onNft = await openOnNft();
  result.set("open.nft", onNft.gas);
  const onShares = await openOnShares();
  result.set("open.erc20", onShares.gas);
  const inParts = await openOnShares();
  const unpaid = await openOnNft();
  await bench.waitSeconds(30 * day);
  result.set("repay.nft", await repayAll(onNft.terms));
  result.set("repay.erc20", await repayAll(onShares.terms));
  result.set("repay.partial.first", await repayPart(inParts.terms));
  await bench.waitSeconds(day);
  result.set("repay.partial.next", await repayPart(inParts.terms));
  await bench.waitSeconds(70 * day);
  result.set("claim", await gasOf(await loans.write.claim([unpaid.terms], as(lender))));
  nonce += 1n;
  result.set(
    "cancel",
    await gasOf(await loans.write.cancel([nonce >> 8n, 1n << (nonce & 255n)], as(lender))),
  );
  return result;
}
