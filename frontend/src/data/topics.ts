import type { Topic } from "../tx/define-write.ts";

/** Topics whose answers a new block makes old. */
export const blockTopics: readonly Topic[] = ["ledger", "balances", "loans", "orders"];

/** Topics read from the Journal. */
export const journalTopics: readonly Topic[] = ["offers", "shops"];

/** Least time between two readings of the boards that nobody asked for, in milliseconds. */
export const journalPause = 30_000;
