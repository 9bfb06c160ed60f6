/** The network and the age of its last block. Composed from chain/. */
export function NetworkSlot() {
  return null;
}
