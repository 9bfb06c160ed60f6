import { describe, expect, it } from "vitest";
import type { FaultKind } from "../chain/errors/fault.ts";
import type { Atomicity } from "./wallet-port.ts";
import { type BatchRefusal, chooseWay, refusalOf, type Way } from "./way.ts";

describe("how an action is signed", () => {
  const plain: Way = { kind: "plain" };
  const steps = (refused?: BatchRefusal): Way => ({ kind: "steps", refused });
  const batch = (upgrade: boolean): Way => ({ kind: "batch", upgrade });

  it.each<[missing: number, atomicity: Atomicity, refused: BatchRefusal | undefined, way: Way]>([
    // Nothing to allow: a batch would save nothing, so none is asked for.
    [0, "unsupported", undefined, plain],
    [0, "supported", undefined, plain],
    [0, "ready", undefined, plain],
    [0, "supported", "notAtomic", plain],
    [1, "supported", undefined, batch(false)],
    [1, "ready", undefined, batch(true)],
    [1, "unsupported", undefined, steps()],
    [2, "supported", undefined, batch(false)],
    [2, "unsupported", undefined, steps()],
    // What a wallet refused once is not asked again, whatever it says of itself.
    [1, "supported", "notAtomic", steps("notAtomic")],
    [1, "ready", "upgradeRefused", steps("upgradeRefused")],
    [2, "ready", "batchTooLarge", steps("batchTooLarge")],
    [1, "supported", "unsupported", steps("unsupported")],
  ])("%i to allow, %s, refused before: %s", (missing, atomicity, refused, way) => {
    expect(chooseWay(missing, atomicity, refused)).toEqual(way);
  });
});

describe("what lets the steps be asked for one by one", () => {
  it.each<FaultKind>([
    "upgradeRefused",
    "notAtomic",
    "batchTooLarge",
    "unsupported",
    "requestInvalid",
    "wrongChain",
  ])("%s: certainly nothing was sent", (kind) => {
    expect(refusalOf(kind)).toBeDefined();
  });

  it.each<FaultKind>([
    // No is no, not "then otherwise".
    "rejected",
    "walletBusy",
    // It may have been sent.
    "batchRepeated",
    "batchUnknown",
    "walletFailed",
    "unreachable",
    "timedOut",
    "alreadyKnown",
    "notAccepted",
    "nonce",
    "unknown",
  ])("%s: never", (kind) => {
    expect(refusalOf(kind)).toBeUndefined();
  });
});
