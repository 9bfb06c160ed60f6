import { type Offer, side } from "@comptoir/sdk/typed-data/offer";
import type { Hex } from "viem";
import type { Agenda } from "../stage/agenda.ts";
import { makeOffer, type Pledge } from "../stage/make-offer.ts";
import { day } from "../stage/time.ts";
import { type LendingRoom, millionths, oneEuro, termMembers } from "./lending.ts";
import type { StandingOffer } from "./standing-offers.ts";

async function pledgeOf(standing: StandingOffer, room: LendingRoom, time: number): Promise<Pledge> {
  const { against } = standing;
  if (against === "nothing") return { kind: "none" };
  if ("wine" in against) return room.wineFor(against.wine);
  return await room.newBottle(room.people(against.bottleOf), time);
}

/** Puts an offer that still stands on the agenda, with those who have taken a part of it. */
export function scheduleStandingOffer(
  agenda: Agenda,
  standing: StandingOffer,
  room: LendingRoom,
  now: number,
): void {
  const { desk, people } = room;
  const maker = people(standing.maker);
  const budget = BigInt(standing.budget) * oneEuro;
  const rate = millionths(standing.rate);
  let made: { readonly offer: Offer; readonly signature: Hex } | undefined;

  agenda.at(now - standing.ago * day, async (time) => {
    const pledge = await pledgeOf(standing, room, time);
    const [least, most] = standing.fill ?? [standing.budget, standing.budget];
    const offer = makeOffer({
      ...termMembers(standing.term, rate),
      maker: maker.address,
      side: standing.side === "lend" ? side.lend : side.borrow,
      token: room.euro,
      pledge,
      budget,
      minFill: BigInt(least) * oneEuro,
      maxFill: BigInt(most) * oneEuro,
      minInterest: BigInt(standing.minInterest ?? 0) * oneEuro,
      rate,
      grace: standing.graceDays * day,
      expiry: Math.floor(now + standing.expires * day),
      use: standing.fill === undefined ? "once" : "budget",
      nonce: room.nextNonce(maker.address),
    });
    const signature = await desk.sign(maker, offer);
    made = { offer, signature };
    // A request stands only while its collateral can be taken.
    if (standing.side === "borrow") await room.approvePledge(maker, offer, budget, time + 20);
    await desk.announce(maker, offer, signature, time + 60);
  });

  for (const { by, amount, ago } of standing.taken ?? []) {
    agenda.at(now - ago * day, async (time) => {
      if (made === undefined) throw new Error("an offer was to be taken before it was made");
      const { offer, signature } = made;
      const fill = BigInt(amount) * oneEuro;
      await room.approvePledge(people(by), offer, fill, time - 30);
      await desk.open(people(by), offer, signature, fill, time);
    });
  }
  if (standing.cancelled !== undefined) {
    agenda.at(now - standing.cancelled * day, async (time) => {
      if (made !== undefined) await desk.cancel(maker, made.offer.nonce, time);
    });
  }
}
