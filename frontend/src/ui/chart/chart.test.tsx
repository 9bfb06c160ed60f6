import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { renderUi } from "../../test/render.tsx";
import { ScatterChart } from "./scatter-chart.tsx";
import { TimeChart } from "./time-chart.tsx";

const day = 86_400;
/** 3 March 2027, noon UTC. */
const start = 1_804_075_200;

const owed = {
  key: "owed",
  label: "Owed",
  shape: "step" as const,
  points: [
    { at: start, value: 1_000, text: "1,000.00 EURD" },
    { at: start + 30 * day, value: 500, text: "500.00 EURD" },
    { at: start + 60 * day, value: 0, text: "0.00 EURD" },
  ],
};

const renderOwed = () =>
  renderUi(
    <TimeChart
      title="What is owed"
      summary="It falls from 1,000.00 to nothing in two payments."
      dateLabel="Date"
      series={[owed]}
      formatValue={String}
    />,
  );

describe("TimeChart", () => {
  it("is a picture with a name and a sentence", () => {
    renderOwed();
    expect(
      screen.getByRole("img", {
        name: "What is owed. It falls from 1,000.00 to nothing in two payments.",
      }),
    ).toBeInTheDocument();
  });

  it("has the exact figures as a table", () => {
    renderOwed();
    const table = screen.getByRole("table", { name: "What is owed", hidden: true });
    const rows = within(table).getAllByRole("row", { hidden: true });
    expect(rows.map((row) => row.textContent)).toEqual([
      "DateOwed",
      "3 Mar 20271,000.00 EURD",
      "2 Apr 2027500.00 EURD",
      "2 May 20270.00 EURD",
    ]);
  });

  it("is read point by point with the arrow keys", async () => {
    renderOwed();
    const slider = screen.getByRole("slider", { name: "Read along: What is owed" });
    await userEvent.tab();
    expect(slider).toHaveFocus();
    expect(slider).toHaveAttribute("aria-valuetext", "2 May 2027 \u00b7 Owed: 0.00 EURD");
    fireEvent.change(slider, { target: { value: "1" } });
    expect(slider).toHaveAttribute("aria-valuetext", "2 Apr 2027 \u00b7 Owed: 500.00 EURD");
  });

  it("names its line where it ends, in the same picture", () => {
    renderOwed();
    expect(within(screen.getByRole("img")).getByText("Owed")).toBeInTheDocument();
  });

  it("says that there is nothing instead of drawing an empty frame", () => {
    renderUi(
      <TimeChart
        title="What is owed"
        summary="Nothing yet."
        dateLabel="Date"
        series={[]}
        formatValue={String}
        empty="No loan has begun."
      />,
    );
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByText("No loan has begun.")).toBeInTheDocument();
  });
});

describe("ScatterChart", () => {
  it("orders its points for the table and the keyboard, and labels no point over another", () => {
    const point = (label: string, x: number, y: number) => ({
      key: label,
      label,
      x,
      y,
      xText: `${x} days`,
      yText: `${y} %`,
    });
    renderUi(
      <ScatterChart
        title="Rates"
        summary="Longer costs more."
        points={[point("Carla", 90, 6), point("Anna", 30, 4), point("Bruno", 30, 4.01)]}
        nameLabel="Lender"
        xLabel="Term"
        yLabel="Rate a year"
        formatX={String}
        formatY={String}
        xTicks={[7, 30, 90]}
      />,
    );
    const rows = within(screen.getByRole("table", { hidden: true })).getAllByRole("row", {
      hidden: true,
    });
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      "Anna30 days4 %",
      "Bruno30 days4.01 %",
      "Carla90 days6 %",
    ]);
    // Anna and Bruno lie on top of each other: one of the names would cover the other's point.
    const drawn = within(screen.getByRole("img"));
    expect(drawn.queryByText("Bruno")).toBeNull();
    expect(drawn.getByText("Carla")).toBeInTheDocument();
  });
});
