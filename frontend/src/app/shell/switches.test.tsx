import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { negotiateLocale, preferredLocale } from "../../i18n/locale.ts";
import { renderUi } from "../../test/render.tsx";
import { themeChoice, watchTheme } from "../../theme/theme.ts";
import { ContrastSwitch } from "../settings/contrast-switch.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

describe("LanguageSwitch", () => {
  it("loads French, turns the page, tells the document and remembers", async () => {
    renderUi(<LanguageSwitch />);
    expect(screen.getByRole("radiogroup", { name: "Language" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("radio", { name: "Français" }));
    expect(await screen.findByRole("radiogroup", { name: "Langue" })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe("fr");
    expect(screen.getByRole("radio", { name: "Français" })).toBeChecked();
    expect(preferredLocale()).toBe("fr");
  });
});

describe("negotiateLocale", () => {
  it("takes the first language of the reader that the house speaks", () => {
    expect(negotiateLocale(["de-DE", "fr-CA", "en"])).toBe("fr");
    expect(negotiateLocale(["de", "nl"])).toBe("en");
  });
});

describe("ThemeSwitch", () => {
  it("paints the chosen theme and remembers it; the system's needs no memory", async () => {
    renderUi(<ThemeSwitch />);
    await userEvent.click(screen.getByRole("radio", { name: "Dark" }));
    expect(document.documentElement.dataset.theme).toBe("dark");
    expect(themeChoice()).toBe("dark");
    expect(screen.getByRole("radio", { name: "Dark" })).toBeChecked();
    await userEvent.click(screen.getByRole("radio", { name: "As the system" }));
    expect(document.documentElement.dataset.theme).toBe("light");
    expect(localStorage.getItem("comptoir.theme")).toBeNull();
  });

  it("follows the system while nothing else was chosen", () => {
    const system = Object.assign(new EventTarget(), { matches: false });
    vi.stubGlobal("matchMedia", () => system);
    const undo = watchTheme();
    system.matches = true;
    system.dispatchEvent(new Event("change"));
    expect(document.documentElement.dataset.theme).toBe("dark");
    localStorage.setItem("comptoir.theme", "light");
    system.dispatchEvent(new Event("change"));
    expect(document.documentElement.dataset.theme).toBe("light");
    undo();
  });
});

describe("ContrastSwitch", () => {
  beforeEach(() => {
    vi.stubGlobal("matchMedia", (media: string) =>
      Object.assign(new EventTarget(), { matches: false, media }),
    );
  });

  it("raises the contrast, remembers it, and gives it back to the system", async () => {
    renderUi(<ContrastSwitch />);
    await userEvent.click(screen.getByRole("radio", { name: "Higher" }));
    expect(document.documentElement.dataset.contrast).toBe("more");
    expect(localStorage.getItem("comptoir.contrast")).toBe("more");
    await userEvent.click(screen.getByRole("radio", { name: "As the system" }));
    expect(document.documentElement.dataset.contrast).toBeUndefined();
    expect(localStorage.getItem("comptoir.contrast")).toBeNull();
  });

  it("takes effect for this page where nothing may be stored", async () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("refused", "SecurityError");
    });
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("refused", "SecurityError");
    });
    renderUi(<ContrastSwitch />);
    await userEvent.click(screen.getByRole("radio", { name: "Higher" }));
    expect(document.documentElement.dataset.contrast).toBe("more");
  });
});
