import { bottle } from "./drawings/bottle.ts";
import { baguettes, loaf } from "./drawings/bread.ts";
import { carafe } from "./drawings/carafe.ts";
import { ledger } from "./drawings/ledger.ts";
import { lantern, oilLamp } from "./drawings/lights.ts";
import { hammer, plane } from "./drawings/tools.ts";
import type { Drawing } from "./engraving/scene.ts";

export const DRAWINGS: readonly Drawing[] = [bottle, carafe, ledger, hammer, plane, lantern, oilLamp, loaf, baguettes];
