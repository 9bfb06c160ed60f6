import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { HouseContext, openHouse } from "../chain/house.ts";
import { sampleDeployment } from "./sample-deployment.ts";

const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
const house = openHouse(sampleDeployment);

/** A house whose node is silent: for what is drawn from data alone. */
export function SampleHouse({ children }: { readonly children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <HouseContext value={house}>{children}</HouseContext>
    </QueryClientProvider>
  );
}
