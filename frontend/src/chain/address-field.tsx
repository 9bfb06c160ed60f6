import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Address } from "viem";
import { getCode } from "viem/actions";
import { useAcquaintances } from "../ui/acquaintance.ts";
import { AddressMarks } from "../ui/address-marks.tsx";
import { FullAddress } from "../ui/full-address.tsx";
import { Rosette } from "../ui/rosette.tsx";
import { TextField } from "../ui/text-field.tsx";
import { type AddressFault, checkAddress } from "./check-address.ts";
import { chainKey } from "./deployment.ts";
import { useHouse } from "./house.ts";

export type AddressFieldProps = {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  /** What the form has against it; stands before what this field finds by itself. */
  readonly error?: ReactNode;
  readonly placeholder?: string;
  /** Say so when a contract stands where a person is meant. */
  readonly person?: boolean;
};

/** An address that is typed or pasted: checked as it comes, and shown whole with all that is known of it. */
export function AddressField({ error, value, person = false, ...rest }: AddressFieldProps) {
  const checked = checkAddress(value);
  // Half typed is not yet wrong.
  const complete = value.trim().length >= 42;
  const own = !checked.ok && complete ? <FaultText {...checked} /> : undefined;
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <TextField {...rest} value={value} error={error ?? own} mono autoComplete="off" />
      {checked.ok && (
        <Found address={checked.address} unproven={checked.unproven} person={person} />
      )}
    </div>
  );
}

function Found({
  address,
  unproven,
  person,
}: {
  readonly address: Address;
  readonly unproven: boolean;
  readonly person: boolean;
}) {
  const { of } = useAcquaintances();
  const known = of(address);
  const isContract = useIsContract(person ? address : undefined);
  return (
    <div role="status" className="flex flex-col gap-2 text-sm">
      <div className="flex items-start gap-3">
        <Rosette id={address} size={28} />
        <div className="flex min-w-0 flex-col">
          {known.name && <span className="font-medium">{known.name}</span>}
          <FullAddress address={address} unlike={known.resembles?.address} />
        </div>
      </div>
      {/* That nobody dealt with a token yet says nothing against it. */}
      <AddressMarks known={person ? known : { ...known, stranger: false }} />
      {known.own && (
        <p className="text-warn">
          <Trans>This is your own account.</Trans>
        </p>
      )}
      {isContract && (
        <p className="text-warn">
          <Trans>A contract stands at this address, not a person's account.</Trans>
        </p>
      )}
      {unproven && (
        <p className="text-ink-soft">
          <Trans>
            Written without capitals it proves nothing about typing errors: compare every character.
          </Trans>
        </p>
      )}
    </div>
  );
}

function FaultText(found: AddressFault) {
  const { t } = useLingui();
  switch (found.fault) {
    case "prefix":
      return t`An address begins with 0x.`;
    case "length":
      return (
        <Plural
          value={found.characters}
          one="An address has 40 characters after 0x; this has #."
          other="An address has 40 characters after 0x; these are #."
        />
      );
    case "digits":
      return t`An address holds the figures 0 to 9 and the letters a to f alone.`;
    case "checksum":
      return t`A character of this address is wrong: its capitals and small letters do not fit together.`;
    case "zero":
      return t`Nobody has the address of mere zeros.`;
  }
}

/** Whether code is there; an account that lent itself some (EIP-7702) is still a person's. */
function useIsContract(address: Address | undefined): boolean {
  const { client, deployment } = useHouse();
  const { data } = useQuery({
    queryKey: [...chainKey(deployment), "code", address],
    enabled: address !== undefined,
    queryFn: async () => (address ? ((await getCode(client, { address })) ?? "0x") : "0x"),
  });
  return data !== undefined && data !== "0x" && !data.startsWith("0xef0100");
}
