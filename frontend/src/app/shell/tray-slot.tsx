import { TraySlips } from "../../tx/desk-slots.tsx";

/** Running transactions and what became of them. The shell gives the tray its place. */
export function TraySlot() {
  return <TraySlips />;
}
