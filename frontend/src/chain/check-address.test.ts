import { describe, expect, it } from "vitest";
import { checkAddress } from "./check-address.ts";

const anna = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";

describe("an address that was pasted", () => {
  it("is taken with its checksum, and without one but unproven", () => {
    expect(checkAddress(`  ${anna}\n`)).toEqual({ ok: true, address: anna, unproven: false });
    const small = { ok: true, address: anna, unproven: true };
    expect(checkAddress(anna.toLowerCase())).toEqual(small);
    expect(checkAddress(`0x${anna.slice(2).toUpperCase()}`)).toEqual(small);
  });

  it("is refused when one character of it was changed", () => {
    for (let place = 2; place < anna.length; place += 1) {
      const other = anna[place] === "1" ? "2" : "1";
      const wrong = anna.slice(0, place) + other + anna.slice(place + 1);
      expect(checkAddress(wrong)).toEqual({ ok: false, fault: "checksum" });
    }
  });

  it.each([
    ["Anna", { fault: "prefix" }],
    [anna.slice(2), { fault: "prefix" }],
    [anna.slice(0, -1), { fault: "length", characters: 39 }],
    [`${anna}0`, { fault: "length", characters: 41 }],
    [anna.replace("e", "е"), { fault: "digits" }],
    [`${anna.slice(0, 20)}…`, { fault: "digits" }],
    [`0x${"0".repeat(40)}`, { fault: "zero" }],
  ])("%s is refused for what is wrong with it", (text, fault) => {
    expect(checkAddress(text)).toEqual({ ok: false, ...fault });
  });
});
