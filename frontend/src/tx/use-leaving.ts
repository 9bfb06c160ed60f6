import { type RefObject, useEffect, useRef } from "react";

/** Milliseconds for which the good end of a transaction stays in the tray. */
const readingTime = 10_000;

/** Milliseconds after which it is looked again whether somebody is still at it. */
const readAgain = 2_000;

/**
 * What ended well leaves by itself once it could be read: at once if it ended long ago, and never while somebody points
 * at it or has his focus in it.
 *
 * @param endedAt milliseconds of this computer's clock; undefined while it goes on.
 */
export function useLeaving(
  slip: RefObject<HTMLElement | null>,
  endedAt: number | undefined,
  leave: () => void,
): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    if (endedAt === undefined) return;
    const leaveUnlessRead = () => {
      if (slip.current?.matches(":hover, :focus-within"))
        timer = setTimeout(leaveUnlessRead, readAgain);
      else latest.current();
    };
    // A clock that was set meanwhile must not keep it for ever.
    const left = Math.min(readingTime, Math.max(0, endedAt + readingTime - Date.now()));
    let timer = setTimeout(leaveUnlessRead, left);
    return () => clearTimeout(timer);
  }, [slip, endedAt]);
}
