import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "sdk",
    environment: "node",
    include: ["src/**/*.test.ts"],
    // Property tests are many small ones; on a busy machine they take their time.
    testTimeout: 60_000,
  },
});
