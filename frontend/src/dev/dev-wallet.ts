import type { Deployment } from "@comptoir/sdk/deployment/deployment";
import { DevProvider } from "./dev-provider.ts";
import { devWalletRdns } from "./persona-choice.ts";

/** A brass key on paper. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#8a6a2f" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d="M14.500 4a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11M10.500 13.500 4 20M6.500 17.500l2 2M15.500 8.500h.01"/></svg>',
)}`;

let provider: DevProvider | undefined;

/** Announces the development wallet as any wallet announces itself. Refuses any chain with money on it. */
export function announceDevWallet(deployment: Deployment): DevProvider {
  if (!deployment.development)
    throw new Error("The development wallet exists on development chains alone");
  if (provider) return provider;
  const made = new DevProvider(deployment);
  provider = made;
  const detail = Object.freeze({
    info: Object.freeze({
      uuid: crypto.randomUUID(),
      name: "Development wallet",
      icon,
      rdns: devWalletRdns,
    }),
    provider: made,
  });
  const announce = () =>
    window.dispatchEvent(new CustomEvent("eip6963:announceProvider", { detail }));
  window.addEventListener("eip6963:requestProvider", announce);
  announce();
  return made;
}
