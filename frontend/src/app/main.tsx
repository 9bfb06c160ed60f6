import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { activateLocale } from "../i18n/activate.ts";
import { preferredLocale } from "../i18n/locale.ts";
import { watchTheme } from "../theme/theme.ts";
import "../theme/main.css";
import { ErrorBoundary } from "./error-boundary.tsx";
import { BaseProviders, HouseProviders } from "./providers.tsx";
import { router } from "./router.ts";
import { keepFocus } from "./shell/keep-focus.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

// The language first: a page that changes its words after the first paint is read twice.
await activateLocale(preferredLocale());
watchTheme();
keepFocus();

createRoot(root).render(
  <StrictMode>
    <BaseProviders>
      <ErrorBoundary>
        <HouseProviders>
          <RouterProvider router={router} />
        </HouseProviders>
      </ErrorBoundary>
    </BaseProviders>
  </StrictMode>,
);
