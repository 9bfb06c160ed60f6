import { amountOfUint96, type TokenUnits } from "../money/amount.ts";
import type { EscrowFacts } from "./status.ts";

/** The bits of Escrow.flags, as the library OrderFlags. */
export const orderFlag = {
  opened: 1 << 0,
  shipped: 1 << 1,
  disputed: 1 << 2,
  earned: 1 << 3,
  quoted: 1 << 4,
  accepted: 1 << 5,
  invoice: 1 << 6,
  reviewed: 1 << 7,
  pledged: 1 << 8,
  secured: 1 << 9,
  returnMoved: 1 << 10,
  cancelled: 1 << 11,
  ruled: 1 << 12,
  disputedBySeller: 1 << 13,
} as const;

export const hasFlag = (flags: number, flag: keyof typeof orderFlag): boolean =>
  (flags & orderFlag[flag]) !== 0;

/** Checkout's own slot as facts. */
export function escrowFacts(escrow: {
  readonly held: TokenUnits;
  readonly paid: TokenUnits;
  readonly clock: number;
  readonly flags: number;
}): EscrowFacts {
  const { held, paid, clock, flags } = escrow;
  return {
    held: amountOfUint96(held),
    paid: amountOfUint96(paid),
    clock,
    opened: hasFlag(flags, "opened"),
    shipped: hasFlag(flags, "shipped"),
    disputed: hasFlag(flags, "disputed"),
  };
}
