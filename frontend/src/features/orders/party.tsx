import { readShop } from "@comptoir/sdk/catalogue/shop-document";
import { inLanguage } from "@comptoir/sdk/catalogue/text";
import { type Address as AddressValue, isAddressEqual } from "viem";
import { useDigest, useShops } from "../../data/queries.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Address } from "../../ui/address.tsx";

/** Somebody on the other side: his shop's name when he has one, always with his address, which cannot be borrowed. */
export function Party({
  address,
  size,
}: {
  readonly address: AddressValue;
  readonly size?: number;
}) {
  const name = useShopName(address);
  return (
    <span className="inline-flex flex-col">
      {name && <span className="font-medium">{name}</span>}
      <Address address={address} {...(size ? { size } : {})} />
    </span>
  );
}

/** What a seller calls his shop. Anybody may call himself anything: never shown without the address. */
export function useShopName(seller: AddressValue): string | undefined {
  const locale = useLocale();
  const shops = useShops();
  const entry = shops.data?.value.find((one) => isAddressEqual(one.seller, seller));
  const { data } = useDigest(entry?.digest, readShop);
  return data && isAddressEqual(data.seller, seller) ? inLanguage(data.name, locale) : undefined;
}
