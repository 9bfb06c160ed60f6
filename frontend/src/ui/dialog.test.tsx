import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { renderUi } from "../test/render.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

function Harness({ onRepay }: { readonly onRepay: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ask</Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Repay 1,025.00 EURD"
        description="The pledge comes back."
        actions={<Button onClick={onRepay}>Repay</Button>}
      />
    </>
  );
}

describe("Dialog", () => {
  it("has a name and a description, holds the focus, and gives it back on Escape", async () => {
    renderUi(<Harness onRepay={() => {}} />);
    const opener = screen.getByRole("button", { name: "Ask" });
    await userEvent.click(opener);
    const dialog = screen.getByRole("dialog", { name: "Repay 1,025.00 EURD" });
    expect(dialog).toHaveAccessibleDescription("The pledge comes back.");
    for (let press = 0; press < 4; press += 1) {
      await userEvent.tab();
      expect(dialog).toContainElement(document.activeElement as HTMLElement);
    }
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    await waitFor(() => expect(opener).toHaveFocus());
  });

  it("runs its action without closing by itself: the owner decides", async () => {
    const repay = vi.fn();
    renderUi(<Harness onRepay={repay} />);
    await userEvent.click(screen.getByRole("button", { name: "Ask" }));
    await userEvent.click(screen.getByRole("button", { name: "Repay" }));
    expect(repay).toHaveBeenCalledOnce();
    expect(screen.getByRole("dialog")).toBeVisible();
  });
});
