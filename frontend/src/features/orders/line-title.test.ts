import { expect, it } from "vitest";
import { lineTitle } from "./line-title.ts";

const product = { title: { en: "Cross-peen hammer", fr: "Marteau à panne" } };

it("is said in the reader's language, whatever the buyer read", () => {
  expect(lineTitle({ title: "Marteau à panne" }, product, "en")).toBe("Cross-peen hammer");
  expect(lineTitle({ title: "Cross-peen hammer" }, product, "fr")).toBe("Marteau à panne");
});

it("stays as agreed when the product is unknown, or says something else", () => {
  expect(lineTitle({ title: "Marteau à panne" }, undefined, "en")).toBe("Marteau à panne");
  expect(lineTitle({ title: "Gold bar" }, product, "fr")).toBe("Gold bar");
});
