import { describe, expect, it } from "vitest";
import { addressOf } from "../test/addresses.ts";
import { bookFile, readEntries } from "./address-book.ts";

const [anna, bruno] = [addressOf(0xa1), addressOf(0xb2)];

describe("names in a file or in storage", () => {
  it("come back as they were written", () => {
    const entries = [
      { address: anna, name: "Anna" },
      { address: bruno, name: "Bruno & Fils" },
    ];
    expect(readEntries(JSON.parse(bookFile(entries)))).toEqual(entries);
  });

  it("are taken whole or not at all, the last of an address", () => {
    const good = { address: anna, name: "Anna" };
    expect(
      readEntries([
        { address: anna, name: "Old" },
        { address: "0x1234", name: "short" },
        { address: anna.slice(0, -1), name: "cut" },
        { address: bruno, name: 7 },
        { address: bruno, name: " \u200b\u2028 " },
        null,
        "Anna",
        good,
      ]),
    ).toEqual([good]);
    expect(readEntries({ address: anna, name: "Anna" })).toEqual([]);
  });

  it("cannot hide or turn the text they stand in", () => {
    const name = `An\u202ena\n0x${"1".repeat(60)}`;
    expect(readEntries([{ address: anna, name }])[0]?.name).toMatch(/^An na 0x1+$/u);
    expect(readEntries([{ address: anna, name }])[0]?.name.length).toBe(40);
  });
});
