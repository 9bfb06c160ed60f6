import { type ReactNode, use } from "react";
import { WagmiContext } from "wagmi";
import { useHouse } from "../../chain/house.ts";

/** What speaks to wallets, for the sheets that need it; waits until it is fetched. */
export function Wallets({ children }: { readonly children: ReactNode }) {
  const { wallet } = useHouse();
  return <WagmiContext value={use(wallet.open())}>{children}</WagmiContext>;
}
