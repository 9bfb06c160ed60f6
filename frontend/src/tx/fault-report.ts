import { checkoutAbi } from "@comptoir/sdk/abi/checkout";
import { errorsAbi } from "@comptoir/sdk/abi/errors";
import { type Hex, toFunctionSelector } from "viem";
import { formatAbiItem } from "viem/utils";
import type { Fault } from "../chain/errors/fault.ts";
import type { Call } from "./define-write.ts";

/**
 * What a developer needs to reproduce a refusal, as text: the error with its selector and arguments, what came back, and
 * what was asked. Without keys, without signatures, without the address of the reader or of his node.
 */
export function faultReport(fault: Fault, call?: Call): string {
  const lines: readonly Line[] = [
    ["kind", fault.kind],
    ...errorLines(fault),
    ["code", fault.raw?.code?.toString()],
    ["message", fault.raw?.message],
    ["data", fault.raw?.data],
    ["to", call?.to],
    ["value", call && call.value > 0n ? `${call.value} wei` : undefined],
    ["call", call && withoutPermit(call.data)],
  ];
  return lines
    .flatMap(([name, value]) => (value === undefined || value === "" ? [] : [`${name}: ${value}`]))
    .join("\n");
}

type Line = readonly [name: string, value: string | undefined];

const selectorOf = (item: (typeof errorsAbi)[number]) => toFunctionSelector(formatAbiItem(item));

function errorLines(fault: Fault): readonly Line[] {
  if (fault.kind === "contract") {
    const selector = fault.raw?.data?.slice(0, 10);
    // Two errors may share a name; the selector tells them apart where the answer itself is at hand.
    const item =
      errorsAbi.find((one) => selector !== undefined && selectorOf(one) === selector) ??
      errorsAbi.find(({ name }) => name === fault.name);
    return [
      ["error", item ? formatAbiItem(item, { includeName: true }) : fault.name],
      ["selector", selector ?? (item && selectorOf(item))],
      ["arguments", fault.args.map(String).join(", ")],
    ];
  }
  const { kind: _kind, raw: _raw, ...figures } = fault;
  return Object.entries(figures).map(([name, value]) => [
    name,
    value === undefined ? undefined : String(value),
  ]);
}

/** A permit's signature is good until it is used: a call that carries one is not shown. */
const permitSelectors = [
  ...checkoutAbi.flatMap((item) =>
    item.type === "function" && item.name === "permit" ? [toFunctionSelector(item)] : [],
  ),
  toFunctionSelector("permit(address,address,uint256,uint256,uint8,bytes32,bytes32)"),
];

const withoutPermit = (data: Hex): string =>
  permitSelectors.some((selector) => data.includes(selector.slice(2)))
    ? `${data.slice(0, 10)}… (${data.length / 2 - 1} bytes with a signature)`
    : data;
