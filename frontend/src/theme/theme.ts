/**
 * Light, dark, or what the system says. The resolved theme stands in `data-theme` on the root element, where
 * public/boot.js put it before the first paint; keep the two in step.
 */
export const themeChoices = ["system", "light", "dark"] as const;

export type ThemeChoice = (typeof themeChoices)[number];

const storageKey = "comptoir.theme";
const listeners = new Set<() => void>();

function isThemeChoice(value: unknown): value is ThemeChoice {
  return themeChoices.some((choice) => choice === value);
}

/** What the reader chose; `system` until he does. */
export function themeChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return isThemeChoice(stored) ? stored : "system";
  } catch {
    return "system";
  }
}

export function chooseTheme(choice: ThemeChoice): void {
  try {
    if (choice === "system") localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Storage may be refused; the theme then follows the system at the next visit.
  }
  paint(choice);
  for (const listener of listeners) listener();
}

/** Follows the system while nothing else was chosen, and other tabs. Returns the undo. */
export function watchTheme(): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => {
    paint(themeChoice());
    for (const listener of listeners) listener();
  };
  system.addEventListener("change", follow);
  addEventListener("storage", follow);
  return () => {
    system.removeEventListener("change", follow);
    removeEventListener("storage", follow);
  };
}

export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function paint(choice: ThemeChoice): void {
  const dark =
    choice === "dark" ||
    (choice === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}
