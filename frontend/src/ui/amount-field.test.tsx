import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { renderUi } from "../test/render.tsx";
import { AmountField } from "./amount-field.tsx";

function Harness({ max }: { readonly max?: string }) {
  const [value, setValue] = useState("");
  const error = value === "9" ? "The offer allows 8 at most." : undefined;
  return (
    <AmountField
      label="You lend"
      unit="EURD"
      value={value}
      onChange={setValue}
      max={max}
      error={error}
      hint="At least 1"
    />
  );
}

describe("AmountField", () => {
  it("keeps what was typed to the character, comma, spaces and zeros included", async () => {
    renderUi(<Harness />);
    const input = screen.getByRole("textbox", { name: "You lend" });
    await userEvent.type(input, "1\u202f025,10");
    expect(input).toHaveValue("1\u202f025,10");
  });

  it("is a text field with a decimal keyboard, so that no browser rounds it and no wheel turns it", () => {
    renderUi(<Harness />);
    const input = screen.getByRole("textbox", { name: "You lend" });
    expect(input).toHaveAttribute("type", "text");
    expect(input).toHaveAttribute("inputmode", "decimal");
  });

  it("fills in the most, and the button says how much that is", async () => {
    renderUi(<Harness max="1,250.00" />);
    await userEvent.click(screen.getByRole("button", { name: "Max: 1,250.00 EURD" }));
    expect(screen.getByRole("textbox")).toHaveValue("1,250.00");
  });

  it("has no such button when there is no most", () => {
    renderUi(<Harness />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("ties hint and error to the input", async () => {
    renderUi(<Harness />);
    const input = screen.getByRole("textbox");
    expect(input).toHaveAccessibleDescription("At least 1");
    expect(input).not.toBeInvalid();
    await userEvent.type(input, "9");
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription("At least 1 The offer allows 8 at most.");
  });
});
