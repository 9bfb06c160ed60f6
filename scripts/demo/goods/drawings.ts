import { bottle } from "./drawings/bottle.ts";
import { baguettes, loaf } from "./drawings/bread.ts";
import { carafe } from "./drawings/carafe.ts";
import { crate, glasses } from "./drawings/crate.ts";
import { pen, volumes } from "./drawings/desk.ts";
import { ledger } from "./drawings/ledger.ts";
import { lantern, oilLamp } from "./drawings/lights.ts";
import { cheese, linen, spools, teapot } from "./drawings/table.ts";
import { hammer, plane } from "./drawings/tools.ts";
import type { Drawing } from "./engraving/scene.ts";

/** One for each product of the market, by the name of its picture. */
export const DRAWINGS: readonly Drawing[] = [
  bottle,
  crate,
  carafe,
  glasses,
  ledger,
  volumes,
  pen,
  spools,
  hammer,
  plane,
  lantern,
  oilLamp,
  loaf,
  baguettes,
  cheese,
  teapot,
  linen,
];
