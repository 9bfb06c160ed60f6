import type { OrderDocument, OrderLine } from "@comptoir/sdk/catalogue/order-document";
import { readProduct } from "@comptoir/sdk/catalogue/product-document";
import type { Order } from "@comptoir/sdk/typed-data/order";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { Address } from "viem";
import { useDocument } from "../../data/queries.ts";
import { VerifiedPicture } from "../../data/verified-picture.tsx";
import { formatCount } from "../../i18n/format.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { GoodsKnown } from "./goods.tsx";
import { lineTitle } from "./line-title.ts";
import { TokenAmount } from "./token-amount.tsx";

/** The lines of the order document, or why they are not shown. */
export function GoodsLines({
  order,
  goods,
}: {
  readonly order: Order;
  readonly goods: GoodsKnown;
}) {
  if (goods.is === "pending") return <Skeleton lines={2} />;
  if (goods.is === "missing") {
    return (
      <Notice title={<Trans>The list of goods is not here</Trans>}>
        <Trans>
          The chain keeps only its seal. Buyer and seller have the document; in another browser it
          shows when a gateway has it.
        </Trans>
      </Notice>
    );
  }
  const { document } = goods;
  return (
    <div className="flex flex-col gap-3">
      {goods.is === "contradicts" && (
        <Notice tone="bad" title={<Trans>The document contradicts the order</Trans>}>
          <Trans>
            It carries the right seal, but names another shop or another sum than what was paid.
            Trust the figures above.
          </Trans>
        </Notice>
      )}
      <DocumentLines document={document} token={order.token} />
    </div>
  );
}

export function DocumentLines({
  document,
  token,
}: {
  readonly document: OrderDocument;
  readonly token: Address;
}) {
  // As an element: a plain string would be read as markup of the translation, and "<0>" in it would vanish.
  const note = document.shippingNote && <q>{document.shippingNote}</q>;
  return (
    <>
      <ul className="divide-y divide-hairline border-y border-hairline">
        {document.lines.map((line) => (
          <Line
            key={`${line.product} ${line.title}`}
            line={line}
            seller={document.shop}
            token={token}
          />
        ))}
      </ul>
      {note && (
        <p className="text-sm whitespace-pre-line text-ink-soft">
          <Trans>The buyer writes: {note}</Trans>
        </p>
      )}
    </>
  );
}

type LineProps = { readonly line: OrderLine; readonly seller: Address; readonly token: Address };

function Line({ line, seller, token }: LineProps) {
  const locale = useLocale();
  const product = useDocument(line.product, readProduct);
  const quantity = formatCount(locale, line.quantity);
  return (
    <li className="flex items-center gap-3 py-2.5">
      <VerifiedPicture cid={product.data?.picture} alt="" className="size-14 shrink-0" />
      <span className="min-w-0 flex-1">
        <Link
          to="/shop/$seller/$product"
          params={{ seller, product: line.product }}
          className="font-medium hover:underline"
        >
          {lineTitle(line, product.data, locale)}
        </Link>
        <span className="block text-sm text-ink-soft">
          {quantity} × <TokenAmount units={BigInt(line.unitAmount)} token={token} size="sm" />
        </span>
      </span>
      <TokenAmount units={BigInt(line.unitAmount) * BigInt(line.quantity)} token={token} />
    </li>
  );
}
