import { type OrderDocument, orderTotal, readOrder } from "@comptoir/sdk/catalogue/order-document";
import { type ProductDocument, readProduct } from "@comptoir/sdk/catalogue/product-document";
import { digestToCid } from "@comptoir/sdk/content/cid";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { isAddressEqual } from "viem";
import { useKeptDocument } from "../../data/kept-content.ts";
import { useDocument } from "../../data/queries.ts";
import { VerifiedPicture } from "../../data/verified-picture.tsx";
import type { Locale } from "../../i18n/locale.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { lineTitle } from "./line-title.ts";

/** What is known of the goods: the order carries only the hash of their document. */
export type GoodsKnown =
  | { readonly is: "pending" }
  /** Neither this browser nor a gateway has it. */
  | { readonly is: "missing" }
  /** The document is the one that was hashed, but names another price or shop than the order. */
  | { readonly is: "contradicts"; readonly document: OrderDocument }
  | { readonly is: "known"; readonly document: OrderDocument };

export function useGoods(order: Order): GoodsKnown {
  const { data, error } = useKeptDocument(digestToCid(order.cart), readOrder);
  if (data) return judgeGoods(order, data);
  return { is: error ? "missing" : "pending" };
}

export function judgeGoods(order: Order, document: OrderDocument): GoodsKnown {
  const agrees =
    orderTotal(document) === order.amount && isAddressEqual(document.shop, order.seller);
  return { is: agrees ? "known" : "contradicts", document };
}

/** "Clos de l’Écluse 2021 × 2, and 1 more"; `product` is that of the first line, once it is known. */
export function goodsTitle(
  { lines }: Pick<OrderDocument, "lines">,
  product: ProductDocument | undefined,
  locale: Locale,
): string {
  const [first] = lines;
  if (!first) return "";
  const { quantity } = first;
  const title = lineTitle(first, product, locale);
  const name = quantity > 1 ? `${title} × ${quantity}` : title;
  const more = lines.length - 1;
  if (more === 0) return name;
  const others = plural(more, { one: "# more", other: "# more" });
  return t`${name}, and ${others}`;
}

/** Goods of an order in a line of a table: a small picture and what they are. */
export function GoodsCell({ order }: { readonly order: Order }) {
  const locale = useLocale();
  const goods = useGoods(order);
  const document = "document" in goods ? goods.document : undefined;
  const seal = order.cart.slice(0, 10);
  const product = useDocument(document?.lines[0]?.product, readProduct);
  return (
    <span className="flex min-w-0 items-center gap-3">
      <VerifiedPicture cid={product.data?.picture} alt="" className="size-11 shrink-0" />
      <span className="min-w-0 font-medium wrap-break-word md:line-clamp-2">
        {document && goods.is === "known" ? (
          goodsTitle(document, product.data, locale)
        ) : (
          <span className="font-normal text-ink-soft">
            {goods.is === "pending" ? "…" : <Trans>Goods under the seal {seal}</Trans>}
          </span>
        )}
      </span>
    </span>
  );
}
