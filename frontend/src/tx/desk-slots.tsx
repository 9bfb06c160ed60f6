import { lazyPart } from "../ui/lazy-part.tsx";
import { useDeskState } from "./desk-provider.tsx";

const ReviewSheet = lazyPart(() =>
  import("./review-sheet.tsx").then((module) => module.ReviewSheet),
);
const Tray = lazyPart(() => import("./tray.tsx").then((module) => module.Tray));

/** The sheet, from the first time something is to be read before it is signed. Mounted once. */
export function ReviewSlot() {
  const { flow } = useDeskState();
  return flow ? <ReviewSheet /> : null;
}

/** The tray, from the first transaction on. */
export function TraySlips() {
  const { records } = useDeskState();
  return records.length > 0 ? <Tray /> : null;
}
