import { PERSONAS } from "@comptoir/sdk/deployment/personas";

/** How the development wallet announces itself (EIP-6963); wagmi makes it the connector's id. */
export const devWalletRdns = "house.comptoir.development";

/** The number of accounts to choose from: the people of the demonstration, and somebody new. */
export const personaCount = PERSONAS.length + 1;

const storageKey = "comptoir.persona";

/** Account number of the persona this browser plays. */
export function chosenPersona(): number {
  try {
    const index = Number(localStorage.getItem(storageKey) ?? 0);
    return Number.isInteger(index) && index >= 0 && index < personaCount ? index : 0;
  } catch {
    return 0;
  }
}

export function storePersona(index: number): void {
  try {
    localStorage.setItem(storageKey, String(index));
  } catch {
    // The choice then lasts as long as the page.
  }
}
