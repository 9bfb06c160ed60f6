import type { ProductDocument } from "@comptoir/sdk/catalogue/product-document";
import type { ShopDocument } from "@comptoir/sdk/catalogue/shop-document";
import { inLanguage } from "@comptoir/sdk/catalogue/text";
import type { Cid } from "@comptoir/sdk/content/cid";
import { formatAmount } from "@comptoir/sdk/money/format-amount";
import { orderDomain, orderId } from "@comptoir/sdk/typed-data/order";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { isAddressEqual } from "viem";
import { useHouse } from "../../chain/house.ts";
import { useTokenBook } from "../../chain/token-book.ts";
import { useChainNow } from "../../chain/use-clock.ts";
import { useConnection } from "../../chain/use-connection.ts";
import { type KeptAt, keepContent } from "../../data/kept-content.ts";
import { useBalances } from "../../data/use-balances.ts";
import { useLocale } from "../../i18n/use-locale.ts";
import { useWrite } from "../../tx/use-write.ts";
import { useReviewWords } from "../../tx/words.ts";
import { draftOrder, type OrderDraft, proposeTerms, totalOf } from "./order-draft.ts";
import { type PurchaseHindrance, PurchasePanel } from "./purchase-panel.tsx";
import { fundWrite } from "./writes.ts";

export type PurchaseDeskProps = {
  readonly shop: ShopDocument;
  readonly product: ProductDocument;
  readonly cid: Cid;
};

/** Seconds that a draft must still be payable to be used again. */
const leastLeft = 600;

/** The panel with wallet, clock and pipeline behind it. */
export function PurchaseDesk({ shop, product, cid }: PurchaseDeskProps) {
  const { deployment, clock } = useHouse();
  const { address } = useConnection();
  const locale = useLocale();
  const words = useReviewWords();
  const navigate = useNavigate();
  const fund = useWrite(fundWrite);
  const { token } = product.price;
  const known = useTokenBook().find(token);
  const balances = useBalances(address, [token]);
  const now = useChainNow(10_000);
  const [quantity, setQuantity] = useState(1);
  const [note, setNote] = useState("");
  const [kept, setKept] = useState<KeptAt | "nowhere">();
  const [preparing, setPreparing] = useState(false);
  const draft = useRef<{ readonly of: string; readonly made: OrderDraft }>(undefined);
  if (now === undefined) return null;
  const total = totalOf(product, quantity);
  const units = balances.isPlaceholderData ? undefined : balances.data?.value[0]?.balance;
  const balance =
    units === undefined || !known
      ? undefined
      : { units, text: formatAmount(units, known, { locale }).text };

  const hindrance = (): PurchaseHindrance | undefined => {
    if (!shop.products.includes(cid)) return "withdrawn";
    if (known?.kind !== "erc20") return "unknownToken";
    if (total === undefined) return "tooMuch";
    if (!address) return "notConnected";
    return isAddressEqual(address, shop.seller) ? "ownShop" : undefined;
  };

  /** The same wish makes the same order while it can be paid: trying again can never pay twice. */
  const draftNow = (time: number): OrderDraft | undefined => {
    if (!address) return undefined;
    const of = [address, shop.seller, cid, quantity, note, locale].join("\n");
    const former = draft.current;
    if (former?.of === of && former.made.order.payBy > time + leastLeft) return former.made;
    const terms = proposeTerms(shop, address, time);
    const random = crypto.getRandomValues(new Uint8Array(64));
    const made = draftOrder(
      { buyer: address, shop, product, cid, quantity, note, locale, terms },
      random,
    );
    draft.current = { of, made };
    return made;
  };

  const pay = async () => {
    setPreparing(true);
    const made = draftNow(clock.now() ?? now);
    const place = made ? await keepContent(made.bytes).catch(() => "nowhere" as const) : undefined;
    setKept(place);
    setPreparing(false);
    if (!made || place === undefined || place === "nowhere") return;
    const outcome = await fund.begin({ order: made.order, permit: known?.permit ?? false });
    if (!outcome.done) return;
    draft.current = undefined;
    const id = orderId(made.order, orderDomain(deployment.chainId, deployment.addresses.Checkout));
    await navigate({ to: "/orders/$id", params: { id } });
  };

  return (
    <PurchasePanel
      token={token}
      total={total}
      terms={proposeTerms(shop, address, now)}
      unit={inLanguage(product.unit, locale)}
      quantity={quantity}
      onQuantity={setQuantity}
      note={note}
      onNote={setNote}
      balance={balance}
      amount={(units) => words.amount(units, token)}
      hindrance={hindrance()}
      pending={preparing || fund.busy}
      kept={kept}
      onPay={() => void pay()}
    />
  );
}
