import type { Address } from "viem";
import type { Atomicity, WalletPort } from "./wallet-port.ts";
import type { BatchRefusal } from "./way.ts";

/** Milliseconds for which a wallet may think about what it can do. Nobody waits longer for a convenience. */
const patience = 1_500;

/** What the wallet said about batches, per account and network, for as long as the page is open. */
export class BatchSense {
  readonly #wallet: WalletPort;
  readonly #chainId: number;
  readonly #patience: number;
  readonly #answers = new Map<string, Promise<Atomicity>>();
  /** Who did not answer in time: not waited for a second time. */
  readonly #slow = new Set<string>();
  readonly #refusals = new Map<string, BatchRefusal>();

  constructor(wallet: WalletPort, chainId: number, wait = patience) {
    this.#wallet = wallet;
    this.#chainId = chainId;
    this.#patience = wait;
  }

  /** A wallet that does not answer, or not in time, is one without batches; a late answer counts the next time. */
  async atomicity(account: Address): Promise<Atomicity> {
    const key = this.#key(account);
    const answer =
      this.#answers.get(key) ??
      this.#wallet.atomicity(account).catch((): Atomicity => "unsupported");
    this.#answers.set(key, answer);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<Atomicity>((resolve) => {
      const wait = this.#slow.has(key) ? 0 : this.#patience;
      timer = setTimeout(() => {
        this.#slow.add(key);
        resolve("unsupported");
      }, wait);
    });
    return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
  }

  refusal(account: Address): BatchRefusal | undefined {
    return this.#refusals.get(this.#key(account));
  }

  /** Not asked again in this session. */
  refuse(account: Address, why: BatchRefusal): void {
    this.#refusals.set(this.#key(account), why);
  }

  /** It took one: an account that was `ready` is upgraded now. */
  took(account: Address): void {
    this.#answers.delete(this.#key(account));
  }

  #key(account: Address): string {
    return `${this.#wallet.name() ?? ""} ${account} ${this.#chainId}`;
  }
}
