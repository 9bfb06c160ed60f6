import { i18n } from "@lingui/core";
import { describe, expect, it } from "vitest";
import { renderUi } from "../test/render.tsx";
import { Duration, isoDuration } from "./duration.tsx";
import { Moment } from "./moment.tsx";

/** 3 March 2027, 14:05 UTC. */
const due = 1_804_082_700;
const day = 86_400;

describe("Moment", () => {
  it("says the date and how far it is from the block that was read, and tells machines the instant", () => {
    const { container } = renderUi(<Moment at={BigInt(due)} now={BigInt(due - 3 * day)} />);
    expect(container).toHaveTextContent("3 Mar 2027 in 3 days");
    expect(container.querySelector("time")).toHaveAttribute("datetime", "2027-03-03T14:05:00.000Z");
  });

  it("counts from the chain's clock, whatever this computer's says", () => {
    const late = renderUi(<Moment at={due} now={due + 2 * day} show="relative" />);
    expect(late.container).toHaveTextContent(/^2 days ago$/);
  });

  it("promises nothing without a block", () => {
    const { container } = renderUi(<Moment at={due} />);
    expect(container).toHaveTextContent(/^3 Mar 2027$/);
  });

  it("is French in French", () => {
    i18n.loadAndActivate({ locale: "fr", messages: {} });
    const { container } = renderUi(<Moment at={due} now={due - 3 * day} style="date" />);
    expect(container).toHaveTextContent("3 mars 2027 dans 3 jours");
  });
});

describe("Duration", () => {
  it("states what the contract counts, for readers and for machines", () => {
    const { container } = renderUi(<Duration seconds={2 * day + 12 * 3_600} />);
    expect(container.querySelector("time")).toHaveAttribute("datetime", "P2DT12H");
    expect(container.textContent?.replaceAll("\u00a0", " ")).toBe("2 days 12 hours");
  });

  it("keeps every unit for machines, and nothing is a length too", () => {
    expect(isoDuration(90_061)).toBe("P1DT1H1M1S");
    expect(isoDuration(day)).toBe("P1D");
    expect(isoDuration(-5)).toBe("PT0S");
  });
});
