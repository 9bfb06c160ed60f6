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

  // What this address will need, asked for beside the first script instead of after it has run. Written by the build
  // (scripts/early-links.ts).
  const early = JSON.parse(
    document.querySelector("meta[name='comptoir-early']")?.content ?? "null",
  );
  const place = location.pathname.split("/");
  const fits = (path) => {
    const parts = path.split("/");
    return (
      parts.length === place.length &&
      parts.every((part, i) => part[0] === "$" || part === place[i])
    );
  };
  const [, files = [], words = {}, heads = {}] = early?.rooms.find(([path]) => fits(path)) ?? [];
  for (const file of [...(early?.base[root.lang] ?? []), ...files, ...(words[root.lang] ?? [])]) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = `/assets/${file}`;
    document.head.append(link);
  }
  // The head of the room stands before any script has come, in the place and the face it will have: React draws over it.
  // Who was connected is met by his own affairs at the front door, not by its title.
  const head = heads[root.lang];
  const returns =
    location.pathname === "/" && /"connections".*"value":\[\[/.test(read("wagmi.store") ?? "");
  const write = () => {
    if (document.readyState === "loading") return;
    document.removeEventListener("readystatechange", write);
    const shell = document.querySelector(location.pathname === "/" ? "#shell-door" : "#shell-room");
    if (!shell || !head || returns) return;
    for (const [i, part] of [...shell.querySelectorAll("[data-words]")].entries())
      part.textContent = head[i];
    shell.hidden = false;
  };
  document.addEventListener("readystatechange", write);

  // A product's link names its document, and that its picture: both never change, and the page finds them in the cache.
  // It verifies what it gets against its address, wherever it came from.
  const product = /^\/shop\/0x[0-9a-fA-F]{40}\/(baf[a-z2-7]+)$/.exec(location.pathname)?.[1];
  if (product)
    fetch(`/content/${product}`)
      .then((answer) => answer.json())
      .then(({ picture }) => fetch(`/content/${encodeURIComponent(picture)}`))
      .catch(() => {});

  // No string becomes code or HTML (docs/adr/0024), but the address of a worker out of our own build.
  globalThis.trustedTypes?.createPolicy("default", {
    createScriptURL: (text) => {
      const { origin, pathname } = new URL(text, location.href);
      return origin === location.origin && /^\/assets\/[\w.-]+\.js$/.test(pathname) ? text : null;
    },
  });
})();
