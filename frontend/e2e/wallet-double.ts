import type { BrowserContext, Page } from "playwright-core";
import {
  type Address,
  createWalletClient,
  defineChain,
  type HDAccount,
  type Hex,
  hexToBigInt,
  http,
  numberToHex,
  type PrivateKeyAccount,
} from "viem";
import { typedDataOf } from "../src/dev/typed-data-json.ts";
import { type BatchMood, BatchWallet } from "./harness/batch-wallet.ts";

/** How the double answers a question to sign; set again at any time. */
export type Mood =
  | "approve"
  | "reject"
  /** Answers after `delay` milliseconds. */
  | "delay"
  | "never"
  /** Sends, then fails as if the port had closed. */
  | "loseReply";

export interface WalletDoubleOptions {
  readonly account: PrivateKeyAccount | HDAccount;
  readonly rpcUrl: string;
  readonly chainId: number;
  readonly name?: string;
  readonly rdns?: string;
  /** Milliseconds of the mood `delay`. */
  readonly delay?: number;
}

/** What was asked of the wallet: tests compare it with what the page said it would be. */
export interface Asked {
  readonly method: string;
  readonly params: readonly unknown[];
}

export interface WalletDouble {
  be: (mood: Mood) => void;
  /** What it says of batches and does with them; it knows none before. Accounts are lent the code at `multicall3`. */
  batch: (mood: BatchMood, multicall3: Address) => void;
  /** On another network until told otherwise: `undefined` brings it back. */
  wrongChain: (page: Page, chainId: number | undefined) => Promise<void>;
  /** The person switches accounts in the wallet. */
  useAccount: (page: Page, account: PrivateKeyAccount | HDAccount) => Promise<void>;
  readonly asked: readonly Asked[];
  readonly sent: readonly Hex[];
}

type Answer =
  | { readonly result: unknown }
  | { readonly error: { readonly code: number; readonly message: string } };

const reject: Answer = { error: { code: 4001, message: "User rejected the request." } };
const questions = [
  "eth_sendTransaction",
  "wallet_sendCalls",
  "eth_signTypedData_v4",
  "personal_sign",
];
/** Questions whose reply is lost after the deed. */
const deeds = ["eth_sendTransaction", "wallet_sendCalls"];

/**
 * An EIP-6963 wallet for tests: announced in the page, but its keys and its mind stay here in Node. Install it before
 * the page is opened.
 */
