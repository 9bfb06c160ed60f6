import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderUi } from "../test/render.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { SearchField } from "./search-field.tsx";
import { Select } from "./select.tsx";
import { ShowMore } from "./show-more.tsx";

describe("Select", () => {
  const options = [
    { value: "eurd", label: "EURD", note: "1,250.00" },
    { value: "usdd", label: "USDD" },
  ] as const;

  it("says the note with the option, and hands over the value", async () => {
    const choose = vi.fn();
    renderUi(<Select label="Token" value="usdd" onChange={choose} options={options} />);
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "Token" }),
      "EURD \u00b7 1,250.00",
    );
    expect(choose).toHaveBeenCalledExactlyOnceWith("eurd");
  });

  it("asks to choose while nothing is chosen, and ties its error to the control", () => {
    renderUi(
      <Select
        label="Token"
        value={undefined}
        placeholder="Choose a token"
        onChange={() => {}}
        options={options}
        error="Choose what you lend."
      />,
    );
    const select = screen.getByRole("combobox", { name: "Token" });
    expect(select).toHaveDisplayValue("Choose a token");
    expect(select).toBeInvalid();
    expect(select).toHaveAccessibleDescription("Choose what you lend.");
  });

  it("stays where it was when its owner does not follow", async () => {
    renderUi(<Select label="Token" value="usdd" onChange={() => {}} options={options} />);
    const select = screen.getByRole("combobox");
    await userEvent.selectOptions(select, "eurd");
    expect(select).toHaveValue("usdd");
  });
});

describe("FilterChips", () => {
  function Harness() {
    const [chosen, setChosen] = useState<readonly ("due" | "late")[]>([]);
    return (
      <FilterChips
        label="Show only"
        chosen={chosen}
        onChange={setChosen}
        chips={[
          { value: "due", label: "Due", count: 1_240 },
          { value: "late", label: "Late" },
        ]}
      />
    );
  }

  it("presses any number of them, and lets go of all at once", async () => {
    renderUi(<Harness />);
    expect(screen.getByRole("group", { name: "Show only" })).toBeInTheDocument();
    const due = screen.getByRole("button", { name: "Due 1,240" });
    const late = screen.getByRole("button", { name: "Late" });
    await userEvent.click(due);
    await userEvent.click(late);
    expect(due).toHaveAttribute("aria-pressed", "true");
    expect(late).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(due);
    expect(due).toHaveAttribute("aria-pressed", "false");
    await userEvent.click(screen.getByRole("button", { name: "Show everything" }));
    expect(late).toHaveAttribute("aria-pressed", "false");
    expect(screen.queryByRole("button", { name: "Show everything" })).toBeNull();
  });
});

describe("SearchField", () => {
  function Harness() {
    const [text, setText] = useState("");
    return <SearchField label="Search the goods" value={text} onChange={setText} found="2 goods" />;
  }

  it("is cleared by Escape and by its button, and keeps the focus", async () => {
    renderUi(<Harness />);
    const field = screen.getByRole("searchbox", { name: "Search the goods" });
    await userEvent.type(field, "bread");
    await userEvent.keyboard("{Escape}");
    expect(field).toHaveValue("");
    await userEvent.type(field, "lamp");
    await userEvent.click(screen.getByRole("button", { name: "Clear the search" }));
    expect(field).toHaveValue("");
    expect(field).toHaveFocus();
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("announces what was found", () => {
    renderUi(<Harness />);
    expect(screen.getByRole("status")).toHaveTextContent("2 goods");
  });
});

describe("ShowMore", () => {
  it("says where one is, and offers more only while there is more", () => {
    const { rerender } = renderUi(<ShowMore shown={20} total={1_240} onMore={() => {}} />);
    expect(screen.getByRole("status")).toHaveTextContent("20 of 1,240");
    expect(screen.getByRole("button", { name: "Show more" })).toBeInTheDocument();
    rerender(<ShowMore shown={1_240} total={1_240} onMore={() => {}} />);
    expect(screen.queryByRole("button")).toBeNull();
    rerender(<ShowMore shown={20} onMore={() => {}} />);
    expect(screen.getByRole("button", { name: "Show more" })).toBeInTheDocument();
  });
});
