import { noAmount, toAmount } from "@comptoir/sdk/money/amount";
import { describe, expect, it } from "vitest";
import { figureOf } from "./order-figure.tsx";
import { byUrgency, isDueToday, passes, viewOf } from "./order-view.ts";
import { sampleOrder, sampleRow } from "./sample-order.ts";

const { buyer, seller, shipBy } = sampleOrder;
const day = 86_400;
const whole = toAmount(4_600n);
const open = sampleRow();
const over = sampleRow({ held: noAmount, paid: whole, released: whole, state: "closed" });
const shipped = sampleRow({ shipped: true, clock: shipBy + 14 * day, state: "shipped" });

it("puts what the seller must do today before all else", () => {
  const now = shipBy - day + 1;
  const later = sampleRow({ order: { ...sampleOrder, shipBy: shipBy + 5 * day } });
  const views = [over, shipped, later, open].map((row) => viewOf(row, now, seller));
  expect(views.sort(byUrgency).map(({ row }) => row)).toEqual([open, later, shipped, over]);
  expect(views.filter((view) => isDueToday(view, now)).map(({ row }) => row)).toEqual([open]);
});

it("still asks the late seller to send the money back", () => {
  const late = viewOf(open, shipBy + 1, seller);
  expect(late.status.stage).toBe("overdue");
  expect(isDueToday(late, shipBy + 1)).toBe(true);
});

describe("filters", () => {
  const now = shipBy - 3 * day;
  it("tells the viewer's turn from the other's", () => {
    expect(passes(viewOf(open, now, seller), "mine")).toBe(true);
    expect(passes(viewOf(open, now, buyer), "mine")).toBe(false);
    expect(passes(viewOf(open, now, buyer), "live")).toBe(true);
    expect(passes(viewOf(over, now, buyer), "live")).toBe(false);
    expect(passes(viewOf(over, now, buyer), "over")).toBe(true);
  });
});

it("believes the contract before the events", () => {
  const read = viewOf(open, shipBy, buyer, {
    held: noAmount,
    paid: whole,
    clock: 0,
    opened: true,
    shipped: false,
    disputed: false,
  });
  expect(read.status.stage).toBe("paid");
});

it("shows what was returned, with what was refunded, as the large figure", () => {
  expect(figureOf("proposal", 4_600n, { held: whole, paid: noAmount })).toBe(4_600n);
  expect(figureOf("returned", 4_600n, { held: noAmount, paid: noAmount })).toBe(4_600n);
  expect(figureOf("split", 4_600n, { held: noAmount, paid: toAmount(1_600n) })).toBe(1_600n);
});
