import { side } from "@comptoir/sdk/typed-data/offer";
import type { Terms } from "@comptoir/sdk/typed-data/terms";
import type { PrivateKeyAccount } from "viem/accounts";
import type { Agenda } from "../stage/agenda.ts";
import { everything } from "../stage/desk.ts";
import { makeOffer } from "../stage/make-offer.ts";
import { day, month } from "../stage/time.ts";
import type { Credit } from "./credits.ts";
import { type LendingRoom, millionths, oneEuro, termMembers } from "./lending.ts";

/** Instalments are paid this long before they are due. */
const early = 3 * 3600;

/** Approves exactly what the payment takes, and pays. */
async function pay(
  room: LendingRoom,
  payer: PrivateKeyAccount,
  terms: Terms,
  amount: bigint,
  time: number,
): Promise<void> {
  const at = room.desk.clerk.nextTime(time);
  const cost = amount === everything ? await room.desk.debtAt(terms, at + 1) : amount;
  await room.desk.approve(payer, terms.token, room.desk.addresses.Loans, cost, at);
  await room.desk.repay(payer, terms, amount, at + 1);
}

/** Puts a loan of the past on the agenda: announced, taken a day later, and what became of it. */
export function scheduleCredit(
  agenda: Agenda,
  credit: Credit,
  room: LendingRoom,
  now: number,
): void {
  const { desk, people } = room;
  const lender = people(credit.lender);
  const borrower = people(credit.borrower);
  const [maker, taker] = credit.signed === "lender" ? [lender, borrower] : [borrower, lender];
  const openedAt = now - Math.round(credit.ago * day);
  const amount = BigInt(credit.amount) * oneEuro;
  const rate = millionths(credit.rate);
  let terms: Terms | undefined;
  let take = async (_time: number): Promise<void> => {
    throw new Error("a loan was to be opened before its offer was made");
  };
  const opened = () => {
    if (terms === undefined) throw new Error("a loan was to be paid before it was opened");
    return terms;
  };

  agenda.at(openedAt - day, async (time) => {
    const { against } = credit;
    const pledge =
      against === "nothing"
        ? ({ kind: "none" } as const)
        : against === "bottle"
          ? await room.newBottle(borrower, time)
          : room.wineFor(against.wine);
    const offer = makeOffer({
      ...termMembers(credit.term, rate),
      maker: maker.address,
      side: credit.signed === "lender" ? side.lend : side.borrow,
      token: room.euro,
      pledge,
      budget: amount,
      rate,
      grace: credit.graceDays * day,
      expiry: openedAt + 20 * day,
      use: "once",
      nonce: room.nextNonce(maker.address),
    });
    const signature = await desk.sign(maker, offer);
    await desk.announce(maker, offer, signature, time + 60);
    take = async (opening) => {
      await room.approvePledge(borrower, offer, amount, opening - 30);
      terms = await desk.open(taker, offer, signature, amount, opening);
    };
  });
  agenda.at(openedAt, (time) => take(time));

  for (let k = 1; k <= (credit.paid ?? 0); k += 1) {
    agenda.at(openedAt + k * month - early, (time) =>
      pay(room, borrower, opened(), opened().part, time),
    );
  }
  const { extra, repaidAfter, claimedAfter } = credit;
  if (extra !== undefined) {
    agenda.at(openedAt + extra.after * day, (time) =>
      pay(room, borrower, opened(), BigInt(extra.amount) * oneEuro, time),
    );
  }
  if (repaidAfter !== undefined)
    agenda.at(openedAt + repaidAfter * day, (time) =>
      pay(room, borrower, opened(), everything, time),
    );
  if (claimedAfter !== undefined) {
    agenda.at(openedAt + claimedAfter * day, async (time) => {
      await desk.claim(lender, opened(), time);
    });
  }
}
