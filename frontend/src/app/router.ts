import { createRouter } from "@tanstack/react-router";
import { ErrorPage } from "./error-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { routeTree } from "./routes.tsx";
import { pageTitle } from "./shell/keep-focus.ts";

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

// Going to another page moves the focus to its title: a screen reader reads it, Tab goes on from there.
router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
  if (!fromLocation || !pathChanged) return;
  pageTitle()?.focus({ preventScroll: true });
});
