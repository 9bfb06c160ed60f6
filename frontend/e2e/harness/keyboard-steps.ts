import type { Locator, Page } from "playwright-core";
import type { Keyboard } from "./keyboard.ts";
import type { Visit } from "./visit.ts";

/** The title of the page: takes the focus after navigation, and when what had it is gone. */
export const titleOf = (page: Page): Locator =>
  page.getByRole("main").getByRole("heading", { level: 1 });

/** Through the rail, as from any page. */
export async function goToRoom(
  { page }: Pick<Visit, "page">,
  keys: Keyboard,
  room: string,
): Promise<void> {
  const link = page
    .getByRole("navigation", { name: "Rooms" })
    .getByRole("link", { name: room, exact: true });
  await keys.activate(link);
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
  await keys.at(titleOf(page), `after going to ${room}`);
}

/** Opens the sheet, chooses the wallet; the focus goes in, and comes back to the button that opened it. */
export async function connectByKeys({ page }: Pick<Visit, "page">, keys: Keyboard): Promise<void> {
  const banner = page.getByRole("banner");
  await keys.activate(banner.getByRole("button", { name: "Connect" }));
  const sheet = page.getByRole("dialog", { name: "Connect a wallet" });
  await keys.at(sheet, "the sheet takes the focus");
  await keys.activate(sheet.getByRole("button", { name: "Wallet double" }));
  await sheet.waitFor({ state: "detached" });
  await keys.at(banner.getByRole("button", { name: /^0x/ }), "after connecting");
}

/** Reads the review, goes to its button and presses it. Gives the text of the review. */
export async function confirmByKeys(
  { page }: Pick<Visit, "page">,
  keys: Keyboard,
): Promise<string> {
  const sheet = page
    .getByRole("dialog")
    .filter({ has: page.getByRole("button", { name: /^(Sign|Confirm)$/ }) });
  await keys.at(sheet, "the review takes the focus");
  const text = await sheet.innerText();
  const button = sheet.getByRole("button", { name: /^(Sign|Confirm)$/ });
  await keys.reach(button);
  await button.and(page.locator(":not([aria-disabled=true]):not([disabled])")).waitFor();
  await keys.at(button, "the button keeps the focus while the checks run");
  await keys.press("Enter");
  return text;
}
