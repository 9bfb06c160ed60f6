import type { Address } from "viem";
import { describe, expect, it } from "vitest";
import { addressOf } from "../test/addresses.ts";
import { looksLike, resembling } from "./resemblance.ts";

const anna: Address = "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266";
const lure: Address = "0xf39F0000000000000000000000000000000a2266";
const known = [{ address: addressOf(7) }, { address: anna, name: "Anna" }];

describe("an address that looks like a known one", () => {
  it("is found by its ends, whatever the case, and never the known one itself", () => {
    expect(resembling(lure, known)).toMatchObject({ name: "Anna" });
    expect(looksLike(lure.toLowerCase() as Address, anna)).toBe(true);
    expect(resembling(anna.toLowerCase() as Address, known)).toBeUndefined();
  });

  it("is none when one end alone agrees", () => {
    expect(resembling("0xf39F000000000000000000000000000000012345", known)).toBeUndefined();
    expect(resembling("0x12340000000000000000000000000000000a2266", known)).toBeUndefined();
  });

  it("is none when it was given a name, even if two named ones look alike", () => {
    expect(resembling(lure, [...known, { address: lure, name: "Ann" }])).toBeUndefined();
  });

  it("is found though its maker once dealt with the reader, to be known", () => {
    expect(resembling(lure, [...known, { address: lure }])).toMatchObject({ name: "Anna" });
    expect(resembling(anna, [...known, { address: lure }])).toBeUndefined();
  });

  it("is found though both were made to begin or to end with zeros", () => {
    const vanity: Address = "0x00000000a1c0ffee00b1c0ffee00c1c0ffee0000";
    const copy: Address = "0x00000000dddddddddddddddddddddddddddd0000";
    expect(resembling(copy, [{ address: vanity, name: "Anna" }])).toMatchObject({ name: "Anna" });
  });

  it("is none among addresses of mere zeros", () => {
    expect(resembling(addressOf(0x10007), [{ address: addressOf(7) }])).toBeUndefined();
  });
});
