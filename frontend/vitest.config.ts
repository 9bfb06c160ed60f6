import { playwright } from "@vitest/browser-playwright";
import { defineConfig, mergeConfig } from "vitest/config";
import { browserArgs, findBrowser } from "../scripts/browser/find-browser.ts";
import app from "./vite.config.ts";

/**
 * What only computes is tested in plain node (*.test.ts), which starts at once; what draws in jsdom (*.test.tsx); and
 * what jsdom cannot prove, because it has no layout, no style and no real keyboard, in Chromium (*.browser.test.tsx).
 */
export default defineConfig(async (env) =>
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
            exclude: ["src/**/*.browser.test.tsx"],
            setupFiles: ["./src/test/english.ts", "./src/test/dom.ts"],
            css: false,
          },
        },
        {
          extends: true,
          // Found before the first test, or Vite would find them one by one and load the page again under the tests.
          optimizeDeps: {
            include: [
              "@lingui/core",
              "@lingui/react",
              "axe-core",
              "radix-ui",
              "react",
              "react-dom/client",
              "react/jsx-dev-runtime",
              "viem",
              "vitest-browser-react",
            ],
          },
          test: {
            name: "browser",
            include: ["src/**/*.browser.test.tsx"],
            setupFiles: ["./src/test/browser/setup.ts"],
            // One page after the other: they share the keyboard and the emulated media.
            fileParallelism: false,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              viewport: { width: 1024, height: 768 },
              provider: playwright({
                launchOptions: { executablePath: await findBrowser(), args: [...browserArgs] },
                contextOptions: { reducedMotion: "reduce" },
                actionTimeout: 5000,
              }),
              instances: [{ browser: "chromium" }],
            },
          },
        },
      ],
    },
  }),
);
