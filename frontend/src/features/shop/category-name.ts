import type { Category } from "@comptoir/sdk/catalogue/category";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export const categoryNames: Record<Category, MessageDescriptor> = {
  wine: msg`Wine`,
  food: msg`Food`,
  books: msg`Books`,
  stationery: msg`Paper`,
  tools: msg`Tools`,
  light: msg`Lamps`,
  table: msg`Table`,
  cloth: msg`Cloth`,
  other: msg`Other`,
};
