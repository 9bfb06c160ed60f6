import { type OrderStatus, orderStatus } from "@comptoir/sdk/orders/status";
import { i18n } from "@lingui/core";
import { describe, expect, it } from "vitest";
import { messages as french } from "../../i18n/locales/fr.po";
import { clockText, nextStep } from "./next-step.ts";
import { orderWords } from "./order-words.ts";
import { sampleOrder, sampleRow } from "./sample-order.ts";

const shipBy = 1_900_000_000; // 17 March 2030, 17:46 UTC
// A deadline as the sdk gives it; only its date is used here.
const { deadline } = orderStatus({ ...sampleOrder, shipBy }, sampleRow(), shipBy, undefined);
type Standing = Pick<OrderStatus, "stage" | "role" | "deadline">;
const standing = (stage: OrderStatus["stage"], role: OrderStatus["role"]): Standing => ({
  stage,
  role,
  ...(deadline ? { deadline } : {}),
});

describe("in English", () => {
  const words = orderWords("en", "UTC");
  it.each([
    ["proposal", "seller", "Ship by 17 March 2030"],
    ["proposal", "buyer", "Wait: the seller ships by 17 March 2030"],
    ["overdue", "buyer", "Take your money back"],
    ["overdue", "seller", "Send the money back: your date has passed"],
    ["overdue", "other", "Anybody may send the money back"],
    ["shipped", "buyer", "Look at the goods and confirm by 17 March 2030"],
    ["shipped", "seller", "Wait: the buyer confirms, or you are paid after 17 March 2030"],
    ["releasable", "seller", "Take your money: nobody objected"],
    ["disputed", "buyer", "The arbiter rules by 17 March 2030"],
    ["paid", "seller", "Nothing more to do"],
  ] as const)("%s, for the %s: %s", (stage, role, text) => {
    expect(nextStep(standing(stage, role), words)).toBe(text);
  });

  it("never promises more time than is left", () => {
    const clock = (left: number) => clockText(standing("proposal", "seller"), shipBy - left, words);
    expect(clock(2 * 86_400 - 1)).toBe("1 day left to ship");
    expect(clock(86_399)).toBe("23 hours left to ship");
    expect(clock(59)).toBe("59 seconds left to ship");
    expect(clockText(standing("overdue", "buyer"), shipBy + 3 * 86_400, words)).toBe(
      "late by 3 days",
    );
    expect(clockText({ stage: "paid" }, shipBy, words)).toBeUndefined();
  });
});

describe("in French", () => {
  const words = orderWords("fr", "UTC");
  it.each([
    ["proposal", "seller", "Expédiez au plus tard le 17 mars 2030"],
    ["proposal", "buyer", "Attendez\u00a0: le vendeur expédie au plus tard le 17 mars 2030"],
    ["overdue", "buyer", "Reprenez votre argent"],
    ["shipped", "buyer", "Examinez et confirmez au plus tard le 17 mars 2030"],
    ["releasable", "seller", "Prenez votre argent\u00a0: personne n’a objecté"],
    ["returned", "buyer", "Plus rien à faire"],
  ] as const)("%s, for the %s: %s", (stage, role, text) => {
    i18n.loadAndActivate({ locale: "fr", messages: french });
    expect(nextStep(standing(stage, role), words)).toBe(text);
  });

  it("counts the days in French", () => {
    i18n.loadAndActivate({ locale: "fr", messages: french });
    const left = clockText(standing("proposal", "seller"), shipBy - 12 * 86_400, words);
    expect(left?.replaceAll(/\s/gu, " ")).toBe("encore 12 jours pour expédier");
  });
});
