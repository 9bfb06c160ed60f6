import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { activateLocale } from "../../i18n/activate.ts";
import { preferredLocale } from "../../i18n/locale.ts";
import { watchTheme } from "../../theme/theme.ts";
import "../../theme/main.css";

/** The pattern book without a house around it, no chain, no router: for `npm run visual`. */
async function open(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("design.html has no #root");
  await activateLocale(preferredLocale());
  watchTheme();
  // As a room is fetched, with the words that its parts say.
  const { DesignPage } = await import("./design-page.tsx");
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <main className="mx-auto min-h-dvh max-w-6xl px-4 py-8 sm:px-8">
          <DesignPage />
        </main>
      </I18nProvider>
    </StrictMode>,
  );
}

// Not awaited at the top: what is imported above may itself import from this file's chunk.
void open();
