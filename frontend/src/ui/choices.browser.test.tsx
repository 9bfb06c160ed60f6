import { useState } from "react";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { renderInBrowser } from "../test/browser/render-in-browser.tsx";
import { Button } from "./button.tsx";
import { Segmented } from "./segmented.tsx";
import { Select } from "./select.tsx";
import { Tabs } from "./tabs.tsx";
import { Tooltip } from "./tooltip.tsx";

const tokens = [
  { value: "eurd", label: "EURD" },
  { value: "pound", label: "Pound", disabled: true },
  { value: "wine", label: "WINE", note: "12" },
] as const;

function Token() {
  const [token, setToken] = useState<"eurd" | "pound" | "wine">();
  return (
    <Select label="Token" options={tokens} value={token} onChange={setToken} placeholder="Choose" />
  );
}

function Side() {
  const [side, setSide] = useState<"lend" | "borrow" | "watch">("lend");
  const options = [
    { value: "lend", label: "I lend" },
    { value: "borrow", label: "I borrow" },
    { value: "watch", label: "I watch" },
  ] as const;
  return (
    <>
      <Segmented label="Side" options={options} value={side} onChange={setSide} />
      <Button>After</Button>
    </>
  );
}

function Lists() {
  const [tab, setTab] = useState<"offers" | "mine">("offers");
  const tabs = [
    { value: "offers", label: "Offers", content: "All offers" },
    { value: "mine", label: "Mine", content: "My own" },
  ] as const;
  return <Tabs label="Lists" tabs={tabs} value={tab} onChange={setTab} />;
}

describe("Choosing in a real browser", () => {
  it("finds an option of a list by its first letters", async () => {
    await renderInBrowser(<Token />);
    const select = page.getByRole("combobox", { name: "Token" });
    await userEvent.keyboard("{Tab}w");
    await expect.element(select).toHaveValue("wine");
    await userEvent.keyboard("{ArrowUp}");
    // The one between is not to be had.
    await expect.element(select).toHaveValue("eurd");
  });

  it("moves among sides by arrows, round the end, and leaves them by one Tab", async () => {
    await renderInBrowser(<Side />);
    await userEvent.keyboard("{Tab}");
    await expect.element(page.getByRole("radio", { name: "I lend" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(page.getByRole("radio", { name: "I borrow" })).toBeChecked();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect.element(page.getByRole("radio", { name: "I lend" })).toBeChecked();
    await userEvent.keyboard("{Tab}");
    await expect.element(page.getByRole("button", { name: "After" })).toHaveFocus();
  });

  it("shows the side of a thing by arrows, and its content is the next stop", async () => {
    await renderInBrowser(<Lists />);
    await userEvent.keyboard("{Tab}{ArrowRight}");
    await expect.element(page.getByRole("tab", { name: "Mine" })).toHaveFocus();
    await expect.element(page.getByRole("tabpanel", { name: "Mine" })).toMatchTextContent("My own");
  });
});

describe("Words on a control in a real browser", () => {
  const words = () => page.getByRole("tooltip");

  it("appear on keyboard focus inside the screen, describe the control, and go on Escape", async () => {
    await renderInBrowser(
      <Tooltip content="Reads the chain once more, at its newest block">
        <Button>Read</Button>
      </Tooltip>,
    );
    await userEvent.keyboard("{Tab}");
    await expect.element(words()).toBeVisible();
    await expect
      .element(page.getByRole("button", { name: "Read" }))
      .toHaveAccessibleDescription("Reads the chain once more, at its newest block");
    const { left, right, top, bottom } = words().element().getBoundingClientRect();
    expect([left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight]).not.toContain(false);
    await userEvent.keyboard("{Escape}");
    await expect.element(words()).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: "Read" })).toHaveFocus();
  });

  it("stay while the pointer moves onto them, and go when it leaves", async () => {
    await renderInBrowser(
      <>
        <Tooltip content="Stays to be read">
          <Button>Read</Button>
        </Tooltip>
        <p style={{ marginTop: 300 }}>Far away</p>
      </>,
    );
    await page.getByRole("button", { name: "Read" }).hover();
    await expect.element(words()).toBeVisible();
    await words().hover();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect.element(words()).toBeVisible();
    await page.getByText("Far away").hover();
    await expect.element(words()).not.toBeInTheDocument();
  });
});
