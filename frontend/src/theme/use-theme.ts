import { useSyncExternalStore } from "react";
import {
  type ContrastChoice,
  contrastChoice,
  subscribeTheme,
  type ThemeChoice,
  themeChoice,
} from "./theme.ts";

/** The reader's choice of theme, live. */
export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribeTheme, themeChoice);
}

/** The reader's choice of contrast, live. */
export function useContrastChoice(): ContrastChoice {
  return useSyncExternalStore(subscribeTheme, contrastChoice);
}
