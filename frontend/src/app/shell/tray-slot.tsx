/** Running transactions and what became of them, as `TrayItem`s. Composed from tx/. The shell gives it its place. */
export function TraySlot() {
  return null;
}
