// Runs before the first paint: no flash of the wrong theme, the right language for a screen reader.
// The keys and the rules are those of src/theme/theme.ts and src/i18n/locale.ts.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const theme = read("comptoir.theme");
  const dark =
    theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.dataset.theme = dark ? "dark" : "light";
  const contrast =
    read("comptoir.contrast") === "more" || matchMedia("(prefers-contrast: more)").matches;
  if (contrast) root.dataset.contrast = "more";
  const stored = read("comptoir.locale");
  const wanted = stored ? [stored] : navigator.languages;
  const spoken = root.dataset.languages?.split(" ") ?? [];
  const match = wanted
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag) => spoken.includes(tag));
  root.lang = match ?? "en";

  // No string becomes code or HTML (docs/adr/0024), but the address of a worker out of our own build.
  globalThis.trustedTypes?.createPolicy("default", {
    createScriptURL: (text) => {
      const { origin, pathname } = new URL(text, location.href);
      return origin === location.origin && /^\/assets\/[\w.-]+\.js$/.test(pathname) ? text : null;
    },
  });
})();
