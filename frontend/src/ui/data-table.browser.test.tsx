import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { renderInBrowser } from "../test/browser/render-in-browser.tsx";
import { type Column, DataTable } from "./data-table.tsx";

type Row = { readonly goods: string; readonly amount: bigint };

const rows: readonly Row[] = Array.from({ length: 30 }, (_, index) => ({
  goods: `A barrel of number ${index}, from the cellar`,
  amount: BigInt((index * 7) % 30),
}));

const columns: readonly Column<Row>[] = [
  { key: "goods", header: "Goods", cell: (row) => row.goods, sortBy: (row) => row.goods },
  { key: "note", header: "Note", cell: () => "A few words that take some room in a line" },
  {
    key: "amount",
    header: "Amount",
    cell: (row) => String(row.amount),
    sortBy: (row) => row.amount,
    align: "end",
  },
];

function Stock() {
  return (
    <>
      <DataTable
        caption="Stock"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.goods}
        rowLink={(row, content, className) => (
          <a href={`#${row.amount}`} className={className}>
            {content}
          </a>
        )}
      />
      <button type="button">After</button>
    </>
  );
}

const first = () => page.getByRole("row").nth(1);

describe("A table in a real browser", () => {
  it("is sorted by keyboard alone, and the key stays where it was", async () => {
    await renderInBrowser(<Stock />);
    await userEvent.keyboard("{Tab}{Tab}");
    const header = page.getByRole("columnheader", { name: "Amount" });
    await expect.element(header.getByRole("button")).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(header).toHaveAttribute("aria-sort", "ascending");
    await expect.element(first()).toMatchTextContent(/number 0,/);
    await userEvent.keyboard(" ");
    await expect.element(header).toHaveAttribute("aria-sort", "descending");
    await expect.element(first()).toMatchTextContent(/number 17,/);
    await expect.element(header.getByRole("button")).toHaveFocus();
  });

  it("brings the row that the keyboard reaches into sight, with its ring", async () => {
    await renderInBrowser(<Stock />);
    (page.getByRole("button", { name: "After" }).element() as HTMLElement).focus();
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
    const link = page.getByRole("link", { name: /number 29,/ });
    await expect.element(link).toHaveFocus();
    await expect.element(link).toBeInViewport();
    expect(getComputedStyle(link.element()).outlineStyle).toBe("solid");
  });

  it("opens a row by a press anywhere on it", async () => {
    await renderInBrowser(<Stock />);
    // Where the last cell is, lies the link.
    await first().getByRole("cell").nth(2).click({ force: true });
    expect(location.hash).toBe("#0");
  });

  it("on a phone is as wide as the phone, and still a table to a screen reader", async () => {
    await page.viewport(360, 740);
    await renderInBrowser(<Stock />);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    await expect.element(page.getByRole("table", { name: "Stock" })).toBeVisible();
    await expect.element(first().getByRole("cell").nth(2)).toMatchTextContent("Amount");
    await page.viewport(1024, 768);
  });
});
