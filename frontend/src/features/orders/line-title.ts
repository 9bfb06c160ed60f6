import type { OrderLine } from "@comptoir/sdk/catalogue/order-document";
import type { ProductDocument } from "@comptoir/sdk/catalogue/product-document";
import { inLanguage } from "@comptoir/sdk/catalogue/text";
import type { Locale } from "../../i18n/locale.ts";

/**
 * What a line's goods are called in the reader's language. The order document keeps the title the buyer read; the product
 * it names by CID has it in every language. A title the product does not have is shown as it was agreed.
 */
export function lineTitle(
  { title }: Pick<OrderLine, "title">,
  product: Pick<ProductDocument, "title"> | undefined,
  locale: Locale,
): string {
  const agreed = product !== undefined && Object.values(product.title).includes(title);
  return agreed ? inLanguage(product.title, locale) : title;
}
