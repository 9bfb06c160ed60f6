import { useSyncExternalStore } from "react";
import { subscribeTheme, type ThemeChoice, themeChoice } from "./theme.ts";

/** The reader's choice of theme, live. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribeTheme, themeChoice);
}
