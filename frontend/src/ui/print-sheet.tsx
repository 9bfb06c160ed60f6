import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

export type PrintSheetProps = {
  /** Where the document is looked up; the page it was printed from unless said otherwise. */
  readonly address?: string;
  readonly children: ReactNode;
};

/**
 * What stands around a document on paper and nowhere else: the name of the house above, the address of the page below,
 * so that whoever holds the sheet finds the living document. On the screen it is not there.
 */
export function PrintSheet({ address = pageAddress(), children }: PrintSheetProps) {
  return (
    <>
      <div
        aria-hidden="true"
        className="mb-6 hidden border-b-[3px] border-double border-edge pb-2 font-title text-lg font-medium printed:block"
      >
        Comptoir
      </div>
      {children}
      <div
        aria-hidden="true"
        className="mt-6 hidden border-t border-edge pt-2 text-xs text-ink-soft printed:block"
      >
        <p>
          <Trans>
            This sheet is a picture of its day. What holds is what the contracts hold: look it up.
          </Trans>
        </p>
        <p className="font-mono break-all">{address}</p>
      </div>
    </>
  );
}

/** Without what a page remembers of its reader behind `?` and `#`. */
function pageAddress(): string {
  return `${location.origin}${location.pathname}`;
}
