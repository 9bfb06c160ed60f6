import {
  type Abi,
  type AbiEvent,
  type AbiFunction,
  type ContractFunctionArgs,
  type ContractFunctionName,
  type DecodeFunctionResultReturnType,
  getAddress,
  type Hex,
  keccak256,
  stringToHex,
} from "viem";
import { decodeParameters } from "./decode.ts";
import { encodeParameters } from "./encode.ts";
import { readEvent } from "./read.ts";
import type { Shape } from "./shape.ts";

const hashes = new WeakMap<object, Hex>();

/** Hash of its signature: the first topic of an event; its first four bytes select a function. */
export function signatureHash(item: AbiEvent | AbiFunction): Hex {
  const known = hashes.get(item) ?? keccak256(stringToHex(`${item.name}${typesOf(item.inputs)}`));
  hashes.set(item, known);
  return known;
}

const typesOf = (shapes: readonly Shape[]): string =>
  `(${shapes
    .map(({ type, components }) => (components ? type.replace("tuple", typesOf(components)) : type))
    .join(",")})`;

function functionIn(abi: Abi, name: string, count: number): AbiFunction {
  const found = abi.filter(
    (item) => item.type === "function" && item.name === name && item.inputs.length === count,
  );
  const [item, other] = found;
  if (item?.type !== "function" || other) throw new TypeError(`${found.length} functions ${name}`);
  return item;
}

/** The event of that name. Throws when there is none. */
export function eventIn(abi: Abi, name: string): AbiEvent {
  const item = abi.find((one) => one.type === "event" && one.name === name);
  if (item?.type !== "event") throw new TypeError(`There is no event ${name}`);
  return item;
}

/** Calldata. Functions of one name and as many parameters are not told apart: it throws. */
export function encodeCall<
  const abi extends Abi | readonly unknown[],
  name extends ContractFunctionName<abi>,
>(call: {
  readonly abi: abi;
  readonly functionName: name;
  readonly args?: ContractFunctionArgs<abi, "pure" | "view" | "nonpayable" | "payable", name>;
}): Hex {
  const args = (call.args ?? []) as readonly unknown[];
  const item = functionIn(call.abi as Abi, call.functionName, args.length);
  const data = encodeParameters(item.inputs, args as never);
  return `${signatureHash(item).slice(0, 10) as Hex}${data.slice(2)}`;
}

/** The arguments in calldata. Throws when it is not a call of that function. */
export function decodeCall(call: {
  readonly abi: Abi;
  readonly functionName: string;
  readonly data: Hex;
}): readonly unknown[] {
  const { abi, functionName, data } = call;
  const item = abi.find(
    (one): one is AbiFunction =>
      one.type === "function" &&
      one.name === functionName &&
      data.startsWith(signatureHash(one).slice(0, 10)),
  );
  if (!item) throw new TypeError(`This is no call of ${functionName}`);
  return decodeParameters(item.inputs, `0x${data.slice(10)}`);
}

/** What a function answered: the value where there is one, a list where there are several. */
export function decodeAnswer<
  const abi extends Abi | readonly unknown[],
  name extends ContractFunctionName<abi>,
>(call: {
  readonly abi: abi;
  readonly functionName: name;
  readonly args?: readonly unknown[] | undefined;
  readonly data: Hex;
}): DecodeFunctionResultReturnType<abi, name> {
  const { outputs } = (call.abi as Abi).find(
    (item): item is AbiFunction =>
      item.type === "function" &&
      item.name === call.functionName &&
      (call.args === undefined || item.inputs.length === call.args.length),
  ) ?? { outputs: undefined };
  if (!outputs) throw new TypeError(`There is no function ${call.functionName}`);
  const values = decodeParameters(outputs, call.data) as readonly unknown[];
  return (outputs.length > 1 ? values : values[0]) as DecodeFunctionResultReturnType<abi, name>;
}

/** The arguments of an event by their names, addresses checksummed; see {@link readEvent}. */
export const decodeEvent = (
  event: AbiEvent,
  topics: readonly Hex[],
  data: Hex,
): Readonly<Record<string, unknown>> => readEvent(event, topics, data, getAddress);
