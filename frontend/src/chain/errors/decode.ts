import { errorsAbi } from "@comptoir/sdk/abi/errors";
import { decodeErrorResult, type Hex, isHex } from "viem";
import { type Fault, FaultError } from "./fault.ts";

/** Every object on the way down: wallets and nodes wrap errors in errors, under several names. */
function* layers(error: unknown): Generator<object> {
  const seen = new Set<unknown>();
  const queue: unknown[] = [error];
  while (queue.length > 0 && seen.size < 40) {
    const layer = queue.shift();
    if (typeof layer !== "object" || layer === null || seen.has(layer)) continue;
    seen.add(layer);
    yield layer;
    for (const key of ["cause", "error", "data", "originalError"])
      if (key in layer) queue.push(Reflect.get(layer, key));
  }
}

const textOf = (layer: object, key: string): string => {
  const value: unknown = Reflect.get(layer, key);
  return typeof value === "string" ? value : "";
};

/** Turns whatever was thrown, by viem, a wallet or a node, into one of our faults. Never throws. */
export function decodeFault(error: unknown): Fault {
  const chain = [...layers(error)];
  for (const layer of chain) if (layer instanceof FaultError) return layer.fault;
  // What the contract said comes first: a wallet may wrap it in an error number of its own.
  for (const layer of chain) {
    for (const key of ["data", "raw"]) {
      const data: unknown = Reflect.get(layer, key);
      if (isHex(data) && data.length >= 10) return decodeRevert(data);
    }
  }
  for (const layer of chain) {
    const fault = faultOfLayer(layer);
    if (fault) return fault;
  }
  const first = chain[0];
  return {
    kind: "unknown",
    message: first ? textOf(first, "shortMessage") || textOf(first, "message") : String(error),
  };
}

/** Revert data against the errors of all our contracts and of the tokens they use. */
export function decodeRevert(data: Hex): Fault {
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: errorsAbi, data });
    const [first] = args;
    if (errorName === "Error")
      return {
        kind: "revert",
        message: typeof first === "string" && first !== "" ? first : undefined,
      };
    if (errorName === "Panic")
      return { kind: "panic", code: typeof first === "bigint" ? first : 0n };
    return { kind: "contract", name: errorName, args };
  } catch {
    return { kind: "unknownRevert", data };
  }
}

/** Numbers of EIP-1193 and of JSON-RPC. */
const byCode: Record<number, Fault> = {
  4001: { kind: "rejected" },
  5000: { kind: "rejected" },
  4100: { kind: "notConnected" },
  4200: { kind: "unsupported" },
  4900: { kind: "notConnected" },
  4901: { kind: "wrongChain", actual: undefined, expected: undefined },
  4902: { kind: "wrongChain", actual: undefined, expected: undefined },
  [-32002]: { kind: "walletBusy" },
  [-32601]: { kind: "unsupported" },
};

const byName: Record<string, Fault> = {
  UserRejectedRequestError: { kind: "rejected" },
  ChainMismatchError: { kind: "wrongChain", actual: undefined, expected: undefined },
  ConnectorChainMismatchError: { kind: "wrongChain", actual: undefined, expected: undefined },
  ConnectorNotConnectedError: { kind: "notConnected" },
  InsufficientFundsError: { kind: "insufficientFunds", have: undefined, need: undefined },
  NonceTooLowError: { kind: "nonce" },
  NonceTooHighError: { kind: "nonce" },
  FeeCapTooLowError: { kind: "feeTooLow" },
  HttpRequestError: { kind: "unreachable" },
  TimeoutError: { kind: "unreachable" },
  SocketClosedError: { kind: "unreachable" },
};

const byText: readonly (readonly [RegExp, Fault])[] = [
  [/user (rejected|denied|cancell?ed)/iu, { kind: "rejected" }],
  [
    /insufficient funds|doesn't have enough funds|exceeds the balance of the account/iu,
    { kind: "insufficientFunds", have: undefined, need: undefined },
  ],
  [/nonce too (low|high)|nonce has already been used/iu, { kind: "nonce" }],
  [
    /replacement transaction underpriced|maxFeePerGas.*too low|max fee per gas less than/iu,
    { kind: "feeTooLow" },
  ],
  [/failed to fetch|fetch failed|econnrefused/iu, { kind: "unreachable" }],
  [/execution reverted|reverted without a reason/iu, { kind: "revert", message: undefined }],
];

function faultOfLayer(layer: object): Fault | undefined {
  const code: unknown = Reflect.get(layer, "code");
  if (typeof code === "number" && byCode[code]) return byCode[code];
  const named = byName[textOf(layer, "name")];
  if (named) return named;
  const text = `${textOf(layer, "details")} ${textOf(layer, "message")}`;
  return byText.find(([pattern]) => pattern.test(text))?.[1];
}
