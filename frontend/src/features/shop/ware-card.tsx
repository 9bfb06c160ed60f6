import { inLanguage } from "@comptoir/sdk/catalogue/text";
import { Link } from "@tanstack/react-router";
import { VerifiedPicture } from "../../data/verified-picture.tsx";
import { useLocale } from "../../i18n/use-locale.ts";
import type { Ware } from "./catalogue.ts";
import { Price } from "./price.tsx";

/** A thing on the counter: engraving, name, what one is, price. The whole card is the link. */
export function WareCard({ ware, showShop }: { readonly ware: Ware; readonly showShop: boolean }) {
  const locale = useLocale();
  const { product, from, cid } = ware;
  return (
    <Link
      to="/shop/$seller/$product"
      params={{ seller: from.entry.seller, product: cid }}
      className="group flex h-full flex-col"
    >
      <VerifiedPicture
        cid={product.picture}
        alt={inLanguage(product.pictureAlt, locale)}
        className="aspect-square w-full transition-colors group-hover:border-ink-soft"
      />
      <span className="mt-2.5 font-title text-lg leading-snug font-medium text-balance group-hover:underline">
        {inLanguage(product.title, locale)}
      </span>
      <span className="text-sm text-ink-soft">
        {inLanguage(product.unit, locale)}
        {showShop && <span className="block">{inLanguage(from.shop.name, locale)}</span>}
      </span>
      <span className="mt-auto pt-1.5">
        <Price units={BigInt(product.price.amount)} token={product.price.token} />
      </span>
    </Link>
  );
}
