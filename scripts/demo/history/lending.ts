import { annuityPart } from "@comptoir/sdk/loans/schedule";
import { toAmount } from "@comptoir/sdk/money/amount";
import { collateralKind, type Offer } from "@comptoir/sdk/typed-data/offer";
import { termsOf } from "@comptoir/sdk/typed-data/terms";
import { type Address, encodeFunctionData, parseAbi, zeroHash } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import type { Desk } from "../stage/desk.ts";
import type { Pledge } from "../stage/make-offer.ts";
import { day, month } from "../stage/time.ts";
import type { Term } from "./credits.ts";
import type { People } from "./people.ts";

const collectibleAbi = parseAbi([
  "function mint(address to) returns (uint256 id)",
  "function approve(address to, uint256 id)",
]);

export const oneEuro = 10n ** 6n;
const oneShare = 10n ** 18n;

/** Per cent with one decimal, in millionths. */
export const millionths = (percent: number): number => Math.round(percent * 10) * 1000;

/** The members of an offer that say when it is paid back. */
export function termMembers(
  term: Term,
  rate: number,
): { duration: number; period: number; part: bigint } {
  if ("days" in term) return { duration: term.days * day, period: 0, part: 0n };
  const count = term.months;
  return {
    duration: count * month,
    period: month,
    part: annuityPart({ rate, period: month, count }),
  };
}

/** What the loans of the story need: the tokens, and bottles in the order in which they are bottled. */
export class LendingRoom {
  readonly desk: Desk;
  readonly people: People;
  readonly euro: Address;
  readonly wine: Address;
  readonly bottles: Address;
  #lastBottle = 0n;
  readonly #nonces = new Map<Address, bigint>();

  constructor(desk: Desk, people: People) {
    const { EURD, WINE, BOTTLE } = desk.addresses;
    if (EURD === undefined || WINE === undefined || BOTTLE === undefined)
      throw new Error("this deployment has no demonstration tokens");
    this.desk = desk;
    this.people = people;
    this.euro = EURD;
    this.wine = WINE;
    this.bottles = BOTTLE;
  }

  nextNonce(maker: Address): bigint {
    const nonce = (this.#nonces.get(maker) ?? 0n) + 1n;
    this.#nonces.set(maker, nonce);
    return nonce;
  }

  wineFor(amount: number): Pledge {
    return { kind: "erc20", token: this.wine, amount: BigInt(amount) * oneShare };
  }

  async newBottle(owner: PrivateKeyAccount, time: number): Promise<Pledge> {
    const data = encodeFunctionData({
      abi: collectibleAbi,
      functionName: "mint",
      args: [owner.address],
    });
    await this.desk.clerk.send(owner, { to: this.bottles, data }, time);
    this.#lastBottle += 1n;
    return { kind: "erc721", token: this.bottles, number: this.#lastBottle };
  }

  /** Lets Loans take from `owner` exactly what a fill of `amount` pledges. */
  async approvePledge(
    owner: PrivateKeyAccount,
    offer: Offer,
    amount: bigint,
    time: number,
  ): Promise<void> {
    const { Loans } = this.desk.addresses;
    if (offer.kind === collateralKind.none) return;
    const moment = { taker: owner.address, time, digest: zeroHash, fills: 0n };
    const { collateralId } = termsOf(offer, { amount: toAmount(amount) }, moment);
    if (offer.kind === collateralKind.erc20) {
      await this.desk.approve(owner, offer.collateral, Loans, collateralId, time);
      return;
    }
    const data = encodeFunctionData({
      abi: collectibleAbi,
      functionName: "approve",
      args: [Loans, collateralId],
    });
    await this.desk.clerk.send(owner, { to: offer.collateral, data }, time);
  }
}
