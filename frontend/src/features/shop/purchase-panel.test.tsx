import { toAmount } from "@comptoir/sdk/money/amount";
import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { i18n } from "@lingui/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { zeroAddress } from "viem";
import { expect, it, vi } from "vitest";
import { ChainProvider } from "../../chain/chain-provider.tsx";
import { openHouse } from "../../chain/house.ts";
import { messages as french } from "../../i18n/locales/fr.po";
import { renderUi } from "../../test/render.tsx";
import { proposeTerms } from "./order-draft.ts";
import { PurchasePanel, type PurchasePanelProps } from "./purchase-panel.tsx";
import { buyer, sampleShop, token } from "./sample-shop.ts";

const now = 1_900_000_000; // 17 March 2030
const euro = { symbol: "EURD", decimals: 2 };
const house = openHouse({
  chainId: 31337,
  name: "Local chain",
  rpcUrls: ["http://127.0.0.1:1"],
  genesisHash: `0x${"ab".repeat(32)}`,
  startBlock: 0,
  development: true,
  addresses: {
    Checkout: zeroAddress,
    Loans: zeroAddress,
    Journal: zeroAddress,
    BoardLens: zeroAddress,
    Multicall3: zeroAddress,
  },
  tokens: [{ address: token, name: "Euro", kind: "erc20", faucet: true, permit: true, ...euro }],
});

function show(change: Partial<PurchasePanelProps> = {}) {
  const onPay = vi.fn();
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <ChainProvider house={house}>
        <PurchasePanel
          token={token}
          total={toAmount(4_601n)}
          terms={proposeTerms(sampleShop, buyer, now)}
          unit="lamp"
          quantity={1}
          onQuantity={() => {}}
          note=""
          onNote={() => {}}
          balance={{ units: 10_000n, text: "100.00 EURD" }}
          amount={(units) =>
            formatAmount(units, euro, { locale: i18n.locale === "fr" ? "fr" : "en" }).text
          }
          hindrance={undefined}
          pending={false}
          kept={undefined}
          onPay={onPay}
          {...change}
        />
      </ChainProvider>
    </QueryClientProvider>,
  );
  return onPay;
}

const words = () => (document.body.textContent ?? "").replaceAll(/[\u00a0\u202f]/gu, " ");

it("says who, what, by when and what happens otherwise, before anything is paid", async () => {
  const onPay = show();
  expect(words()).toContain("You pay 46.01 EURD. It rests in escrow, not with the seller.");
  expect(words()).toContain(
    "The seller ships by 24 March 2030. If he does not, you take all 46.01 EURD back.",
  );
  expect(words()).toContain("You look at the goods for 14 days after shipping");
  expect(words()).toContain("all of it returns to you while nothing was shipped");
  // Half of an odd amount: the buyer's part is rounded down, and nothing is lost.
  expect(words()).toContain("once shipped, 23.00 EURD go to you and 23.01 EURD to the seller.");
  await userEvent.click(screen.getByRole("button", { name: /Pay 46\.01.EURD into escrow/u }));
  expect(onPay).toHaveBeenCalledOnce();
});

it("says the same in French", () => {
  i18n.loadAndActivate({ locale: "fr", messages: french });
  show();
  expect(words()).toContain(
    "Le vendeur expédie au plus tard le 24 mars 2030. Sinon, vous reprenez la totalité : 46,01 EURD.",
  );
  expect(words()).toContain("23,00 EURD vous reviennent et 23,01 EURD vont au vendeur.");
  expect(
    screen.getByRole("button", { name: /Payer 46,01.EURD sous séquestre/u }),
  ).toBeInTheDocument();
});

it("warns where nobody could decide", () => {
  const { arbiter: _, ...alone } = sampleShop;
  show({ terms: proposeTerms(alone, buyer, now) });
  expect(words()).toContain("There is no arbiter. Once it is shipped, nobody decides between you");
});

it("offers no payment that cannot be made, and says why", () => {
  show({ hindrance: "ownShop" });
  expect(screen.queryByRole("button", { name: /into escrow/u })).not.toBeInTheDocument();
  expect(screen.getByText("This is your own shop")).toBeInTheDocument();
});

it("says that the list of goods stays here when no gateway takes it", () => {
  show({ kept: "browser" });
  expect(screen.getByRole("status")).toHaveTextContent("The list of goods stays in this browser");
});

it("tells the buyer what he lacks", () => {
  show({ balance: { units: 4_600n, text: "46.00 EURD" } });
  expect(words()).toContain("You have only 46.00 EURD.");
});
