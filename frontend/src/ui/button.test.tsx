import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderUi } from "../test/render.tsx";
import { Button } from "./button.tsx";

describe("Button", () => {
  it("while pending cannot be pressed or submit its form, keeps the focus and says that it works", async () => {
    const press = vi.fn();
    const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    renderUi(
      <form onSubmit={submit}>
        <Button type="submit" pending onClick={press}>
          Repay
        </Button>
      </form>,
    );
    const button = screen.getByRole("button", { name: "Repay (working)" });
    await userEvent.click(button);
    expect(press).not.toHaveBeenCalled();
    expect(submit).not.toHaveBeenCalled();
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute("aria-disabled", "true");
  });

  it("does not submit a form unless it is told to", async () => {
    const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    renderUi(
      <form onSubmit={submit}>
        <Button>Quiet</Button>
        <Button type="submit">Send</Button>
      </form>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Quiet" }));
    expect(submit).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(submit).toHaveBeenCalledOnce();
  });
});
