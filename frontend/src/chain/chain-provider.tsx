import { type ReactNode, useEffect } from "react";
import { type House, HouseContext } from "./house.ts";

/** Chain and wallet for everything below. Stands inside the query client's provider. */
export function ChainProvider({
  house,
  children,
}: {
  readonly house: House;
  readonly children: ReactNode;
}) {
  useEffect(() => house.wallet.resume(), [house]);
  return <HouseContext value={house}>{children}</HouseContext>;
}
