import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ChainProvider } from "../chain/chain-provider.tsx";
import { builtDeployment } from "../chain/deployment.ts";
import { openHouse } from "../chain/house.ts";
import { AcquaintanceProvider } from "../data/acquaintance-provider.tsx";
import { DataProvider } from "../data/data-provider.tsx";
import { DeskProvider } from "../tx/desk-provider.tsx";
import { ReviewSlot } from "../tx/desk-slots.tsx";
import { queryClient } from "./query-client.ts";

/** What needs no chain: language and server state. The error boundary stands on these alone. */
export function BaseProviders({ children }: { readonly children: ReactNode }) {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </I18nProvider>
  );
}

/** What every room stands on: the chain this page was built for, its tables, and the one desk where writes are signed. */
export function HouseProviders({ children }: { readonly children: ReactNode }) {
  const [house] = useState(() => openHouse(builtDeployment()));
  return (
    <ChainProvider house={house}>
      <DataProvider>
        <AcquaintanceProvider>
          <DeskProvider>
            {children}
            <ReviewSlot />
          </DeskProvider>
        </AcquaintanceProvider>
      </DataProvider>
    </ChainProvider>
  );
}
