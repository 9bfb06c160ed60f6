import type { Page } from "playwright-core";

/** Chooses from a labelled select by a part of what the option says. */
export async function pickOption(page: Page, label: string, says: RegExp): Promise<void> {
  const select = page.getByLabel(label, { exact: true });
  const value = await select.locator("option", { hasText: says }).first().getAttribute("value");
  await select.selectOption(value ?? "");
}
