import { defineConfig, mergeConfig } from "vitest/config";
import app from "./vite.config.ts";

export default defineConfig((env) =>
  mergeConfig(app(env), {
    test: {
      environment: "jsdom",
      include: ["src/**/*.test.{ts,tsx}"],
      setupFiles: ["./src/test/setup.ts"],
      css: false,
      restoreMocks: true,
    },
  }),
);
