import { Trans } from "@lingui/react/macro";
import type { Acquaintance } from "./acquaintance.ts";
import { FullAddress } from "./full-address.tsx";
import { Notice } from "./notice.tsx";
import { Stamp } from "./stamp.tsx";

/** What to heed about an address before anything is signed for it. */
export function AddressMarks({ known }: { readonly known: Acquaintance }) {
  const { resembles, stranger } = known;
  if (resembles) {
    const who = resembles.name;
    return (
      <Notice tone="bad" title={<Trans>This is not the address you may take it for</Trans>}>
        <p>
          {who ? (
            <Trans>
              It begins and ends like that of {who}, and differs in between. Addresses are made to
              look alike so that payments go astray. The one you know is:
            </Trans>
          ) : (
            <Trans>
              It begins and ends like one you know, and differs in between. Addresses are made to
              look alike so that payments go astray. The one you know is:
            </Trans>
          )}
        </p>
        <FullAddress address={resembles.address} />
      </Notice>
    );
  }
  if (!stranger) return null;
  return (
    <span>
      <Stamp tone="warn">
        <Trans>new to you</Trans>
      </Stamp>
    </span>
  );
}
