/** Settings that other parts of the app bring: nodes, confirmations, the development wallet. */
export function SettingsSlot() {
  return null;
}
