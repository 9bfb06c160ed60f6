import { useState } from "react";
import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { renderInBrowser } from "../test/browser/render-in-browser.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Sheet } from "./sheet.tsx";
import { TextField } from "./text-field.tsx";

/** A page longer than the screen, and a question over it. */
function House({ kind }: { readonly kind: "dialog" | "sheet" }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const inside = <TextField label="Name" value={name} onChange={setName} />;
  return (
    <div style={{ height: 4000 }}>
      <Button onClick={() => setOpen(true)}>Ask</Button>
      <Button onClick={() => document.body.setAttribute("data-pressed", "")}>Behind</Button>
      {kind === "dialog" ? (
        <Dialog open={open} onOpenChange={setOpen} title="Repay" actions={<Button>Pay</Button>}>
          {inside}
        </Dialog>
      ) : (
        <Sheet open={open} onOpenChange={setOpen} title="Repay">
          {inside}
        </Sheet>
      )}
    </div>
  );
}

const box = () => page.getByRole("dialog", { name: "Repay" });

async function openByKeyboard(kind: "dialog" | "sheet"): Promise<void> {
  await renderInBrowser(<House kind={kind} />);
  (page.getByRole("button", { name: "Ask" }).element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(box()).toBeVisible();
}

describe.each(["dialog", "sheet"] as const)("A %s in a real browser", (kind) => {
  it("keeps the Tab key inside, both ways round", async () => {
    await openByKeyboard(kind);
    const visited = new Set<Element | null>();
    for (const key of [
      "{Tab}",
      "{Tab}",
      "{Tab}",
      "{Tab}",
      "{Shift>}{Tab}{/Shift}",
      "{Shift>}{Tab}{/Shift}",
    ]) {
      await userEvent.keyboard(key);
      expect(box().element().contains(document.activeElement)).toBe(true);
      visited.add(document.activeElement);
    }
    // Close, and the field (and the button of a dialog): a trap that holds the focus still would pass without.
    expect(visited.size).toBe(kind === "dialog" ? 3 : 2);
  });

  it("closes on Escape and gives the focus back to what opened it", async () => {
    await openByKeyboard(kind);
    await userEvent.keyboard("{Escape}");
    await expect.element(box()).not.toBeInTheDocument();
    await expect.element(page.getByRole("button", { name: "Ask" })).toHaveFocus();
  });

  it("keeps the page behind from scrolling, and gives it back", async () => {
    await openByKeyboard(kind);
    await userEvent.wheel(document.documentElement, { delta: { y: 600 } });
    await userEvent.keyboard("{End}");
    expect(scrollY).toBe(0);
    await userEvent.keyboard("{Escape}");
    await expect.element(box()).not.toBeInTheDocument();
    await userEvent.wheel(document.documentElement, { delta: { y: 600 } });
    await expect.poll(() => scrollY).toBeGreaterThan(0);
    scrollTo(0, 0);
  });

  it("keeps what is behind from the mouse and from a screen reader", async () => {
    await openByKeyboard(kind);
    await expect.element(page.getByRole("button", { name: "Behind" })).not.toBeInTheDocument();
    const { left, top } = page.getByText("Behind").element().getBoundingClientRect();
    expect(document.elementFromPoint(left + 4, top + 4)?.textContent).not.toBe("Behind");
  });
});
