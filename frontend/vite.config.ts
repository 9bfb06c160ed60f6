import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { lingui } from "@lingui/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { contentSecurityPolicy } from "../scripts/serve/headers.ts";
import { chunkFileName, chunkGroups } from "./scripts/chunks.ts";
import { earlyLinks } from "./scripts/early-links.ts";
import { nameLanguages } from "./scripts/languages.ts";
import { preloadFonts } from "./scripts/preload-fonts.ts";
import { wordPacks } from "./scripts/word-packs.ts";

/** The deployment is data, not code: one build per JSON file, null when there is none yet. */
function readDeployment(): string {
  const file = process.env.COMPTOIR_DEPLOYMENT;
  if (!file) return "null";
  // Parsed and printed again so that a broken file stops the build here, by name.
  return JSON.stringify(JSON.parse(readFileSync(resolve(process.cwd(), file), "utf8")));
}

/** Nodes that the page of this deployment talks to. */
function nodesOf(deployment: string): readonly string[] {
  const parsed: { readonly rpcUrls?: readonly string[] } | null = JSON.parse(deployment);
  return parsed?.rpcUrls ?? [];
}

/** Invented people, their keys and the pattern book: what is said here to be false is not even in the files. */
function isDevelopment(deployment: string): boolean {
  const parsed: { readonly development?: boolean } | null = JSON.parse(deployment);
  return parsed === null || parsed.development === true;
}

/** The policy in the page itself, for hosts that send no headers. Not in development: its preamble is inline. */
function pagePolicy(deployment: string): Plugin {
  const content = contentSecurityPolicy(nodesOf(deployment), "meta");
  return {
    name: "comptoir-csp",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content },
        injectTo: "head-prepend",
      },
    ],
  };
}

const deployment = readDeployment();

export default defineConfig(({ command, mode }) => ({
  root: import.meta.dirname,
  plugins: [
    wordPacks(import.meta.dirname),
    lingui({
      cwd: import.meta.dirname,
      macroTransform: true,
      // What is shipped is complete; while one works, and in a draft build, an untranslated string is shown in English.
      failOnMissing: command === "build" && mode === "production" ? "catalog" : false,
      failOnCompileError: true,
    }),
    react(),
    tailwindcss(),
    preloadFonts(),
    pagePolicy(deployment),
    nameLanguages(),
    earlyLinks(import.meta.dirname),
  ],
  define: { __COMPTOIR__: deployment, __DEVELOPMENT__: String(isDevelopment(deployment)) },
  resolve: {
    // Radix' scroll lock writes style elements, which the policy refuses; ours needs none. See docs/adr/0024.
    alias: { "react-remove-scroll": resolve(import.meta.dirname, "src/ui/scroll-lock.tsx") },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Charts of who weighs what are drawn from the manifest.
    manifest: true,
    // An inlined font would be downloaded twice (once in the style sheet) and blocked by a strict font-src.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunkGroups },
        chunkFileNames: chunkFileName,
      },
    },
  },
  server: { host: "127.0.0.1", port: 5173 },
}));
