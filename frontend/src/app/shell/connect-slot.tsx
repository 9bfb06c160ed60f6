import { ConnectButton } from "../../features/wallet/connect-button.tsx";

/** The wallet: who is here, or how to connect. */
export function ConnectSlot() {
  return <ConnectButton />;
}
