import { bottle } from "./drawings/bottle.ts";
import { ledger } from "./drawings/ledger.ts";
import type { Drawing } from "./engraving/scene.ts";

export const DRAWINGS: readonly Drawing[] = [bottle, ledger];
