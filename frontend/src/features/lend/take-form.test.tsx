import { noAmount, toAmount } from "@comptoir/sdk/money/amount";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { useConnectPrompt } from "../../chain/connect-prompt.tsx";
import { activateLocale } from "../../i18n/activate.ts";
import { addressOf } from "../../test/addresses.ts";
import { renderUi } from "../../test/render.tsx";
import { sampleTokens } from "../../test/sample-deployment.ts";
import { SampleHouse } from "../../test/sample-house.tsx";
import { buildOffer } from "./build-offer.ts";
import { OfferSentence } from "./offer-summary.tsx";
import { quoteOffer } from "./quote.ts";
import { TakeForm } from "./take-form.tsx";
import { TakerSentence } from "./taker-sentence.tsx";

const unit = 1_000_000n;
const day = 86_400;
const offer = buildOffer(
  {
    side: "lend",
    token: sampleTokens.euro,
    budget: toAmount(1_000n * unit),
    minFill: toAmount(100n * unit),
    minInterest: noAmount,
    rate: 100_000,
    duration: 365 * day,
    count: 1,
    security: "erc20",
    collateral: sampleTokens.wine,
    pledge: 4n * 10n ** 18n,
    grace: 2 * day,
    validFor: 30 * day,
    taker: undefined,
  },
  { maker: addressOf(9), now: 0, epoch: 0, nonce: 0n },
);

function Harness({
  onTake,
  connected = true,
}: {
  onTake: (amount: bigint) => void;
  connected?: boolean;
}) {
  const [text, setText] = useState("");
  return (
    <SampleHouse>
      <TakeForm
        offer={offer}
        available={toAmount(800n * unit)}
        text={text}
        onText={setText}
        onTake={onTake}
        busy={false}
        connected={connected}
      />
    </SampleHouse>
  );
}

describe("TakeForm", () => {
  it("takes all that is available when nothing was typed, and says how much that is", async () => {
    const onTake = vi.fn();
    renderUi(<Harness onTake={onTake} />);
    await userEvent.click(screen.getByRole("button", { name: "Borrow 800.00\u00a0EURD" }));
    expect(onTake).toHaveBeenCalledWith(800n * unit);
  });

  it("takes a part, and refuses what lies outside with the limits", async () => {
    const onTake = vi.fn();
    renderUi(<Harness onTake={onTake} />);
    const field = screen.getByRole("textbox", { name: "You borrow" });
    await userEvent.type(field, "99");
    expect(field).toBeInvalid();
    expect(screen.getByText("From 100.00 EURD to 800.00 EURD.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /^Borrow/ })).toBeDisabled();
    await userEvent.type(field, ".9{Backspace}{Backspace}9.5");
    await userEvent.clear(field);
    await userEvent.type(field, "250.5");
    await userEvent.click(screen.getByRole("button", { name: "Borrow 250.50\u00a0EURD" }));
    expect(onTake).toHaveBeenCalledExactlyOnceWith(250_500_000n);
  });

  it("cannot be sent without a wallet, and offers to connect one", async () => {
    const onTake = vi.fn();
    renderUi(<Harness onTake={onTake} connected={false} />);
    expect(screen.queryByRole("button", { name: /^Borrow/ })).not.toBeInTheDocument();
    const asked = vi.fn();
    renderUi(<Listener onAsked={asked} />);
    await userEvent.click(screen.getByRole("button", { name: "Connect a wallet" }));
    expect(asked).toHaveBeenCalledOnce();
    await userEvent.type(screen.getByRole("textbox"), "500{Enter}");
    expect(onTake).not.toHaveBeenCalled();
  });
});

function Listener({ onAsked }: { readonly onAsked: () => void }) {
  useConnectPrompt(onAsked);
  return null;
}

const text = () => document.body.textContent?.replace(/[\u00a0\u202f]/gu, " ");

describe("sentences", () => {
  const taker = (
    <SampleHouse>
      <TakerSentence offer={offer} quote={quoteOffer(offer, 500n * unit, 0)} />
    </SampleHouse>
  );
  const maker = (
    <SampleHouse>
      <OfferSentence offer={offer} />
    </SampleHouse>
  );

  it("tell the borrower sum, date and pledge", () => {
    renderUi(taker);
    expect(text()).toBe(
      "You receive 500.00 EURD today and repay 550.00 EURD by 1 January 1971. You pledge 2.00 VIN. If a payment is more than 2 days late, the lender may keep it.",
    );
  });

  it("tell it in French", async () => {
    await activateLocale("fr");
    renderUi(taker);
    expect(text()).toBe(
      "Vous recevez 500,00 EURD aujourd’hui et remboursez 550,00 EURD d’ici au 1 janvier 1971. Vous mettez en gage 2,00 VIN. Si un versement a plus de 2 jours de retard, le prêteur peut le garder.",
    );
  });

  it("tell the lender what comes back, and what he may take otherwise", () => {
    renderUi(maker);
    expect(text()).toBe(
      "You lend 1,000.00 EURD for 365 days. You get back 1,100.00 EURD, of which 100.00 EURD is interest at 10% a year. It is secured by 4.00 VIN, which you may take if a payment is more than 2 days late.",
    );
  });
});
