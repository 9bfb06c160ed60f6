import { PERSONAS } from "@comptoir/sdk/deployment/personas";
import type { PrivateKeyAccount } from "viem/accounts";
import { accountsOf } from "../stage/accounts.ts";

export type People = (id: string) => PrivateKeyAccount;

/** The personas' accounts by their names in the story. */
export function peopleOf(mnemonic: string): People {
  const account = accountsOf(mnemonic);
  const indexes = new Map(PERSONAS.map(({ id }, index) => [id, index]));
  return (id) => {
    const index = indexes.get(id);
    if (index === undefined) throw new Error(`the demonstration has nobody called ${id}`);
    return account(index);
  };
}
