/** What a thing for sale is; apart from the document, because links are read with it before any document is. */
export const CATEGORIES = [
  "wine",
  "food",
  "books",
  "stationery",
  "tools",
  "light",
  "table",
  "cloth",
  "other",
] as const;
export type Category = (typeof CATEGORIES)[number];
