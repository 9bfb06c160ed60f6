/** One step in the life of an order; `after` is days since it was paid, shares are basis points of the price. */
export type Step =
  | {
      readonly what: "ship" | "void" | "reclaim" | "dispute" | "ruleByDefault";
      readonly after: number;
    }
  | {
      readonly what: "release" | "refund" | "rule";
      readonly after: number;
      readonly share: number;
    };

export interface Purchase {
  readonly buyer: string;
  /** Numbers of pieces by product; all of one shop. */
  readonly goods: Readonly<Record<string, number>>;
  /** Days before now at which it was paid. */
  readonly ago: number;
  readonly steps: readonly Step[];
}

const all = 10_000;
const ship = (after: number): Step => ({ what: "ship", after });
const release = (after: number, share = all): Step => ({ what: "release", after, share });
const refund = (after: number, share = all): Step => ({ what: "refund", after, share });
const dispute = (after: number): Step => ({ what: "dispute", after });
/** @param share what the buyer gets back. */
const rule = (after: number, share: number): Step => ({ what: "rule", after, share });
const voided = (after: number): Step => ({ what: "void", after });
const reclaim = (after: number): Step => ({ what: "reclaim", after });
const ruleByDefault = (after: number): Step => ({ what: "ruleByDefault", after });

const buys = (
  buyer: string,
  goods: Purchase["goods"],
  ago: number,
  ...steps: Step[]
): Purchase => ({ buyer, goods, ago, steps });

/** A year of trade. What is still open at its end gives everybody something to do. */
export const purchases: readonly Purchase[] = [
  buys("camille", { "theiere-basse": 1 }, 381.2, ship(1.1), release(3.4)),
  buys("helene", { "grand-livre": 1, "fils-de-reliure": 2 }, 366.5, ship(4.2), release(9.8)),
  buys("tomas", { "lanterne-d-ecurie": 1 }, 351.7, ship(2), release(8.1)),
  buys("camille", { "carafe-du-samedi": 1, "verres-de-cave": 2 }, 330.4, ship(1.7), release(6)),
  buys("anna", { "clos-de-l-ecluse": 3 }, 318.9, ship(2.1), release(16.2)),
  buys("ottoline", { "lampe-du-soir": 1 }, 301.3, ship(5), release(11.5)),
  buys("helene", { "rabot-de-poche": 1 }, 288.8, ship(3), dispute(6.5), rule(11.2, 3000)),
  buys("joaquim", { "plume-et-encrier": 1 }, 270.6, ship(6.4), release(12)),
  buys("camille", { "torchons-de-lin": 2 }, 255.1, ship(0.9), release(4.4)),
  buys("tomas", { "miche-du-canal": 2, "tomme-de-cave": 1 }, 241.9, ship(0.8), release(2.2)),
  buys("anna", { "trois-volumes": 1 }, 229.5, voided(2.5)),
  buys("helene", { "marteau-de-relieur": 1 }, 214.2, ship(2.4), release(7.7), refund(13)),
  buys("camille", { "lampe-du-soir": 1 }, 198.8, ship(4.4), release(10.1)),
  buys("ottoline", { "caisse-de-six": 1 }, 184.6, ship(1.3), release(5.2)),
  buys("tomas", { "fils-de-reliure": 1 }, 171.4, reclaim(12.6)),
  buys("joaquim", { "tomme-de-cave": 2 }, 158.7, ship(1.2), release(6.9)),
  buys("camille", { "trois-volumes": 1 }, 143.3, ship(7.1), release(15.4)),
  buys(
    "anna",
    { "torchons-de-lin": 1, "theiere-basse": 1 },
    128.5,
    ship(1),
    release(5.9),
    refund(12.3, 4200),
  ),
  buys("helene", { "clos-de-l-ecluse": 6 }, 112.2, ship(2.6), release(9.1)),
  buys("tomas", { "rabot-de-poche": 1 }, 97.4, ship(3.7), dispute(9.9), ruleByDefault(20.5)),
  buys("camille", { "plume-et-encrier": 1 }, 81.6, ship(5.5), release(11.3)),
  buys("anna", { "lanterne-d-ecurie": 2 }, 63.8, ship(2.2), release(9.4)),
  buys("ottoline", { "verres-de-cave": 1, "clos-de-l-ecluse": 2 }, 44.1, ship(1.9), release(7.2)),
  buys("camille", { "tomme-de-cave": 1, "trois-baguettes": 1 }, 27.5, ship(0.7), release(2.8)),

  // Open: in the inspection, some of it confirmed already.
  buys(
    "helene",
    { "carafe-du-samedi": 1, "clos-de-l-ecluse": 2 },
    8.4,
    ship(1.5),
    release(5.1, 4000),
  ),
  // Before the arbiter.
  buys("camille", { "lanterne-d-ecurie": 1 }, 11.3, ship(3.1), dispute(8.9)),
  // For Camille to confirm.
  buys("camille", { "grand-livre": 1 }, 6.2, ship(3.6)),
  buys("tomas", { "caisse-de-six": 1 }, 4.8, ship(1.4)),
  // The inspection is over: anyone may release.
  buys("joaquim", { "miche-du-canal": 1, "trois-baguettes": 2 }, 7.4, ship(0.6)),
  // The seller missed his date: for Camille to take back.
  buys("camille", { "marteau-de-relieur": 1 }, 9.7),
  buys("anna", { "torchons-de-lin": 1 }, 3.9),
  // For the sellers to ship.
  buys("camille", { "clos-de-l-ecluse": 2 }, 0.6),
  buys("helene", { "lampe-du-soir": 1 }, 1.8),
  buys("ottoline", { "plume-et-encrier": 1, "fils-de-reliure": 1 }, 2.3),
  buys("tomas", { "miche-du-canal": 1 }, 0.25),
];
