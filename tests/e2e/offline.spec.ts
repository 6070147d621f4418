import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPagesServer } from "../support/pages-server.mjs";
import { expect, test } from "./site.ts";

async function untilOffline(page: import("@playwright/test").Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // Activated means precached; the page itself is controlled from its next load on.
}

test("after one visit the app starts without a network, also from a deep link", async ({ page, context, siteUrl }) => {
  await page.goto(siteUrl);
  await expect(page.getByRole("heading", { name: "KPIワークブック" })).toBeVisible();
  await untilOffline(page);
  await context.setOffline(true);
  await page.goto(`${siteUrl}#/new`);
  await page.reload();
  await expect(page.getByRole("heading", { name: "新しいワークブック" })).toBeVisible();
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
});

test("a new version waits until it is asked for, and the old one keeps working", async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), "kpi-deploy-"));
  const server = await startPagesServer({ folder: "dist" });
  const context = await browser.newContext({ locale: "ja-JP" });
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await untilOffline(page);
    await page.reload();
    await publishNextVersion(folder);
    server.deploy(folder);
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found?.update()));
    await expect(page.getByText("新しい版があります。")).toBeVisible();
    await expect(page).toHaveTitle(/KPIワークブック$/);
    await page.getByRole("link", { name: "新しく作る" }).click();
    await expect(page.getByRole("heading", { name: "新しいワークブック" })).toBeVisible();
    await page.getByRole("button", { name: "更新", exact: true }).click();
    await expect(page.locator('html[data-version="next"]')).toBeAttached({ timeout: 15_000 });
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
});

/** The same site with a mark in its page, and the precache list that goes with it. */
async function publishNextVersion(folder: string): Promise<void> {
  cpSync("dist", folder, { recursive: true });
  const page = join(folder, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("<html ", '<html data-version="next" '));
  const worker = join(folder, "sw.js");
  const changed = readFileSync(worker, "utf8").replace(
    /(url:"index\.html",revision:")[^"]*/,
    (_all, before: string) => `${before}next`,
  );
  writeFileSync(worker, changed);
}
