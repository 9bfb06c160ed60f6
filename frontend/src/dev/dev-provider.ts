import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { developmentMnemonic } from "@comptoir/sdk/deployment/personas";
import {
  type Address,
  createWalletClient,
  type Hex,
  hexToBigInt,
  isHex,
  numberToHex,
  RpcError,
} from "viem";
import { type HDAccount, mnemonicToAccount } from "viem/accounts";
import { houseChain, houseTransport } from "../chain/clients.ts";
import { chosenPersona, storePersona } from "./persona-choice.ts";
import { type TypedDataJson, typedDataOf } from "./typed-data-json.ts";

type Listener = (payload: unknown) => void;
type Request = { readonly method: string; readonly params?: unknown };

/** EIP-1193: an error with a number that every page understands. */
const refusal = (code: number, message: string) =>
  new RpcError(new Error(message), { code, shortMessage: message });

/**
 * A wallet of the local chain alone. Its keys are public, so it signs whatever it is asked: the page's own review is the
 * only question. Transactions leave it signed, as those of any wallet do.
 */
export class DevProvider {
  readonly #deployment: Deployment;
  readonly #listeners = new Map<string, Set<Listener>>();
  #index = chosenPersona();
  #connected = false;
  readonly #node: ReturnType<ReturnType<typeof houseTransport>>;

  constructor(deployment: Deployment) {
    this.#deployment = deployment;
    this.#node = houseTransport(deployment)({ chain: houseChain(deployment), retryCount: 0 });
  }

  /** Plays another person, also while connected. */
  choose(index: number): void {
    if (index === this.#index) return;
    this.#index = index;
    storePersona(index);
    if (this.#connected) this.#emit("accountsChanged", [this.#account().address]);
  }

  on(event: string, listener: Listener): this {
    const known = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, known.add(listener));
    return this;
  }

  removeListener(event: string, listener: Listener): this {
    this.#listeners.get(event)?.delete(listener);
    return this;
  }

  async request({ method, params }: Request): Promise<unknown> {
    const list: readonly unknown[] = Array.isArray(params) ? params : [];
    switch (method) {
      case "eth_requestAccounts":
        this.#connected = true;
        return [this.#account().address];
      case "eth_accounts":
        // Public keys of a public mnemonic: a page that knew them before needs no new permission.
        return [this.#account().address];
      case "eth_chainId":
        return numberToHex(this.#deployment.chainId);
      case "wallet_requestPermissions":
        this.#connected = true;
        return [
          {
            parentCapability: "eth_accounts",
            caveats: [{ type: "restrictReturnedAccounts", value: [this.#account().address] }],
          },
        ];
      case "wallet_revokePermissions":
        this.#connected = false;
        return null;
      case "wallet_switchEthereumChain":
        return this.#switch(list[0]);
      case "eth_sendTransaction":
        return this.#send(list[0]);
      case "eth_signTypedData_v4":
        return this.#signTypedData(list[1]);
      case "wallet_getCapabilities":
      case "wallet_sendCalls":
      case "wallet_getCallsStatus":
        // EIP-5792. The node knows these as little, and would be asked for nothing.
        throw refusal(4200, "This wallet carries out one transaction at a time.");
      default:
        return this.#node.request({ method, params });
    }
  }

  #account(): HDAccount {
    return mnemonicToAccount(developmentMnemonic, { addressIndex: this.#index });
  }

  #wallet() {
    return createWalletClient({
      account: this.#account(),
      chain: houseChain(this.#deployment),
      transport: houseTransport(this.#deployment),
    });
  }

  #switch(wanted: unknown): null {
    const chainId =
      typeof wanted === "object" && wanted !== null ? Reflect.get(wanted, "chainId") : undefined;
    if (!isHex(chainId) || Number(chainId) !== this.#deployment.chainId)
      throw refusal(4902, "This wallet knows the local chain alone.");
    return null;
  }

  async #send(request: unknown): Promise<Hex> {
    const field = (name: string): unknown =>
      typeof request === "object" && request !== null ? Reflect.get(request, name) : undefined;
    const [from, to, data, value] = [field("from"), field("to"), field("data"), field("value")];
    this.#own(from);
    if (!isHex(to)) throw refusal(-32602, "A transaction without a recipient is not signed here.");
    return this.#wallet().sendTransaction({
      to,
      data: isHex(data) ? data : "0x",
      value: isHex(value) ? hexToBigInt(value) : 0n,
    });
  }

  async #signTypedData(json: unknown): Promise<Hex> {
    const typed: TypedDataJson = typedDataOf(json);
    return this.#account().signTypedData(typed);
  }

  #own(from: unknown): asserts from is Address {
    if (typeof from !== "string" || from.toLowerCase() !== this.#account().address.toLowerCase()) {
      throw refusal(4100, "This account is not the one being played.");
    }
  }

  #emit(event: string, payload: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload);
  }
}
