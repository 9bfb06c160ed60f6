import { afterEach, describe, expect, it, vi } from "vitest";
import { watchPresence } from "./presence.ts";

const hide = (hidden: boolean) =>
  Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
const say = (target: EventTarget, name: string) => target.dispatchEvent(new Event(name));

function watch() {
  const back = vi.fn();
  const away = vi.fn();
  return { back, away, stop: watchPresence({ back, away }) };
}

afterEach(() => hide(false));

describe("somebody at the page", () => {
  it.each([
    ["another tab, or a wallet's own app", () => say(document, "visibilitychange")],
    ["the page kept by the back button", () => say(window, "pageshow")],
    ["no network", () => say(window, "online")],
  ])("comes back from %s", (_, event) => {
    const { back, away, stop } = watch();
    event();
    expect(back).toHaveBeenCalledOnce();
    expect(away).not.toHaveBeenCalled();
    stop();
    event();
    expect(back).toHaveBeenCalledOnce();
  });

  it("is away when the page is hidden or left", () => {
    const { back, away, stop } = watch();
    hide(true);
    say(document, "visibilitychange");
    say(window, "pagehide");
    expect(away).toHaveBeenCalledTimes(2);
    // The network may come back to a page that nobody looks at.
    say(window, "online");
    expect(back).not.toHaveBeenCalled();
    stop();
  });
});
