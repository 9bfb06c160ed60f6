import { describe, expect, it } from "vitest";
import { activateLocale } from "../i18n/activate.ts";
import { axeFindings } from "../test/browser/axe.ts";
import { renderInBrowser } from "../test/browser/render-in-browser.tsx";
import { SampleHouse } from "../test/sample-house.tsx";
import { chooseTheme } from "../theme/theme.ts";
import { hashA, hashB, recordAt, states } from "./sample-records.ts";
import { Slip } from "./tray.tsx";

/** As wide as the tray of the page (app/shell/tray-place.tsx), on a phone of 320 px as on a desk. */
function Slips() {
  return (
    <SampleHouse>
      <div className="flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2">
        {Object.entries(states).map(([name, state]) => (
          <Slip
            key={name}
            record={recordAt(state, {
              id: name,
              hashes: [hashB, hashA],
              since: Date.now() - (name === "final" ? 0 : 200_000),
            })}
            onLook={() => undefined}
            onForget={() => undefined}
          />
        ))}
      </div>
    </SampleHouse>
  );
}

describe("slips in a real browser", () => {
  it.each([
    ["en", "light"],
    ["fr", "dark"],
  ] as const)("have nothing axe objects to, closed or open: %s, %s", async (locale, theme) => {
    await activateLocale(locale);
    chooseTheme(theme);
    await renderInBrowser(<Slips />);
    expect(await axeFindings()).toEqual([]);
    for (const details of document.querySelectorAll("details")) details.open = true;
    expect(await axeFindings()).toEqual([]);
    // Hashes break; nothing sticks out of its slip.
    for (const slip of document.querySelectorAll("[data-tx]"))
      expect(slip.scrollWidth).toBeLessThanOrEqual(slip.clientWidth);
  });
});
