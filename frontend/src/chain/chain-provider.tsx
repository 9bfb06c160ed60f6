import type { ReactNode } from "react";
import { WagmiProvider } from "wagmi";
import { type House, HouseContext } from "./house.ts";

/** Chain and wallet for everything below. Stands inside the query client's provider. */
export function ChainProvider({
  house,
  children,
}: {
  readonly house: House;
  readonly children: ReactNode;
}) {
  return (
    <HouseContext value={house}>
      <WagmiProvider config={house.config} reconnectOnMount>
        {children}
      </WagmiProvider>
    </HouseContext>
  );
}
