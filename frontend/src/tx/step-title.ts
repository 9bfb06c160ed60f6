import { erc20Abi } from "@comptoir/sdk/abi/erc20";
import { decodeCall } from "@comptoir/sdk/coding/calls";
import type { permitTypes } from "@comptoir/sdk/typed-data/permit";
import { t } from "@lingui/core/macro";
import { type Address, getAddress } from "viem";
import type { PreparedWrite, Spend } from "./define-write.ts";
import type { ReviewWords } from "./review.ts";
import type { Approval, Permit, Step } from "./step.ts";

/** What one signature means, in words; read from the very thing that is signed. */
export function stepTitle(write: PreparedWrite, step: Step, words: ReviewWords): string {
  if (step.kind === "action" || step.kind === "batch") return write.review(words).title;
  return step.kind === "permit" ? permitText(step, words) : approvalText(step, words);
}

/** Out of the calldata: a wallet that shows it shows the same. */
export function approvalText({ kind, call, spend }: Approval, words: ReviewWords): string {
  // ERC-20 and ERC-721 share this function: the number is an amount of the one and a piece of the other.
  const args = decodeCall({ abi: erc20Abi, functionName: "approve", data: call.data });
  const [spender, value] = args as readonly [Address, bigint];
  const who = words.person(spender);
  if (kind === "revoke") return t`Take back the former allowance of ${who}`;
  const what = takenText(spend.kind, call.to, value, words);
  return t`Allow ${who} to take exactly ${what}`;
}

type PermitField = (typeof permitTypes.Permit)[number]["name"];

function permitText({ typedData }: Permit, words: ReviewWords): string {
  const field = (name: PermitField): unknown => Reflect.get(Object(typedData.message), name);
  const token = getAddress(String(typedData.domain?.verifyingContract));
  const who = words.person(getAddress(String(field("spender"))));
  const what = takenText("erc20", token, BigInt(String(field("value"))), words);
  return t`Permit ${who} to take exactly ${what}`;
}

function takenText(kind: Spend["kind"], token: Address, value: bigint, words: ReviewWords): string {
  if (kind === "erc20") return words.amount(value, token);
  const collection = words.person(token);
  return t`piece number ${String(value)} of ${collection}`;
}
