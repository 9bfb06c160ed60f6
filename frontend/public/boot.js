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

  const parsed = new Promise((resolve) => {
    document.addEventListener("readystatechange", resolve, { once: true });
  });

  // A product's link names its document, and that its picture. Bytes are shown if their SHA-256 is the one in their
  // address (sdk/src/content/cid.ts), here as on the page, which finds them in the cache.
  const product = /^\/shop\/0x[0-9a-fA-F]{40}\/(bafkrei[a-z2-7]{52})$/.exec(location.pathname)?.[1];
  if (product && globalThis.crypto?.subtle) showProduct(product).catch(() => {});

  // What this address will need, asked for beside the first script instead of after it has run. Written by the build
  // (scripts/early-links.ts); there is none in development.
  const early = JSON.parse(
    document.querySelector("meta[name='comptoir-early']")?.content ?? "null",
  );
  const place = location.pathname.split("/");
  const fits = ([path]) => {
    const parts = path.split("/");
    return (
      parts.length === place.length &&
      parts.every((part, i) => part[0] === "$" || part === place[i])
    );
  };
  const [, files, words, heads] = early?.rooms.find(fits) ?? [];
  const base = early?.base[root.lang] ?? [];
  for (const file of [...base, ...(files ?? []), ...(words?.[root.lang] ?? [])]) {
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.href = `/assets/${file}`;
    document.head.append(link);
  }

  // The head of the room stands before any script has come, in the place and the face it will have: React draws over it.
  function show(id, texts) {
    const shell = document.getElementById(id);
    if (!shell) return undefined;
    for (const [i, part] of [...shell.querySelectorAll("[data-words]")].entries())
      part.textContent = texts[i] ?? "";
    shell.hidden = false;
    return shell;
  }
  const door = location.pathname === "/";
  // Who was connected is met by his own affairs at the front door, not by its title.
  const returns = door && /"connections".*"value":\[\[/.test(read("wagmi.store") ?? "");
  const head = heads?.[root.lang];
  if (head && !returns) parsed.then(() => show(door ? "shell-door" : "shell-room", head));

  async function showProduct(cid) {
    const ware = JSON.parse(new TextDecoder().decode(await verified(cid)));
    const picture = await verified(ware.picture);
    await parsed;
    const shell = show("shell-product", [ware.title[root.lang] ?? ware.title.en]);
    if (!shell || !isStill(picture)) return;
    const image = document.createElement("img");
    image.src = URL.createObjectURL(new Blob([picture], { type: "image/webp" }));
    image.alt = "";
    image.className = "size-full object-cover dark:brightness-90";
    shell.querySelector("[data-picture]")?.append(image);
  }

  async function verified(cid) {
    const answer = await fetch(`/content/${encodeURIComponent(cid)}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    // Version 1, raw bytes, SHA-256 of 32 bytes; five bits a letter, filled up with zeros.
    const bits = [1, 0x55, 0x12, 32, ...digest].map((byte) => byte.toString(2).padStart(8, "0"));
    const letters = bits.join("").match(/.{1,5}/g) ?? [];
    const text = letters.map(
      (five) => "abcdefghijklmnopqrstuvwxyz234567"[parseInt(five.padEnd(5, "0"), 2)],
    );
    if (`b${text.join("")}` !== cid) throw new Error("not what the address names");
    return bytes;
  }

  // A WebP of one frame, without motion or hidden words, at most 4096 pixels wide and high: the usual picture. All others
  // wait for the page, which looks closer (sdk/src/content/image.ts).
  function isStill(bytes) {
    const text = String.fromCharCode(...bytes.slice(0, 16));
    if (!/^RIFF[\s\S]{4}WEBPVP8[XL ]$/.test(text)) return false;
    const plain = text[15] !== "X" || (bytes[20] & 0x0e) === 0;
    const side = (at) => bytes[at] + (bytes[at + 1] << 8) + (bytes[at + 2] << 16) + 1;
    return plain && (text[15] !== "X" || (side(24) <= 4096 && side(27) <= 4096));
  }
})();
