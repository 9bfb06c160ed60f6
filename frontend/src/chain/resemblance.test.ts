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

  it("is none when it is known itself, even if two known ones look alike", () => {
    expect(resembling(lure, [...known, { address: lure }])).toBeUndefined();
  });

  it("is none among addresses of mere zeros", () => {
    expect(resembling(addressOf(0x10007), [{ address: addressOf(7) }])).toBeUndefined();
  });
});
