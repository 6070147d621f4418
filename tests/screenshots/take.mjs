// Pictures of the built site for the README: node tests/screenshots/take.mjs (after npm run build)
import { chromium } from "@playwright/test";
import { chromiumOrInstall } from "../support/find-chromium.mjs";
import { startPagesServer } from "../support/pages-server.mjs";

const server = await startPagesServer({ folder: "dist" });
const browser = await chromium.launch({ executablePath: chromiumOrInstall(), args: ["--no-sandbox", "--disable-gpu"] });
try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: "ja-JP" });
  const page = await context.newPage();
  await page.goto(server.url);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await page.locator("canvas").first().waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: "tests/screenshots/dashboard.png" });
} finally {
  await browser.close();
  await server.close();
}
