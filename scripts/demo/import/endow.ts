import type { Address } from "viem";
import { parseEther } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";
import type { Desk } from "../stage/desk.ts";
import type { Treasury } from "../stage/treasury.ts";

/** What somebody needs before the story begins: money, and leave for a contract to take it. */
export interface Endowment {
  readonly account: PrivateKeyAccount;
  readonly token: Address;
  /** Test money to be minted. */
  readonly amount: bigint;
  readonly spender: Address;
  readonly allowance: bigint;
}

/** Ether for gas: a few hundred transactions at the fee the clerk offers. */
const gasMoney = parseEther("0.5");
const mintLimit = 1_000_000n * 10n ** 6n;

/** Hands out gas and money, and lets everybody sign his one finite allowance. */
export async function endow(
  endowments: readonly Endowment[],
  desk: Desk,
  treasury: Treasury,
  note: (done: number, total: number) => void,
): Promise<void> {
  const { clerk } = desk;
  const people = new Map(endowments.map(({ account }) => [account.address, account]));
  await treasury.giveGas(
    [...people.keys()].map((to) => ({ to, amount: gasMoney })),
    clerk.time,
  );
  for (const [token, group] of Map.groupBy(endowments, (endowment) => endowment.token)) {
    const gifts = group.flatMap(({ account, amount }) =>
      portions(amount).map((portion) => ({ to: account.address, amount: portion })),
    );
    await treasury.mint(token, gifts, clerk.time);
  }
  for (const [done, { account, token, spender, allowance }] of endowments.entries()) {
    if (allowance > 0n) await desk.approve(account, token, spender, allowance, clerk.time);
    if (done % 25 === 0) note(done, endowments.length);
  }
}

/** One mint gives at most so much. */
function portions(amount: bigint): bigint[] {
  const result: bigint[] = [];
  for (let left = amount; left > 0n; left -= mintLimit)
    result.push(left < mintLimit ? left : mintLimit);
  return result;
}
