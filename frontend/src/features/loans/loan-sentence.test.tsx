import type { LoanRow } from "@comptoir/sdk/ledger/ledger";
import { openingState } from "@comptoir/sdk/loans/interest";
import { noAmount } from "@comptoir/sdk/money/amount";
import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import type { Terms } from "@comptoir/sdk/typed-data/terms";
import { type Address, zeroAddress, zeroHash } from "viem";
import { describe, expect, it } from "vitest";
import { activateLocale } from "../../i18n/activate.ts";
import { addressOf } from "../../test/addresses.ts";
import { renderUi } from "../../test/render.tsx";
import { sampleTokens } from "../../test/sample-deployment.ts";
import { SampleHouse } from "../../test/sample-house.tsx";
import { LoanSentence } from "./loan-sentence.tsx";
import { parseLoanKey, standingOf } from "./standing.ts";

const day = 86_400;
const [borrower, lender, stranger] = [addressOf(7), addressOf(8), addressOf(9)];

const terms: Terms = {
  borrower,
  token: sampleTokens.euro,
  collateral: sampleTokens.wine,
  kind: collateralKind.erc20,
  collateralId: 2n * 10n ** 18n,
  principal: 1_000_000_000n,
  minInterest: 0n,
  rate: 100_000,
  start: 0,
  maturity: 365 * day,
  period: 0,
  part: 0n,
  grace: 2 * day,
  auction: 0,
  hook: zeroAddress,
  hookData: zeroHash,
  feeTo: zeroAddress,
  feeBps: 0,
  salt: zeroHash,
};

const place = { block: 1, blockHash: zeroHash, time: 0, transaction: zeroHash, logIndex: 0 };
const row: LoanRow = {
  id: 4n,
  terms,
  lender,
  borrower,
  holder: lender,
  offer: zeroHash,
  ...openingState(terms),
  status: "open",
  payments: [],
  keptPayment: noAmount,
  openedAt: place,
  timeline: [],
};

function read(account: Address, now: number, change: Partial<LoanRow> = {}): string {
  const { unmount, container } = renderUi(
    <SampleHouse>
      <LoanSentence standing={standingOf({ ...row, ...change }, undefined, account, now)} />
    </SampleHouse>,
  );
  const text = container.textContent?.replace(/[\u00a0\u202f]/gu, " ") ?? "";
  unmount();
  return text.trim();
}

describe("LoanSentence", () => {
  it("tells each side its own: sum, date, and what happens otherwise", () => {
    expect(read(borrower, day)).toMatch(
      /^You pay 1,100\.00 EURD by 1 January 1971\. If not, the lender may take 2\.00 VIN after 3 January 1971/,
    );
    expect(read(lender, day)).toMatch(
      /^The borrower pays you 1,100\.00 EURD by .*If not, you may take 2\.00 VIN after/,
    );
    expect(read(stranger, day)).toMatch(/^The borrower pays 1,100\.00 EURD by/);
  });

  it("changes with the clock", () => {
    expect(read(borrower, 366 * day)).toMatch(/is overdue since 1 January 1971/);
    expect(read(borrower, 368 * day)).toMatch(/the lender may close the loan at any moment/);
    expect(read(lender, 368 * day)).toMatch(/You may close the loan now/);
  });

  it("does not speak of collateral where there is none", () => {
    const unsecured = { terms: { ...terms, kind: collateralKind.none } };
    expect(read(lender, day, unsecured)).toMatch(/nothing secures it\.$/);
    expect(read(lender, day, unsecured)).not.toMatch(/VIN/);
  });

  it("is French in French", async () => {
    await activateLocale("fr");
    expect(read(borrower, day)).toMatch(
      /^Vous payez 1 100,00 EURD d’ici au 1 janvier 1971\. Sinon, le prêteur pourra prendre 2,00 VIN après le 3 janvier 1971/,
    );
  });
});

describe("parseLoanKey", () => {
  it("reads what pages link to, and nothing else", () => {
    expect(parseLoanKey("0x04")).toBe(4n);
    expect(parseLoanKey("4")).toBe(4n);
    expect(parseLoanKey("four")).toBeUndefined();
    expect(parseLoanKey("0x")).toBeUndefined();
  });
});
