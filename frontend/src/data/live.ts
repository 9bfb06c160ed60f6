import { keepPreviousData } from "@tanstack/react-query";

/** Shown while a new block is read, with its own block number beside it. */
export const live = {
  staleTime: Number.POSITIVE_INFINITY,
  placeholderData: keepPreviousData,
  structuralSharing: false,
} as const;
