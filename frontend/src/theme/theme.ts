/**
 * Light, dark, or what the system says; and more contrast, or what the system says. The resolved answers stand in
 * `data-theme` and `data-contrast` on the root element, where public/boot.js put them before the first paint; keep the
 * two in step.
 */
export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const contrastChoices = ["system", "more"] as const;
export type ContrastChoice = (typeof contrastChoices)[number];

const themeKey = "comptoir.theme";
const contrastKey = "comptoir.contrast";
const systemDark = "(prefers-color-scheme: dark)";
const systemContrast = "(prefers-contrast: more)";
const listeners = new Set<() => void>();
/** What was chosen where storage is refused: it lasts as long as the page. */
const unstored = new Map<string, string>();

/** What the reader chose; `system` until he does. */
export function themeChoice(): ThemeChoice {
  return stored(themeKey, themeChoices);
}

export function contrastChoice(): ContrastChoice {
  return stored(contrastKey, contrastChoices);
}

export function chooseTheme(choice: ThemeChoice): void {
  store(themeKey, choice);
  refresh();
}

export function chooseContrast(choice: ContrastChoice): void {
  store(contrastKey, choice);
  refresh();
}

/** Follows the system while nothing else was chosen, and other tabs. Returns the undo. */
export function watchTheme(): () => void {
  const systems = [systemDark, systemContrast].map((query) => matchMedia(query));
  for (const system of systems) system.addEventListener("change", refresh);
  addEventListener("storage", refresh);
  return () => {
    for (const system of systems) system.removeEventListener("change", refresh);
    removeEventListener("storage", refresh);
  };
}

export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function refresh(): void {
  const theme = themeChoice();
  const dark = theme === "system" ? matchMedia(systemDark).matches : theme === "dark";
  const more = contrastChoice() === "more" || matchMedia(systemContrast).matches;
  const root = document.documentElement;
  root.dataset.theme = dark ? "dark" : "light";
  if (more) root.dataset.contrast = "more";
  else delete root.dataset.contrast;
  for (const listener of listeners) listener();
}

/** The first of `choices` is the one that needs no remembering. */
function stored<Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const found = readStored(key);
  return choices.find((choice) => choice === found) ?? choices[0];
}

function readStored(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return unstored.get(key);
  }
}

function store(key: string, choice: string): void {
  try {
    if (choice === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    unstored.set(key, choice);
  }
}
