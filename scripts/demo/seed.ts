import type { SeedContext } from "../start/seed-context.ts";
import { credits } from "./history/credits.ts";
import { LendingRoom } from "./history/lending.ts";
import { peopleOf } from "./history/people.ts";
import { scheduleCredit } from "./history/play-credits.ts";
import { schedulePurchase } from "./history/play-purchases.ts";
import { scheduleStandingOffer } from "./history/play-standing-offers.ts";
import { purchases } from "./history/purchases.ts";
import { purses } from "./history/purses.ts";
import { openShops } from "./history/shops.ts";
import { standingOffers } from "./history/standing-offers.ts";
import { Agenda } from "./stage/agenda.ts";
import { Clerk } from "./stage/clerk.ts";
import { Desk } from "./stage/desk.ts";
import { Treasury } from "./stage/treasury.ts";

const oneEuro = 10n ** 6n;
const oneShare = 10n ** 18n;

/**
 * Plays a year of the demonstration market on a new chain: everything by public functions, signed by the people
 * themselves. The same story every day; only its dates follow the calendar.
 */
export async function seed(context: SeedContext): Promise<void> {
  const { deployment, content, note, now } = context;
  const people = peopleOf(context.mnemonic);
  const clerk = await Clerk.at(context.rpc);
  const desk = new Desk(clerk, deployment.addresses);
  const room = new LendingRoom(desk, people);
  const begins = clerk.time;

  note("handing out test money");
  const treasury = new Treasury(clerk, deployment.addresses.Multicall3, people("camille"));
  const owners = purses.map((purse) => ({ ...purse, account: people(purse.owner) }));
  const gifts = (amount: (purse: (typeof owners)[number]) => bigint) =>
    owners.map((purse) => ({ to: purse.account.address, amount: amount(purse) }));
  await treasury.mint(
    room.euro,
    gifts(({ euro }) => BigInt(euro) * oneEuro),
    begins,
  );
  await treasury.mint(
    room.wine,
    gifts(({ wine }) => BigInt(wine) * oneShare),
    begins,
  );
  for (const { account, lends } of owners) {
    if (lends > 0)
      await desk.approve(account, room.euro, desk.addresses.Loans, BigInt(lends) * oneEuro, begins);
  }

  note("opening the shops");
  const euro = { address: room.euro, decimals: 6 };
  const listed = await openShops(desk, people, euro, content, begins);

  const agenda = new Agenda();
  const place = { desk, people, content, listed, token: room.euro, now };
  for (const [index, purchase] of purchases.entries())
    await schedulePurchase(agenda, purchase, index + 1, place);
  for (const credit of credits) scheduleCredit(agenda, credit, room, now);
  for (const standing of standingOffers) scheduleStandingOffer(agenda, standing, room, now);
  if (agenda.begins <= clerk.time)
    throw new Error("this chain begins too late for the demonstration's history");
  await agenda.play((done, total) =>
    note(`a year of trade, ${Math.round((100 * done) / total)} %`),
  );
}
