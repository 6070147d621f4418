import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  base: process.env.BASE_PATH ?? "./",
  plugins: [{ ...optimizeLocales.vite({ locales: ["ja-JP", "en-US"] }), enforce: "pre" }, react()],
  build: { target: "es2022", cssTarget: ["chrome123", "safari17.5", "firefox121"] },
  test: {
    projects: [
      { extends: true, test: { name: "unit", environment: "node", include: ["tests/unit/**/*.test.{ts,tsx}"] } },
      {
        extends: true,
        test: {
          name: "integration",
          environment: "jsdom",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/support/browser-like.ts"],
        },
      },
    ],
  },
});