export async function installWalletDouble(
  context: BrowserContext,
  options: WalletDoubleOptions,
): Promise<WalletDouble> {
  let { account } = options;
  let mood: Mood = "approve";
  let foreignChain: number | undefined;
  // Like any wallet: it names its accounts to a page only after its owner let the page in, and remembers that.
  let admitted = false;
  const asked: Asked[] = [];
  const sent: Hex[] = [];
  const chain = defineChain({
    id: options.chainId,
    name: "double",
    nativeCurrency: { name: "Ether", symbol: "ETH", decimals: 18 },
    rpcUrls: { default: { http: [options.rpcUrl] } },
  });
  const transport = http(options.rpcUrl, { retryCount: 0 });
  const node = transport({ chain, retryCount: 0 });
  const wallet = () => createWalletClient({ account, chain, transport });
  const chainId = () => foreignChain ?? options.chainId;

  const batches = new BatchWallet(options.rpcUrl, chain);

  const sign = async (method: string, params: readonly unknown[]): Promise<unknown> => {
    if (method === "wallet_sendCalls")
      return batches.send(account, params[0] as Parameters<BatchWallet["send"]>[1]);
    if (method === "eth_signTypedData_v4") return account.signTypedData(typedDataOf(params[1]));
    if (method === "personal_sign")
      return account.signMessage({ message: { raw: params[0] as Hex } });
    const request = params[0] as { readonly to: Hex; readonly data?: Hex; readonly value?: Hex };
    const hash = await wallet().sendTransaction({
      to: request.to,
      data: request.data ?? "0x",
      value: request.value ? hexToBigInt(request.value) : 0n,
    });
    sent.push(hash);
    return hash;
  };

  const answer = async (method: string, params: readonly unknown[]): Promise<Answer> => {
    switch (method) {
      case "eth_requestAccounts":
      case "wallet_requestPermissions":
        if (mood === "reject") return reject;
        admitted = true;
        return {
          result:
            method === "eth_requestAccounts"
              ? [account.address]
              : [{ parentCapability: "eth_accounts" }],
        };
      case "eth_accounts":
        return { result: admitted ? [account.address] : [] };
      case "eth_chainId":
        return { result: numberToHex(chainId()) };
      case "wallet_switchEthereumChain":
        if (mood === "reject") return reject;
        foreignChain = undefined;
        return { result: null };
      case "wallet_revokePermissions":
        admitted = false;
        return { result: null };
      case "wallet_getCapabilities":
        return { result: batches.capabilities() };
      case "wallet_getCallsStatus":
        return {
          result: await batches.status(String(params[0]), async (hash) =>
            node.request({ method: "eth_getTransactionReceipt", params: [hash] }),
          ),
        };
      default:
        return { result: await node.request({ method, params }) };
    }
  };

  const handle = async (method: string, params: readonly unknown[]): Promise<Answer> => {
    try {
      if (!questions.includes(method)) return await answer(method, params);
      asked.push({ method, params });
      if (mood === "reject") return reject;
      if (mood === "never") return await new Promise<Answer>(() => {});
      if (mood === "delay")
        await new Promise((resolve) => setTimeout(resolve, options.delay ?? 1_500));
      const lose = mood === "loseReply" && deeds.includes(method);
      const result = await sign(method, params);
      return lose
        ? {
            error: {
              code: -32603,
              message: "The message port closed before a response was received.",
            },
          }
        : { result };
    } catch (error) {
      const code: unknown =
        typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
      return {
        error: {
          code: typeof code === "number" ? code : -32603,
          message: error instanceof Error ? error.message : String(error),
        },
      };
    }
  };

  const tag = `double_${(options.rdns ?? "house.comptoir.double").replaceAll(".", "_")}`;
  await context.exposeFunction(tag, handle);
  await context.addInitScript(announce, {
    tag,
    name: options.name ?? "Wallet double",
    rdns: options.rdns ?? "house.comptoir.double",
  });

  const emit = (page: Page, event: string, payload: unknown) =>
    page.evaluate(([name, detail]) => window.dispatchEvent(new CustomEvent(name, { detail })), [
      `${tag}:${event}`,
      payload,
    ] as const);
  return {
    asked,
    sent,
    be: (next) => {
      mood = next;
    },
    batch: (next, multicall3) => batches.be(next, multicall3),
    wrongChain: async (page, id) => {
      foreignChain = id;
      await emit(page, "chainChanged", numberToHex(chainId()));
    },
    useAccount: async (page, next) => {
      account = next;
      await emit(page, "accountsChanged", [next.address]);
    },
  };
}

/** Runs in the page, before any of its scripts; may use nothing from outside itself. */
function announce({
  tag,
  name,
  rdns,
}: {
  readonly tag: string;
  readonly name: string;
  readonly rdns: string;
}): void {
  type Listener = (payload: unknown) => void;
  const listeners = new Map<string, Set<Listener>>();
  for (const event of ["accountsChanged", "chainChanged"]) {
    window.addEventListener(`${tag}:${event}`, (message) => {
      for (const listener of listeners.get(event) ?? [])
        listener((message as CustomEvent<unknown>).detail);
    });
  }
  const provider = {
    on: (event: string, listener: Listener) =>
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener)),
    removeListener: (event: string, listener: Listener) => listeners.get(event)?.delete(listener),
    request: async ({ method, params }: { readonly method: string; readonly params?: unknown }) => {
      const bridge: (method: string, params: unknown) => Promise<Answer> = Reflect.get(window, tag);
      const answered = await bridge(method, params ?? []);
      if ("error" in answered)
        throw Object.assign(new Error(answered.error.message), { code: answered.error.code });
      return answered.result;
    },
  };
  const icon =
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'%3E%3Crect width='1' height='1'/%3E%3C/svg%3E";
  const detail = Object.freeze({
    info: Object.freeze({ uuid: crypto.randomUUID(), name, icon, rdns }),
    provider,
  });
  const say = () => window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
  window.addEventListener("eip6963:requestProvider", say);
  say();
}
