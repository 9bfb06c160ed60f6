import { mnemonicToAccount } from "viem/accounts";
import { expect, test } from "vitest";
import { personaAddresses } from "./persona-addresses.ts";
import { developmentMnemonic, PERSONAS } from "./personas.ts";

test("each person has the address of the account that plays him", () => {
  const derived = PERSONAS.map(
    (_persona, addressIndex) => mnemonicToAccount(developmentMnemonic, { addressIndex }).address,
  );
  expect(personaAddresses).toEqual(derived);
});
