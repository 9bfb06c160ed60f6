import { developmentMnemonic, PERSONAS } from "@comptoir/sdk/deployment/personas";
import { type HDAccount, mnemonicToAccount } from "viem/accounts";

export const accountAt = (addressIndex: number): HDAccount =>
  mnemonicToAccount(developmentMnemonic, { addressIndex });

/** An account of the demonstration, by its short name. */
export function person(id: string): HDAccount {
  const index = PERSONAS.findIndex((persona) => persona.id === id);
  if (index < 0) throw new Error(`nobody is called ${id}`);
  return accountAt(index);
}

/** Somebody the chain has never heard of; `index` tells strangers apart. He has no coin either. */
export const stranger = (index: number): HDAccount => accountAt(1_000 + index);
