import { createRootRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import {
  parseBoardSearch,
  parseNewSearch,
  parseOfferSearch,
} from "../features/lend/board-search.ts";
import { parseOrdersSearch } from "../features/orders/orders-search.ts";
import { parseShopSearch } from "../features/shop/shop-search.ts";
import { isDevelopmentBuild } from "./development.ts";
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

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./home/home-page.tsx"), "HomePage"),
});

const lendRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/lend",
  validateSearch: parseBoardSearch,
  component: lazyRouteComponent(() => import("./lending/board-room.tsx"), "BoardRoom"),
});
const newOfferRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/lend/new",
  validateSearch: parseNewSearch,
  component: lazyRouteComponent(() => import("./lending/new-offer-room.tsx"), "NewOfferRoom"),
});
const offerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/lend/offer/$digest",
  validateSearch: parseOfferSearch,
  component: lazyRouteComponent(() => import("../features/lend/offer-page.tsx"), "OfferPage"),
});
const shopRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/shop",
  validateSearch: parseShopSearch,
  component: lazyRouteComponent(() => import("../features/shop/market-page.tsx"), "MarketPage"),
});
const sellerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/shop/$seller",
  component: lazyRouteComponent(() => import("../features/shop/seller-page.tsx"), "SellerPage"),
});
const productRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/shop/$seller/$product",
  component: lazyRouteComponent(() => import("../features/shop/product-page.tsx"), "ProductPage"),
});
const purchasesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/purchases",
  validateSearch: parseOrdersSearch,
  component: lazyRouteComponent(
    () => import("../features/orders/purchases-page.tsx"),
    "PurchasesPage",
  ),
});
const salesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sales",
  validateSearch: parseOrdersSearch,
  component: lazyRouteComponent(() => import("../features/orders/sales-page.tsx"), "SalesPage"),
});
const orderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/orders/$id",
  component: lazyRouteComponent(() => import("../features/orders/order-page.tsx"), "OrderPage"),
});
const loansRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/loans",
  component: lazyRouteComponent(() => import("./lending/loans-room.tsx"), "LoansRoom"),
});
const loanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/loans/$id",
  component: lazyRouteComponent(() => import("../features/loans/loan-page.tsx"), "LoanPage"),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/settings-page.tsx"), "SettingsPage"),
});
const allowancesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings/allowances",
  component: lazyRouteComponent(() => import("./settings/allowances-room.tsx"), "AllowancesRoom"),
});

/** The pattern book, on development chains only. */
const designRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/design",
  // Not behind `isDevelopmentBuild`: the file is left out only where the constant itself stands.
  ...(__DEVELOPMENT__
    ? { component: lazyRouteComponent(() => import("./design/design-page.tsx"), "DesignPage") }
    : {}),
});

export const routeTree = rootRoute.addChildren([
  homeRoute,
  lendRoute,
  newOfferRoute,
  offerRoute,
  shopRoute,
  sellerRoute,
  productRoute,
  purchasesRoute,
  salesRoute,
  orderRoute,
  loansRoute,
  loanRoute,
  settingsRoute,
  allowancesRoute,
  ...(isDevelopmentBuild ? [designRoute] : []),
]);
