import type { HouseClient } from "../chain/clients.ts";
import { callNode } from "../chain/read-contract.ts";
import type { EffectProof } from "./define-write.ts";

/** Whether the chain shows the effect of an action. */
export async function isProven(
  client: HouseClient,
  proof: EffectProof | undefined,
): Promise<boolean> {
  if (!proof) return false;
  const data = await callNode(client, proof.to, proof.data);
  if (data === "0x") return false;
  return (proof.is === "zero") === /^0x0*$/u.test(data);
}
