import { developmentMnemonic, PERSONAS } from "@comptoir/sdk/deployment/personas";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRouter, RouterContextProvider } from "@tanstack/react-router";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { zeroAddress } from "viem";
import { mnemonicToAccount } from "viem/accounts";
import { expect, it } from "vitest";
import { ChainProvider } from "../../chain/chain-provider.tsx";
import { openHouse } from "../../chain/house.ts";
import { renderUi } from "../../test/render.tsx";
import { ConnectButton } from "./connect-button.tsx";

const house = openHouse({
  chainId: 31337,
  name: "Local chain",
  // Nobody answers there: the sheet must work before the node does.
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
  tokens: [],
});

/** Nothing but links that point somewhere. */
const router = createRouter({ routeTree: createRootRoute() });

it("lets a newcomer play a person of the demonstration, and leave again", async () => {
  const user = userEvent.setup();
  renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <ChainProvider house={house}>
        <RouterContextProvider router={router}>
          <ConnectButton />
        </RouterContextProvider>
      </ChainProvider>
    </QueryClientProvider>,
  );
  await user.click(screen.getByRole("button", { name: "Connect" }));
  // Sheet and persons are fetched when they are first opened.
  await user.click(
    await screen.findByRole("button", { name: /Camille Roussel/u }, { timeout: 10_000 }),
  );
  // Account 0 of the development mnemonic.
  await waitFor(() =>
    expect(screen.getByRole("button", { name: /0xf39Fd6…b92266/u })).toBeInTheDocument(),
  );

  await user.click(screen.getByRole("button", { name: /0xf39Fd6…b92266/u }));
  await user.click(await screen.findByRole("button", { name: /Somebody new/u }));
  const newcomer = mnemonicToAccount(developmentMnemonic, {
    addressIndex: PERSONAS.length,
  }).address;
  const config = await house.wallet.open();
  await waitFor(() =>
    expect(config.state.connections.values().next().value?.accounts).toEqual([newcomer]),
  );
  await user.click(screen.getByRole("button", { name: "Disconnect" }));
  await screen.findByText("Connect a wallet");
}, 20_000);
