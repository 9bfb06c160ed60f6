import type { Plugin } from "vite";

/** The faces that every first paint draws with. */
const needed = /(?:^|\/)(?:inter|fraunces)-[\w-]{8}\.woff2$/u;

/**
 * Asks for the fonts as soon as the page is read: without it they are found only once the first text is laid out, a
 * whole script later, and exchanged before the reader's eyes.
 */
export function preloadFonts(): Plugin {
  return {
    name: "comptoir-preload-fonts",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle = {} }) => {
        const fonts = Object.keys(bundle).filter((file) => needed.test(file));
        // A renamed file would otherwise lose its preload and nobody would notice.
        if (fonts.length !== 2) throw new Error(`Two fonts to preload, found: ${fonts.join(", ")}`);
        return fonts.map((file) => ({
          tag: "link",
          attrs: {
            rel: "preload",
            as: "font",
            type: "font/woff2",
            href: `/${file}`,
            crossorigin: "",
            // Text stands in a face of the same measure until they come: the page itself comes first.
            fetchpriority: "low",
          },
          injectTo: "head" as const,
        }));
      },
    },
  };
}
