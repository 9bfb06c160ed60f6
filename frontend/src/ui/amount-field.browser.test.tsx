import { parseAmount } from "@comptoir/sdk/money/parse-amount";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { activateLocale } from "../i18n/activate.ts";
import type { Locale } from "../i18n/locale.ts";
import { renderInBrowser } from "../test/browser/render-in-browser.tsx";
import { AmountField } from "./amount-field.tsx";

/** As a form does: the field keeps the text, the sdk reads it in the reader's notation. */
function Form({ locale }: { readonly locale: Locale }) {
  const [text, setText] = useState("");
  const parsed = parseAmount(text, { decimals: 6, locale });
  const understood = parsed.ok ? `understood ${parsed.amount}` : `refused ${parsed.reason}`;
  return (
    <>
      <AmountField label="Amount" unit="EURD" value={text} onChange={setText} max="9" />
      <textarea aria-label="Elsewhere" />
      <output>{understood}</output>
    </>
  );
}

const field = () => page.getByRole("textbox", { name: "Amount" });
const understood = (text: string) =>
  expect.element(page.getByRole("status")).toMatchTextContent(text);

async function paste(text: string): Promise<void> {
  const elsewhere = page.getByRole("textbox", { name: "Elsewhere" });
  await elsewhere.fill(text);
  await elsewhere.click();
  await userEvent.keyboard("{Control>}a{/Control}{Control>}c{/Control}");
  await field().click();
  await userEvent.keyboard("{Control>}v{/Control}");
}

describe("An amount in a real browser", () => {
  it.each([
    ["en", "1,234.56"],
    ["fr", "1 234,56"],
  ] as const)("is typed in the notation of %s", async (locale, typed) => {
    await activateLocale(locale);
    await renderInBrowser(<Form locale={locale} />);
    await field().click();
    await userEvent.keyboard(typed);
    await expect.element(field()).toHaveValue(typed);
    await understood("understood 1234560000");
  });

  it.each([
    ["en", "1,234.56\n"],
    ["fr", "1\u202f234,56\n"],
    ["fr", "\t1\u00a0234,56 "],
  ] as const)(
    "is pasted as %s from a bill, with its spaces and line ends",
    async (locale, pasted) => {
      await renderInBrowser(<Form locale={locale} />);
      await paste(pasted);
      await understood("understood 1234560000");
    },
  );

  it("keeps to 40 characters of a long paste, and refuses rather than guesses", async () => {
    await renderInBrowser(<Form locale="en" />);
    await paste("Pay 5 EURD to the bearer of this letter, please, and no later than today");
    await understood("refused characters");
    expect(field().element()).toHaveProperty("value.length", 40);
  });

  it("is not turned by the wheel or by arrows, as a field of numbers is", async () => {
    await renderInBrowser(<Form locale="en" />);
    await field().click();
    await userEvent.keyboard("12{ArrowUp}{ArrowUp}");
    await userEvent.wheel(field(), { delta: { y: 240 } });
    await expect.element(field()).toHaveValue("12");
  });

  it("has its button for the most one Tab away, which Enter presses", async () => {
    await renderInBrowser(<Form locale="en" />);
    await field().click();
    await userEvent.keyboard("{Tab}{Enter}");
    await expect.element(field()).toHaveValue("9");
  });
});
