import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import type { DevProvider } from "./dev-provider.ts";
import { devWalletRdns, storePersona } from "./persona-choice.ts";

/** A brass key on paper. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#8a6a2f" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d="M14.500 4a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11M10.500 13.500 4 20M6.500 17.500l2 2M15.500 8.500h.01"/></svg>',
)}`;

type Request = Parameters<DevProvider["request"]>[0];
type Listener = Parameters<DevProvider["on"]>[1];

/**
 * The development wallet as a page meets it: it announces itself at once and brings its keys and signatures, which are
 * heavy, when it is first asked for something.
 */
export class DevWallet {
  readonly #deployment: Deployment;
  readonly #listeners: { readonly event: string; readonly listener: Listener }[] = [];
  #loading: Promise<DevProvider> | undefined;
  #provider: DevProvider | undefined;

  constructor(deployment: Deployment) {
    this.#deployment = deployment;
  }

  /** Plays another person, also while connected. */
  choose(index: number): void {
    if (this.#provider) this.#provider.choose(index);
    else storePersona(index);
  }

  on(event: string, listener: Listener): this {
    this.#listeners.push({ event, listener });
    this.#provider?.on(event, listener);
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    const place = this.#listeners.findIndex(
      (row) => row.event === event && row.listener === listener,
    );
    if (place >= 0) this.#listeners.splice(place, 1);
    this.#provider?.removeListener(event, listener);
    return this;
  }

  async request(request: Request): Promise<unknown> {
    this.#loading ??= this.#load();
    return (await this.#loading).request(request);
  }

  async #load(): Promise<DevProvider> {
    const { DevProvider } = await import("./dev-provider.ts");
    const provider = new DevProvider(this.#deployment);
    for (const { event, listener } of this.#listeners) provider.on(event, listener);
    this.#provider = provider;
    return provider;
  }
}

let wallet: DevWallet | undefined;

/** Announces the development wallet as any wallet announces itself. Refuses any chain with money on it. */
export function announceDevWallet(deployment: Deployment): DevWallet {
  if (!deployment.development)
    throw new Error("The development wallet exists on development chains alone");
  if (wallet) return wallet;
  const made = new DevWallet(deployment);
  wallet = made;
  const detail = Object.freeze({
    info: Object.freeze({
      uuid: crypto.randomUUID(),
      name: "Development wallet",
      icon,
      rdns: devWalletRdns,
    }),
    provider: made,
  });
  const announce = () =>
    window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
  window.addEventListener("eip6963:requestProvider", announce);
  announce();
  return made;
}
