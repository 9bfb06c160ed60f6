import { render } from "@testing-library/react";
import { Slot } from "radix-ui";
import { expect, it } from "vitest";
import { RemoveScroll } from "./scroll-lock.tsx";

const held = () => document.documentElement.dataset.held !== undefined;

it("holds the page as long as any dialog is open, and hands everything on to its child", () => {
  const veil = (
    <RemoveScroll as={Slot.Root} allowPinchZoom shards={[]}>
      <div data-testid="veil" />
    </RemoveScroll>
  );
  const first = render(veil);
  const second = render(veil);
  expect(held()).toBe(true);
  expect(first.getAllByTestId("veil")[0]?.getAttributeNames()).toEqual(["data-testid"]);
  first.unmount();
  expect(held()).toBe(true);
  second.unmount();
  expect(held()).toBe(false);
  render(
    <RemoveScroll as={Slot.Root} enabled={false}>
      <div />
    </RemoveScroll>,
  );
  expect(held()).toBe(false);
});
