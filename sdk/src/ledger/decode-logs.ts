import { withChecksums } from "./checksums.ts";
import { type ChainLog, type LedgerContracts, type LedgerEvent, readLogs } from "./logs.ts";

/** The events in logs; nothing of other contracts' and of events that our ABIs do not know. Addresses are checksummed. */
export const decodeLogs = (
  logs: readonly ChainLog[],
  contracts: LedgerContracts,
): readonly LedgerEvent[] => withChecksums(readLogs(logs, contracts));
