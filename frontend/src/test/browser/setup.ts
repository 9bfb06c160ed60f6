import { afterEach, beforeEach } from "vitest";
import "../../theme/main.css";
import { activateLocale } from "../../i18n/activate.ts";
import { chooseContrast, chooseTheme } from "../../theme/theme.ts";
import { endEmulation } from "./media.ts";

/** Every test finds the house in English and in the light, at a quiet machine's defaults. */
beforeEach(async () => {
  localStorage.clear();
  await activateLocale("en");
  chooseTheme("light");
  chooseContrast("system");
});

afterEach(endEmulation);
