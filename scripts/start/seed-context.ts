import type { ContentStore } from "../../services/content/store.ts";
import type { Rpc } from "../chain/rpc.ts";
import type { Deployment } from "./deployment.ts";

/** What `scripts/demo/seed.ts` gets: `export async function seed(context: SeedContext): Promise<void>`. */
export interface SeedContext {
  /** The running chain, in this process: no network in between. */
  readonly rpc: Rpc;
  readonly rpcUrl: string;
  readonly deployment: Deployment;
  /** Public test mnemonic of the local chain; accounts are m/44'/60'/0'/0/n. */
  readonly mnemonic: string;
  readonly content: ContentStore;
  /** Present time, in seconds since 1970. The chain's own time is earlier: history is made by travelling forward. */
  readonly now: number;
  /** Moves the chain forward to a moment with one empty block; a moment already past is left alone. */
  travelTo(timestamp: number): Promise<void>;
  /** A few words for the progress line. */
  note(text: string): void;
}
