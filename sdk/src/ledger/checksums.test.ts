import { getAddress } from "viem";
import { expect, it } from "vitest";
import { contracts, placed } from "./arbitrary-history.ts";
import { withChecksums } from "./checksums.ts";
import { fold } from "./fold.ts";
import { emptyLedger } from "./ledger.ts";
import { readLogs } from "./logs.ts";
import { funded, id } from "./sample-history.ts";

it("gives every address of a ledger its checksum, and touches nothing else", () => {
  const seller = "0x5fbdb2315678afecb367f032d93f642f64180aa3";
  const plain = fold(emptyLedger, readLogs(placed([funded({ seller })]), contracts));
  expect(plain.orders.get(id)?.order.seller).toBe(seller);
  const keys = structuredClone([...plain.seen]);
  const ledger = withChecksums(structuredClone(plain));
  const row = ledger.orders.get(id);
  expect(row?.order.seller).toBe(getAddress(seller));
  expect(row?.timeline[0]?.args).toMatchObject({ id, seller: getAddress(seller), amount: 1_000n });
  expect([...ledger.seen]).toEqual(keys);
  // What it was copied from stays as it was.
  expect(plain.orders.get(id)?.order.seller).toBe(seller);
});
