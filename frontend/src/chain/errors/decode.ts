import { errorsAbi } from "@comptoir/sdk/abi/errors";
import { decodeErrorResult, type Hex, isHex } from "viem";
import { type Fault, FaultError, type RawFault } from "./fault.ts";
import { faultOfCode, faultOfName, faultOfText, vagueFaultOfCode } from "./known-answers.ts";

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

const codeOf = (layer: object, key: string): number | undefined => {
  const value: unknown = Reflect.get(layer, key);
  return typeof value === "number" ? value : undefined;
};

/** Turns whatever was thrown, by viem, a wallet or a node, into one of our faults. Never throws. */
export function decodeFault(error: unknown): Fault {
  const chain = [...layers(error)];
  for (const layer of chain) if (layer instanceof FaultError) return layer.fault;
  // What the contract said comes first: a wallet may wrap it in an error number of its own.
  const data = chain.map(revertDataOf).find((found) => found !== undefined);
  if (data) return decodeRevert(data);

  const fault = faultOfLayers(chain);
  // A person who said no needs no details.
  if (fault?.kind === "rejected") return fault;
  const raw = rawOf(chain);
  if (fault) return raw ? { ...fault, raw } : fault;
  const [first] = chain;
  const message = first ? textOf(first, "shortMessage") || textOf(first, "message") : String(error);
  return { kind: "unknown", message: withoutSecrets(message), ...(raw ? { raw } : {}) };
}

/** From the most telling to the least: a number or a name with one meaning, words, a number with many. */
function faultOfLayers(chain: readonly object[]): Fault | undefined {
  for (const layer of chain) {
    const found =
      faultOfCode(codeOf(layer, "code") ?? codeOf(layer, "status")) ??
      faultOfName(textOf(layer, "name"), codeOf(layer, "status"));
    if (found) return found;
  }
  for (const layer of chain) {
    const found = faultOfText(`${textOf(layer, "details")} ${textOf(layer, "message")}`);
    if (found) return found;
  }
  return chain.map((layer) => vagueFaultOfCode(codeOf(layer, "code"))).find((found) => found);
}

function revertDataOf(layer: object): Hex | undefined {
  for (const key of ["data", "raw"]) {
    const value: unknown = Reflect.get(layer, key);
    // OpenEthereum and Nethermind write a word before it.
    const data = typeof value === "string" ? value.replace(/^Reverted /u, "") : value;
    if (isHex(data) && data.length >= 10) return data;
  }
  return undefined;
}

/** Revert data against the errors of all our contracts and of the tokens they use. */
export function decodeRevert(data: Hex): Fault {
  const raw = { data };
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: errorsAbi, data });
    const [first] = args;
    if (errorName === "Error")
      return {
        kind: "revert",
        message: typeof first === "string" && first !== "" ? first : undefined,
        raw,
      };
    if (errorName === "Panic")
      return { kind: "panic", code: typeof first === "bigint" ? first : 0n, raw };
    return { kind: "contract", name: errorName, args, raw };
  } catch {
    return { kind: "unknownRevert", data, raw };
  }
}

/** The innermost words, which are the node's or the wallet's own, and the first number. */
function rawOf(chain: readonly object[]): RawFault | undefined {
  const code = chain.map((layer) => codeOf(layer, "code")).find((found) => found !== undefined);
  const message = chain
    .map((layer) => textOf(layer, "details") || textOf(layer, "message"))
    .findLast((text) => text !== "");
  if (code === undefined && message === undefined) return undefined;
  return {
    ...(code === undefined ? {} : { code }),
    ...(message === undefined ? {} : { message: withoutSecrets(message) }),
  };
}

/** Addresses of nodes carry the keys of their customers; long hex may be a signature or a key. */
export function withoutSecrets(text: string): string {
  return text
    .replace(/\b(?:https?|wss?):\/\/\S+/giu, "(node)")
    .replace(/\b(?:0x)?[0-9a-f]{64,}\b/giu, (hex) => `${hex.slice(0, 10)}…`)
    .slice(0, 500);
}
