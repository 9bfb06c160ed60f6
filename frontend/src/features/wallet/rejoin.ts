import { reconnect } from "wagmi/actions";
import type { WalletDoor } from "../../chain/wallet-door.ts";
import { devWalletRdns } from "../../dev/persona-choice.ts";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * The development wallet comes in its own chunk, after wagmi has looked for the wallet used last and found none. Without
 * this, a reload would forget who is here.
 */
export async function rejoinDevWallet(wallet: WalletDoor): Promise<void> {
  const config = await wallet.open();
  if ((await config.storage?.getItem("recentConnectorId")) !== devWalletRdns) return;
  // A second attempt during wagmi's own is ignored by it.
  for (let tries = 0; config.state.status === "reconnecting" && tries < 30; tries += 1)
    await pause(100);
  const connector = config.connectors.find(({ id }) => id === devWalletRdns);
  if (connector && config.state.status === "disconnected")
    await reconnect(config, { connectors: [connector] });
}
