import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { renderUi } from "../test/render.tsx";
import { Address, shortAddress } from "./address.tsx";
import { Money } from "./money.tsx";
import { Stamp } from "./stamp.tsx";
import { Timeline } from "./timeline.tsx";

const anna = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
const parts = { integer: "1,025", fraction: ".00", unit: "EURD" };

describe("Stamp", () => {
  it("is read as a state, with a word and a shape and not by its colour alone", () => {
    const { container } = renderUi(<Stamp tone="bad">late</Stamp>);
    expect(container).toHaveTextContent("State: late");
    expect(container.querySelector("svg")).toHaveAttribute("aria-hidden", "true");
  });

  it("draws another shape for each tone", () => {
    const shapes = (["ok", "warn", "bad", "info", "neutral"] as const).map((tone) => {
      const { container, unmount } = renderUi(<Stamp tone={tone}>x</Stamp>);
      const shape = container.querySelector("path")?.getAttribute("d");
      unmount();
      return shape;
    });
    expect(new Set(shapes).size).toBe(5);
  });
});

describe("Money", () => {
  it("reads as one amount with its unit", () => {
    expect(renderUi(<Money parts={parts} />).container).toHaveTextContent(/^1,025\.00\s?EURD$/);
  });

  it("says gain and loss by word and sign", () => {
    const { container, rerender } = renderUi(<Money parts={parts} change="loss" />);
    expect(container).toHaveTextContent("Loss \u22121,025.00");
    rerender(<Money parts={parts} change="gain" />);
    expect(container).toHaveTextContent("Gain +1,025.00");
  });
});

describe("Address", () => {
  it("shows six figures of each end, with and without a name", () => {
    expect(shortAddress(anna)).toBe("0xf39Fd6…b92266");
    const { rerender } = renderUi(<Address address={anna} />);
    expect(screen.getByRole("button")).toHaveAccessibleName("0xf39Fd6…b92266");
    rerender(<Address address={anna} name="Anna" />);
    expect(screen.getByRole("button")).toHaveAccessibleName("Anna 0xf39Fd6…b92266");
  });

  it("shows the whole address on its card, and copies it", async () => {
    const user = userEvent.setup();
    renderUi(<Address address={anna} name="Anna" />);
    await user.click(screen.getByRole("button"));
    const card = await screen.findByRole("dialog", { name: "Anna" }, { timeout: 10_000 });
    expect(card).toHaveTextContent(anna);
    await user.click(screen.getByRole("button", { name: "Copy the address" }));
    expect(await navigator.clipboard.readText()).toBe(anna);
    expect(await screen.findByRole("button", { name: "Copied" })).toBeInTheDocument();
  });
});

describe("Timeline", () => {
  it("tells what is done, current and to come without the drawing", () => {
    renderUi(
      <Timeline
        label="Clocks"
        steps={[
          { key: "a", state: "done", title: "Opened" },
          { key: "b", state: "current", title: "Due" },
          { key: "c", state: "future", title: "Claimable" },
        ]}
      />,
    );
    const items = screen.getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual([
      "Opened (done)",
      "Due (now)",
      "Claimable (to come)",
    ]);
    expect(items.map((item) => item.getAttribute("aria-current"))).toEqual([null, "step", null]);
  });
});
