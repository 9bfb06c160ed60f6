import { defineConfig, mergeConfig } from "vitest/config";
import app from "./vite.config.ts";

/** What draws is tested in jsdom (*.test.tsx), what only computes in plain node (*.test.ts), which starts at once. */
export default defineConfig((env) =>
  mergeConfig(app(env), {
    test: {
      restoreMocks: true,
      projects: [
        {
          extends: true,
          test: {
            name: "logic",
            environment: "node",
            include: ["src/**/*.test.ts"],
            setupFiles: ["./src/test/english.ts"],
          },
        },
        {
          extends: true,
          test: {
            name: "dom",
            environment: "jsdom",
            include: ["src/**/*.test.tsx"],
            setupFiles: ["./src/test/english.ts", "./src/test/dom.ts"],
            css: false,
          },
        },
      ],
    },
  }),
);
