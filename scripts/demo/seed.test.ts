import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { developmentMnemonic, PERSONAS } from "@comptoir/sdk/deployment/personas";
import { loanFacts } from "@comptoir/sdk/loans/facts";
import { loanStatus } from "@comptoir/sdk/loans/terms-status";
import { orderStage } from "@comptoir/sdk/orders/status";
import { type Ledger, openLedger } from "../start/market.ts";
import { silentProgress } from "../start/progress.ts";
import { type Book, readBook } from "./import/book.ts";
import { reconcile } from "./import/reconcile.ts";
import { accountsOf } from "./stage/accounts.ts";

const root = dirname(dirname(import.meta.dirname));
const dir = mkdtempSync(join(tmpdir(), "comptoir-seed-"));

describe("the demonstration market", () => {
  let market: Ledger;
  let book: Book;
  const account = accountsOf(developmentMnemonic);
  const named = (id: string) => account(PERSONAS.findIndex((persona) => persona.id === id)).address;

  before(async () => {
    const options = { stateDir: dir, webPort: 0, rpcPort: 0, fresh: false, demo: true };
    market = await openLedger(root, options, silentProgress);
    const { EURD, WINE } = market.deployment.addresses;
    assert.ok(EURD && WINE);
    book = await readBook(market.chain.connection.provider, market.deployment, [EURD, WINE]);
  });
  after(async () => {
    await market?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const orders = () =>
    [...book.ledger.orders.values()].map((row) => ({
      row,
      stage: orderStage(row.order, row, book.time, row.returned),
    }));
  const loans = () =>
    [...book.ledger.loans.values()].map((row) => ({
      row,
      stage: loanStatus(loanFacts(row), book.time).stage,
    }));

  it("shows orders and loans in every state", () => {
    assert.deepEqual([...new Set(orders().map(({ stage }) => stage))].sort(), [
      "disputed",
      "overdue",
      "paid",
      "proposal",
      "releasable",
      "returned",
      "shipped",
      "split",
    ]);
    assert.deepEqual([...new Set(loans().map(({ stage }) => stage))].sort(), [
      "claimable",
      "claimed",
      "current",
      "dueSoon",
      "late",
      "repaid",
    ]);
  });

  it("gives each persona something to do", () => {
    const stages = (side: "buyer" | "seller", id: string) =>
      orders()
        .filter(({ row }) => row.order[side] === named(id))
        .map(({ stage }) => stage);
    assert.ok(stages("buyer", "camille").includes("shipped"), "Camille has something to confirm");
    assert.ok(stages("buyer", "camille").includes("overdue"), "Camille has something to take back");
    for (const seller of ["solange", "ismael", "baptiste", "marthe"])
      assert.ok(stages("seller", seller).includes("proposal"), `${seller} has something to ship`);
    assert.ok(
      orders().some(
        ({ row, stage }) => stage === "disputed" && row.order.arbiter === named("ottoline"),
      ),
      "Ottoline has a case",
    );
    for (const lender of ["anna", "banque-du-canal", "joaquim"]) {
      assert.ok(
        loans().some(({ row, stage }) => stage === "claimable" && row.holder === named(lender)),
        `${lender} has something to claim`,
      );
    }
    for (const borrower of ["helene", "tomas"]) {
      assert.ok(
        loans().some(({ row, stage }) => stage === "dueSoon" && row.borrower === named(borrower)),
        `${borrower} has something due soon`,
      );
    }
  });

  it("leaves books that agree to the last unit", () => {
    for (const { equations } of reconcile(book))
      assert.deepEqual(
        equations.filter(({ difference }) => difference !== 0n),
        [],
      );
  });
});
