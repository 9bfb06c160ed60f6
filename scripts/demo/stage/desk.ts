import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { journalAbi } from "@comptoir/sdk/abi/journal";
import { loansAbi } from "@comptoir/sdk/abi/loans";
import { encodeOfferEntry, placeOf } from "@comptoir/sdk/journal/offer-entry";
import {
  collateralKind,
  type Offer,
  offerDomain,
  offerTypes,
} from "@comptoir/sdk/typed-data/offer";
import type { Order } from "@comptoir/sdk/typed-data/order";
import type { Terms } from "@comptoir/sdk/typed-data/terms";
import {
  type Address,
  decodeEventLog,
  decodeFunctionResult,
  encodeFunctionData,
  erc20Abi,
  type Hex,
  zeroAddress,
} from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import type { Deployment } from "../../start/deployment.ts";
import type { Clerk, Sent } from "./clerk.ts";

/** The largest uint96: "all of it", to release and to repay. */
export const everything = 2n ** 96n - 1n;

export type OrderAct =
  | { readonly verb: "fund" }
  | { readonly verb: "ship"; readonly trace: Hex }
  | { readonly verb: "release"; readonly amount: bigint }
  | { readonly verb: "void" | "reclaim" | "ruleByDefault" }
  | { readonly verb: "refund"; readonly amount: bigint }
  | { readonly verb: "dispute"; readonly evidence: Hex }
  | { readonly verb: "rule"; readonly toBuyer: bigint };

/** The public functions of the house, as people use them. `time` is always the Unix second of the block. */
export class Desk {
  readonly clerk: Clerk;
  readonly addresses: Deployment["addresses"];

  constructor(clerk: Clerk, addresses: Deployment["addresses"]) {
    this.clerk = clerk;
    this.addresses = addresses;
  }

  async approve(
    owner: PrivateKeyAccount,
    token: Address,
    spender: Address,
    value: bigint,
    time: number,
  ): Promise<Sent> {
    const data = encodeFunctionData({
      abi: erc20Abi,
      functionName: "approve",
      args: [spender, value],
    });
    return await this.clerk.send(owner, { to: token, data }, time);
  }

  async act(by: PrivateKeyAccount, order: Order, act: OrderAct, time: number): Promise<Sent> {
    return await this.clerk.send(
      by,
      { to: this.addresses.Checkout, data: orderCall(order, act) },
      time,
    );
  }

  async sign(maker: PrivateKeyAccount, offer: Offer): Promise<Hex> {
    const domain = offerDomain(this.clerk.chainId, this.addresses.Loans);
    return await maker.signTypedData({
      domain,
      types: offerTypes,
      primaryType: "Offer",
      message: offer,
    });
  }

  async announce(
    maker: PrivateKeyAccount,
    offer: Offer,
    signature: Hex,
    time: number,
  ): Promise<Sent> {
    const { kind, market } = placeOf(offer);
    return await this.post(maker, kind, market, encodeOfferEntry({ offer, signature }), time);
  }

  async post(
    author: PrivateKeyAccount,
    kind: number,
    market: Hex,
    entry: Hex,
    time: number,
  ): Promise<Sent> {
    const data = encodeFunctionData({
      abi: journalAbi,
      functionName: "post",
      args: [kind, market, entry],
    });
    return await this.clerk.send(author, { to: this.addresses.Journal, data }, time);
  }

  /** Returns the terms as the contract announced them. */
  async open(
    taker: PrivateKeyAccount,
    offer: Offer,
    signature: Hex,
    amount: bigint,
    time: number,
  ): Promise<Terms> {
    const collateralId = offer.kind === collateralKind.erc721 ? offer.criteria : 0n;
    const fill = { amount, collateralId, proof: [], recipient: zeroAddress, data: "0x" } as const;
    const data = encodeFunctionData({
      abi: loansAbi,
      functionName: "open",
      args: [offer, signature, fill],
    });
    const { hash } = await this.clerk.send(taker, { to: this.addresses.Loans, data }, time);
    for (const { topics, data: logData } of await this.clerk.logsOf(hash)) {
      const [first, ...rest] = topics;
      if (first === undefined) continue;
      const event = decodeEventLog({
        abi: [...loansAbi, ...erc20Abi],
        topics: [first, ...rest],
        data: logData,
        strict: false,
      });
      if (event.eventName === "Opened" && event.args.terms !== undefined) return event.args.terms;
    }
    throw new Error(`no loan was opened in ${hash}`);
  }

  async repay(payer: PrivateKeyAccount, terms: Terms, amount: bigint, time: number): Promise<Sent> {
    const data = encodeFunctionData({
      abi: loansAbi,
      functionName: "repay",
      args: [terms, amount],
    });
    return await this.clerk.send(payer, { to: this.addresses.Loans, data }, time);
  }

  async claim(holder: PrivateKeyAccount, terms: Terms, time: number): Promise<Sent> {
    const data = encodeFunctionData({ abi: loansAbi, functionName: "claim", args: [terms] });
    return await this.clerk.send(holder, { to: this.addresses.Loans, data }, time);
  }

  async cancel(maker: PrivateKeyAccount, nonce: bigint, time: number): Promise<Sent> {
    const args = [nonce >> 8n, 1n << (nonce & 255n)] as const;
    const data = encodeFunctionData({ abi: loansAbi, functionName: "cancel", args });
    return await this.clerk.send(maker, { to: this.addresses.Loans, data }, time);
  }

  /** What closes the loan at `time`. */
  async debtAt(terms: Terms, time: number): Promise<bigint> {
    const call = { abi: loansAbi, functionName: "debtAt" } as const;
    const data = encodeFunctionData({ ...call, args: [terms, BigInt(time)] });
    const [interest, principal] = decodeFunctionResult({
      ...call,
      data: await this.clerk.call(this.addresses.Loans, data),
    });
    return interest + principal;
  }
}

function orderCall(order: Order, act: OrderAct): Hex {
  const abi = checkoutAbi;
  switch (act.verb) {
    case "fund":
      return encodeFunctionData({ abi, functionName: "fund", args: [order] });
    case "ship":
      return encodeFunctionData({ abi, functionName: "ship", args: [order, act.trace] });
    case "release":
      return encodeFunctionData({ abi, functionName: "release", args: [order, act.amount, "0x"] });
    case "refund":
      return encodeFunctionData({ abi, functionName: "refund", args: [order, act.amount] });
    case "dispute":
      return encodeFunctionData({ abi, functionName: "dispute", args: [order, act.evidence] });
    case "rule":
      return encodeFunctionData({ abi, functionName: "rule", args: [order, act.toBuyer, "0x"] });
    case "void":
    case "reclaim":
    case "ruleByDefault":
      return encodeFunctionData({ abi, functionName: act.verb, args: [order, "0x"] });
  }
}
