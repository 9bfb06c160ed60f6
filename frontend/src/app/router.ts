import { createRouter } from "@tanstack/react-router";
import { ErrorPage } from "./error-page.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { routeTree } from "./routes.tsx";

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
  const target = document.querySelector<HTMLElement>("main h1") ?? document.querySelector("main");
  target?.focus({ preventScroll: true });
});
