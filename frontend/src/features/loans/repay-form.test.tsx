import { openingState } from "@comptoir/sdk/loans/interest";
import { collateralKind } from "@comptoir/sdk/typed-data/offer";
import type { Terms } from "@comptoir/sdk/typed-data/terms";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { zeroAddress, zeroHash } from "viem";
import { describe, expect, it, vi } from "vitest";
import { addressOf } from "../../test/addresses.ts";
import { renderUi } from "../../test/render.tsx";
import { sampleTokens } from "../../test/sample-deployment.ts";
import { SampleHouse } from "../../test/sample-house.tsx";
import { RepayForm } from "./repay-form.tsx";

const unit = 1_000_000n;
const day = 86_400;

/** 1,000 EURD at 10 %, four payments of 260, one every 90 days, against a cask. */
const terms: Terms = {
  borrower: addressOf(7),
  token: sampleTokens.euro,
  collateral: sampleTokens.piece,
  kind: collateralKind.erc721,
  collateralId: 3n,
  principal: 1_000n * unit,
  minInterest: 0n,
  rate: 100_000,
  start: 0,
  maturity: 360 * day,
  period: 90 * day,
  part: 260n * unit,
  grace: 2 * day,
  auction: 0,
  hook: zeroAddress,
  hookData: zeroHash,
  feeTo: zeroAddress,
  feeBps: 0,
  salt: zeroHash,
};

function show(now: number, onRepay: (amount: bigint | "all") => void = () => {}, balance?: bigint) {
  renderUi(
    <SampleHouse>
      <RepayForm
        terms={terms}
        state={openingState(terms)}
        now={now}
        onRepay={onRepay}
        busy={false}
        primary
        balance={balance}
      />
    </SampleHouse>,
  );
}

const other = async (amount: string) => {
  await userEvent.click(screen.getByRole("radio", { name: "Another amount" }));
  await userEvent.type(screen.getByRole("textbox", { name: "You pay" }), amount);
};

describe("RepayForm", () => {
  it("proposes the instalment, and says that it moves the date", async () => {
    const onRepay = vi.fn();
    show(90 * day, onRepay);
    expect(screen.getByText(/The next date is then 30 June 1970/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Pay 260.00\u00a0EURD" }));
    expect(onRepay).toHaveBeenCalledWith(260n * unit);
  });

  it("repays all as “all”, so that no cent of interest is left behind", async () => {
    const onRepay = vi.fn();
    show(90 * day, onRepay);
    await userEvent.click(screen.getByRole("radio", { name: "All of it" }));
    await userEvent.click(screen.getByRole("button", { name: /^Repay 1,024\.66/ }));
    expect(onRepay).toHaveBeenCalledWith("all");
  });

  it("says that less than an instalment does not move the date", async () => {
    show(90 * day);
    await other("100");
    expect(
      screen.getByText(/The date does not move: it is still 1 April 1970/),
    ).toBeInTheDocument();
  });

  it("refuses less than the interest before anything is signed", async () => {
    show(90 * day);
    await other("24");
    expect(screen.getByText(/covers at least the interest so far: 24\.6/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^Pay/ })).toBeDisabled();
  });

  it("refuses, once the loan is claimable, what would not prevent the claim", async () => {
    show(93 * day);
    await other("100");
    expect(screen.getByText(/Only 260\.00 EURD or more prevents it/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^Pay/ })).toBeDisabled();
  });

  it("says when the payer holds too little", () => {
    show(90 * day, () => {}, 10n * unit);
    expect(screen.getByText("You have 10.00 EURD.")).toBeInTheDocument();
  });
});
