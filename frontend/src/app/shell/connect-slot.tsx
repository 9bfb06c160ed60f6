/** The wallet: who is here, or how to connect. Composed from features/wallet. */
export function ConnectSlot() {
  return null;
}
