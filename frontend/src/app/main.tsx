import { RouterProvider } from "@tanstack/react-router";
import { StrictMode, startTransition } from "react";
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

watchTheme();
keepFocus();
// Not awaited here: rooms import from this very file, and would wait for it to end.
void open(root);

/** The language first: a page that changes its words after the first paint is read twice. */
async function open(place: HTMLElement): Promise<void> {
  // The room with it: what it asks the node then travels with what the frame asks.
  await Promise.all([activateLocale(preferredLocale()), router.load()]);
  // A transition: drawn in slices, so that a touch meanwhile is heard.
  startTransition(() =>
    createRoot(place).render(
      <StrictMode>
        <BaseProviders>
          <ErrorBoundary>
            <HouseProviders>
              <RouterProvider router={router} />
            </HouseProviders>
          </ErrorBoundary>
        </BaseProviders>
      </StrictMode>,
    ),
  );
}
