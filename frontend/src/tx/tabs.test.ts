import { describe, expect, it, vi } from "vitest";
import { browserTabs, lonelyTab, sharedTabs } from "./tabs.ts";

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
let count = 0;
const pair = () => {
  count += 1;
  const name = `tabs-${count}`;
  return [sharedTabs(name, navigator.locks), sharedTabs(name, navigator.locks)] as const;
};

describe("tabs that know of each other", () => {
  it("let one lead, and the next when it steps back", async () => {
    const [one, two] = pair();
    const order: string[] = [];
    const leave = one.compete((turn) => {
      order.push("one leads");
      turn.addEventListener("abort", () => order.push("one stops"));
    });
    await pause();
    const leaveToo = two.compete(() => order.push("two leads"));
    await pause();
    expect(order).toEqual(["one leads"]);
    leave();
    await pause();
    expect(order).toEqual(["one leads", "one stops", "two leads"]);
    leaveToo();
  });

  it("can withdraw before their turn", async () => {
    const [one, two] = pair();
    const leave = one.compete(() => undefined);
    await pause();
    const lead = vi.fn();
    two.compete(lead)();
    leave();
    await pause();
    expect(lead).not.toHaveBeenCalled();
  });

  it("see what another holds, until it lets go", async () => {
    const [one, two] = pair();
    const release = await one.hold("a");
    expect(await two.isHeld("a")).toBe(true);
    expect(await two.isHeld("b")).toBe(false);
    release();
    await pause();
    expect(await two.isHeld("a")).toBe(false);
  });

  it("tell each other what changed, and nothing to those who stopped listening", async () => {
    const [one, two] = pair();
    const heard: string[] = [];
    const stop = two.hear((id) => heard.push(id));
    const own = vi.fn();
    const stopOwn = one.hear(own);
    one.tell("x");
    await vi.waitFor(() => expect(heard).toEqual(["x"]));
    expect(own).not.toHaveBeenCalled();
    stop();
    one.tell("y");
    await pause();
    expect(heard).toEqual(["x"]);
    stopOwn();
  });
});

describe("a tab without locks or channel", () => {
  it("leads at once and knows what it holds itself", async () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const tab = browserTabs({ chainId: 1, genesisHash: `0x${"ab".repeat(32)}` });
    vi.unstubAllGlobals();
    const lead = vi.fn();
    tab.compete(lead);
    expect(lead).toHaveBeenCalledOnce();
    const release = await tab.hold("a");
    expect(await tab.isHeld("a")).toBe(true);
    expect(await lonelyTab().isHeld("a")).toBe(false);
    release();
    expect(await tab.isHeld("a")).toBe(false);
  });
});
