import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { renderUi } from "../test/render.tsx";
import { type Column, DataTable } from "./data-table.tsx";

type Row = { name: string; amount: bigint };

// The two large amounts are one wei apart: as floating point numbers they are equal.
const rows: Row[] = [
  { name: "Bread", amount: 9_007_199_254_740_993n },
  { name: "Lamp", amount: 9_007_199_254_740_992n },
  { name: "Cloth", amount: 5n },
];

const columns: Column<Row>[] = [
  { key: "name", header: "Goods", cell: (row) => row.name, sortBy: (row) => row.name },
  {
    key: "amount",
    header: "Amount",
    cell: (row) => String(row.amount),
    sortBy: (row) => row.amount,
    align: "end",
  },
  { key: "note", header: "Note", cell: () => "–" },
];

const shown = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("cell")[0]?.textContent);

function renderTable() {
  renderUi(
    <DataTable
      caption="Stock"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.name}
      rowLink={(row, content, className) => (
        <a href={`/goods/${row.name}`} className={className}>
          {content}
        </a>
      )}
    />,
  );
}

describe("DataTable", () => {
  it("keeps the order it was given until asked", () => {
    renderTable();
    expect(screen.getByRole("table", { name: "Stock" })).toBeInTheDocument();
    expect(shown()).toEqual(["Bread", "Lamp", "Cloth"]);
  });

  it("sorts money exactly, and back", async () => {
    renderTable();
    const header = screen.getByRole("columnheader", { name: "Amount" });
    await userEvent.click(within(header).getByRole("button"));
    expect(header).toHaveAttribute("aria-sort", "ascending");
    expect(shown()).toEqual(["Cloth", "Lamp", "Bread"]);
    await userEvent.click(within(header).getByRole("button"));
    expect(header).toHaveAttribute("aria-sort", "descending");
    expect(shown()).toEqual(["Bread", "Lamp", "Cloth"]);
  });

  it("sorts by one column at a time and offers no sorting where there is no order", async () => {
    renderTable();
    await userEvent.click(screen.getByRole("button", { name: "Amount" }));
    await userEvent.click(screen.getByRole("button", { name: "Goods" }));
    expect(shown()).toEqual(["Bread", "Cloth", "Lamp"]);
    expect(screen.getByRole("columnheader", { name: "Amount" })).toHaveAttribute(
      "aria-sort",
      "none",
    );
    expect(
      within(screen.getByRole("columnheader", { name: "Note" })).queryByRole("button"),
    ).toBeNull();
  });

  it("links each row once, by its first cell", () => {
    renderTable();
    expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      "/goods/Bread",
      "/goods/Lamp",
      "/goods/Cloth",
    ]);
  });
});
