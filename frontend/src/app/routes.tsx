import { createRootRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { isDevelopmentBuild } from "./development.ts";
import { HomePage } from "./home/home-page.tsx";
import { RoomPage } from "./room-page.tsx";
import { Shell } from "./shell/shell.tsx";

/**
 * The register of all pages. A feature exports page components by name and knows nothing of the router's tree; it is
 * hung in here, lazily, so that each room is its own download:
 *
 *   createRoute({
 *     getParentRoute: () => rootRoute,
 *     path: "/loans/$id",
 *     validateSearch: parseLoanSearch,            // typed deep links, when there are search parameters
 *     component: lazyRouteComponent(() => import("../features/loans/loan-page.tsx"), "LoanPage"),
 *   })
 *
 * Inside a page: `getRouteApi("/loans/$id").useParams()`, `<Link to="/loans/$id" params={{ id }}>`, both typed.
 */
const rootRoute = createRootRoute({ component: Shell });

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: HomePage });

const lendRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/lend",
  component: RoomPage,
});
const shopRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/shop",
  component: RoomPage,
});
const purchasesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/purchases",
  component: RoomPage,
});
const salesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sales",
  component: RoomPage,
});
const loansRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/loans",
  component: RoomPage,
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/settings-page.tsx"), "SettingsPage"),
});

/** The pattern book, on development chains only. */
const designRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/design",
  component: lazyRouteComponent(() => import("./design/design-page.tsx"), "DesignPage"),
});

export const routeTree = rootRoute.addChildren([
  homeRoute,
  lendRoute,
  shopRoute,
  purchasesRoute,
  salesRoute,
  loansRoute,
  settingsRoute,
  ...(isDevelopmentBuild ? [designRoute] : []),
]);
