import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { renderUi } from "../test/render.tsx";
import { QueryView } from "./query-view.tsx";

const still = { isFetching: false, refetch: () => {} };
const list = (rows: readonly string[]) => <p>{rows.join(", ")}</p>;

afterEach(() => vi.useRealTimers());

describe("QueryView", () => {
  it("shows nothing for 200 ms, then a skeleton", () => {
    vi.useFakeTimers();
    renderUi(<QueryView query={{ ...still, data: undefined, error: null }}>{list}</QueryView>);
    expect(screen.queryByRole("status")).toBeNull();
    act(() => vi.advanceTimersByTime(199));
    expect(screen.queryByRole("status")).toBeNull();
    act(() => vi.advanceTimersByTime(2));
    expect(screen.getByRole("status", { name: "Loading" })).toBeInTheDocument();
  });

  it("tells a failure in the caller's words and reads again on request", async () => {
    const refetch = vi.fn();
    renderUi(
      <QueryView
        query={{ ...still, refetch, data: undefined, error: new Error("ECONNREFUSED") }}
        describeError={() => "The node does not answer."}
      >
        {list}
      </QueryView>,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("The node does not answer.");
    expect(screen.queryByText(/ECONNREFUSED/)).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(refetch).toHaveBeenCalledOnce();
  });

  it("keeps what was read in sight when a new reading fails, and says that it is old", () => {
    renderUi(
      <QueryView query={{ ...still, data: ["Bread"], error: new Error("offline") }}>
        {list}
      </QueryView>,
    );
    expect(screen.getByText("Bread")).toBeInTheDocument();
    expect(screen.getByRole("status")).toHaveTextContent("This may be out of date");
  });

  it("tells empty from full", () => {
    const { rerender } = renderUi(
      <QueryView query={{ ...still, data: [], error: null }} empty={<p>No loans yet</p>}>
        {list}
      </QueryView>,
    );
    expect(screen.getByText("No loans yet")).toBeInTheDocument();
    rerender(
      <QueryView query={{ ...still, data: ["Bread"], error: null }} empty={<p>No loans yet</p>}>
        {list}
      </QueryView>,
    );
    expect(screen.queryByText("No loans yet")).toBeNull();
    expect(screen.getByText("Bread")).toBeInTheDocument();
  });
});
