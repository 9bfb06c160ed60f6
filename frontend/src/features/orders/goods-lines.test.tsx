import type { OrderDocument } from "@comptoir/sdk/catalogue/order-document";
import { readOrder } from "@comptoir/sdk/catalogue/order-document";
import { cidOf } from "@comptoir/sdk/content/cid";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from "@tanstack/react-router";
import { screen } from "@testing-library/react";
import { zeroAddress } from "viem";
import { expect, it } from "vitest";
import { ChainProvider } from "../../chain/chain-provider.tsx";
import { openHouse } from "../../chain/house.ts";
import { renderUi } from "../../test/render.tsx";
import { judgeGoods } from "./goods.tsx";
import { GoodsLines } from "./goods-lines.tsx";
import { sampleOrder } from "./sample-order.ts";
import { encodeNote, readNote } from "./trace-note.tsx";

const house = openHouse({
  chainId: 31337,
  name: "Local chain",
  rpcUrls: ["http://127.0.0.1:1"],
  genesisHash: `0x${"ab".repeat(32)}`,
  startBlock: 0,
  development: true,
  addresses: {
    Checkout: zeroAddress,
    Loans: zeroAddress,
    Journal: zeroAddress,
    BoardLens: zeroAddress,
    Multicall3: zeroAddress,
  },
  tokens: [],
});
const router = createRouter({
  routeTree: createRootRoute(),
  history: createMemoryHistory(),
});

const hostile: OrderDocument = {
  v: 1,
  kind: "order",
  shop: sampleOrder.seller,
  lines: [
    {
      product: cidOf(new Uint8Array([1])),
      title: '<img src=x onerror="steal()"> {0} <0>lamp</0>',
      quantity: 1,
      unitAmount: "4600",
    },
  ],
  shippingNote: "Wrap it <0>well</0> <script>steal()</script> {note}",
  salt: `0x${"00".repeat(32)}`,
};

function show(document: OrderDocument) {
  return renderUi(
    <QueryClientProvider client={new QueryClient()}>
      <ChainProvider house={house}>
        <RouterContextProvider router={router}>
          <GoodsLines order={sampleOrder} goods={judgeGoods(sampleOrder, document)} />
        </RouterContextProvider>
      </ChainProvider>
    </QueryClientProvider>,
  );
}

it("shows a stranger's words as words, to the last bracket", () => {
  const { container } = show(hostile);
  expect(container).toHaveTextContent('<img src=x onerror="steal()"> {0} <0>lamp</0>');
  expect(container).toHaveTextContent("Wrap it <0>well</0> <script>steal()</script> {note}");
  expect(container.querySelector("script, img")).toBeNull();
});

it("says so when the document names another sum than was paid", () => {
  show({ ...hostile, lines: hostile.lines.map((line) => ({ ...line, unitAmount: "1" })) });
  expect(screen.getByText("The document contradicts the order")).toBeInTheDocument();
});

it("says so when the document names another shop", () => {
  expect(judgeGoods(sampleOrder, { ...hostile, shop: sampleOrder.buyer }).is).toBe("contradicts");
  expect(judgeGoods(sampleOrder, hostile).is).toBe("known");
});

it("takes marks that turn writing round out of what others wrote", () => {
  const turned = { ...hostile, shippingNote: "pay \u202eDRUE 02" };
  const read = readOrder(new TextEncoder().encode(JSON.stringify(turned)));
  expect(read.shippingNote).toBe("pay DRUE 02");
  expect(readNote(encodeNote("Canal\u202e Post\n44"))).toBe("Canal Post 44");
  expect(readNote(encodeNote("x".repeat(9_999)))).toHaveLength(300);
});
