import { resolve } from "node:path";
import { defineConfig, mergeConfig } from "vite";
import app from "./vite.config.ts";

/** The pattern book alone, for `npm run visual`: the app's own build with another front page. */
export default defineConfig((env) =>
  mergeConfig(app(env), {
    build: { rolldownOptions: { input: resolve(import.meta.dirname, "design.html") } },
  }),
);
