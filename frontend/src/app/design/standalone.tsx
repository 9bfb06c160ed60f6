import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { activateLocale } from "../../i18n/activate.ts";
import { preferredLocale } from "../../i18n/locale.ts";
import { watchTheme } from "../../theme/theme.ts";
import "../../theme/main.css";
import { DesignPage } from "./design-page.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("design.html has no #root");

await activateLocale(preferredLocale());
watchTheme();

// The pattern book without a house around it: no chain, no router. For `npm run visual` and `npm run dev`.
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <main className="mx-auto min-h-dvh max-w-6xl px-4 py-8 sm:px-8">
        <DesignPage />
      </main>
    </I18nProvider>
  </StrictMode>,
);
