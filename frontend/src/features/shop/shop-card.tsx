import { inLanguage } from "@comptoir/sdk/catalogue/text";
import { Link } from "@tanstack/react-router";
import { useLocale } from "../../i18n/use-locale.ts";
import { Rosette } from "../../ui/rosette.tsx";
import type { OpenShop } from "./catalogue.ts";
import { ShopRecord } from "./shop-record.tsx";

export function ShopCard({ open: { entry, shop } }: { readonly open: OpenShop }) {
  const locale = useLocale();
  return (
    <Link
      to="/shop/$seller"
      params={{ seller: entry.seller }}
      className="flex h-full items-start gap-3 rounded-lg border border-hairline bg-sheet p-4 transition-colors hover:border-ink-soft"
    >
      <Rosette id={entry.seller} size={44} />
      <span className="min-w-0">
        <span className="block font-title text-lg leading-tight font-medium">
          {inLanguage(shop.name, locale)}
        </span>
        <span className="block text-sm text-ink-soft">{inLanguage(shop.motto, locale)}</span>
        <span className="mt-1.5 block text-sm">
          <ShopRecord sales={entry.sales} />
        </span>
      </span>
    </Link>
  );
}
