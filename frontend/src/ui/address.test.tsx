import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { renderUi } from "../test/render.tsx";
import { AcquaintanceContext, type Acquaintances } from "./acquaintance.ts";
import { Address } from "./address.tsx";
import { FullAddress } from "./full-address.tsx";

const anna = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
const lure = "0xf39Fd6000000000000000000000000000Fb92266";

const knowing = (more: Partial<Acquaintances> = {}): Acquaintances => ({
  of: (address) => {
    if (address === anna) return { name: "Anna", own: false, stranger: false };
    return { own: false, stranger: true, resembles: { address: anna, name: "Anna" } };
  },
  ownName: () => undefined,
  ...more,
});

const show = (address: `0x${string}`, people = knowing()) =>
  renderUi(
    <AcquaintanceContext value={people}>
      <Address address={address} />
    </AcquaintanceContext>,
  );

describe("an address on a page", () => {
  it("bears the name the reader knows, never without its ends", () => {
    show(anna);
    expect(screen.getByRole("button")).toHaveTextContent("Anna 0xf39Fd6…b92266");
  });

  it("does not get the name of the one it looks like, and says so", async () => {
    const user = userEvent.setup();
    show(lure);
    const button = screen.getByRole("button");
    expect(button).not.toHaveTextContent("Anna");
    expect(button).toHaveAccessibleName(/only looks like an address you know/u);
    await user.click(button);
    const card = await screen.findByRole("dialog", {}, { timeout: 10_000 });
    expect(card).toHaveTextContent("This is not the address you may take it for");
    expect(card).toHaveTextContent("like that of Anna");
  });

  it("keeps the reader's own name for it, and forgets it", async () => {
    const user = userEvent.setup();
    const rename = vi.fn(async () => {});
    show(anna, knowing({ rename, ownName: () => "Aunt" }));
    await user.click(screen.getByRole("button"));
    const field = await screen.findByLabelText("Your name for it", {}, { timeout: 10_000 });
    await user.clear(field);
    await user.type(field, "  The lender ");
    await user.click(screen.getByRole("button", { name: "Keep" }));
    expect(rename).toHaveBeenLastCalledWith(anna, "The lender");
    await user.click(screen.getByRole("button", { name: "Forget" }));
    expect(rename).toHaveBeenLastCalledWith(anna, undefined);
  });
});

describe("a whole address", () => {
  it("can be copied as it is, and marks exactly the characters that differ", () => {
    const { container } = renderUi(<FullAddress address={lure} unlike={anna} />);
    expect(container).toHaveTextContent(lure);
    const marked = [...container.querySelectorAll("mark")].map((mark) => mark.textContent);
    const differing = [...lure].filter(
      (at, index) => at.toLowerCase() !== anna[index]?.toLowerCase(),
    );
    expect(marked).toEqual(differing);
    expect(marked.length).toBeGreaterThan(10);
  });
});
