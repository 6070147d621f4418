import { defineConfig } from "@playwright/test";
import { chromiumOrInstall } from "../support/find-chromium.mjs";

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  globalSetup: "./serve-built-site.ts",
  fullyParallel: false,
  // Files side by side on two cores: six minutes instead of nine. Tests of one file keep their order.
  workers: 2,
  timeout: 90_000,
  // Two browsers on two busy cores: what is right is right after ten seconds too.
  expect: { timeout: 15_000 },
  retries: 0,
  reporter: [["list"]],
  use: {
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: chromiumOrInstall(),
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    },
    trace: "retain-on-failure",
  },
});
