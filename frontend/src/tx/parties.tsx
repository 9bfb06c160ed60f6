import { Trans } from "@lingui/react/macro";
import { type Address, isAddressEqual, zeroAddress } from "viem";
import { useLedger } from "../data/queries.ts";
import { useAcquaintances } from "../ui/acquaintance.ts";
import { AddressMarks } from "../ui/address-marks.tsx";
import { FullAddress } from "../ui/full-address.tsx";
import { Rosette } from "../ui/rosette.tsx";

/** Everybody a review names, with the whole address: what must be the same in the wallet. */
export function Parties({ addresses }: { readonly addresses: readonly Address[] }) {
  // Who is new to the reader is known only from everything he did: worth a reading before he signs.
  useLedger();
  const { of } = useAcquaintances();
  const each = addresses.filter(
    (address, index) =>
      address !== zeroAddress &&
      addresses.findIndex((one) => isAddressEqual(one, address)) === index,
  );
  if (each.length === 0) return null;
  return (
    <section aria-labelledby="parties" className="flex flex-col gap-2">
      <h3 id="parties" className="label-caps">
        <Trans>Addresses, as your wallet will show them</Trans>
      </h3>
      <ul className="flex flex-col gap-3">
        {each.map((address) => {
          const known = of(address);
          return (
            <li key={address} className="flex items-start gap-3">
              <Rosette id={address} size={28} />
              <div className="flex min-w-0 flex-col gap-1">
                {(known.name || known.own) && (
                  <span className="text-sm font-medium">
                    {known.own ? <Trans>you</Trans> : known.name}
                  </span>
                )}
                <FullAddress address={address} unlike={known.resembles?.address} />
                <AddressMarks known={known} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
