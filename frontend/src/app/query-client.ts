import { QueryClient } from "@tanstack/react-query";

/**
 * Freshness is decided by blocks, not by clocks: a new block invalidates what it touched, so nothing refetches by
 * itself on a timer. One retry: the transport below retries on its own and knows why it failed.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: 1,
      refetchOnWindowFocus: false,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
