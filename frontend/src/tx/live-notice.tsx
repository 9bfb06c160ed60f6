import { Trans } from "@lingui/react/macro";
import { Notice } from "../ui/notice.tsx";
import { hasMoved, type LiveValue } from "./live.ts";
import { useReviewWords } from "./words.ts";

/** Something is no longer what the reader saw: old and new, said aloud. */
export function LiveNotice({ live }: { readonly live: readonly LiveValue[] }) {
  const words = useReviewWords();
  const moved = hasMoved(live);
  // The live region is there before it has anything to say: readers announce what changes in one they know.
  return (
    <div role="status" className={moved ? "" : "sr-only"}>
      {moved && (
        <Notice tone="warn" title={<Trans>This has changed since you saw it</Trans>}>
          <ul>
            {live.map(({ key, label, write, value, was }) => {
              if (was === undefined) return null;
              const name = label();
              const old = write(was, words);
              const now = write(value, words);
              return (
                <li key={key}>
                  <Trans>
                    {name}: {old} → {now}
                  </Trans>
                </li>
              );
            })}
          </ul>
          <p>
            <Trans>Nothing was sent. Confirm again if you still agree.</Trans>
          </p>
        </Notice>
      )}
    </div>
  );
}
