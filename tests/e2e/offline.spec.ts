import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPagesServer } from "../support/pages-server.mjs";
import { expect, test } from "./site.ts";

async function untilOffline(page: import("@playwright/test").Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // Activated means precached; the page itself is controlled from its next load on.
}

// Acceptance 1, without a network.
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
    await page.getByRole("button", { name: "製造業のサンプル" }).click();
    await page.getByRole("link", { name: "月次入力" }).click();
    const cell = page.getByRole("grid").getByRole("textbox", { name: /^訪問者数/ });
    await cell.click();
    await page.keyboard.type("41234");
    await page.getByRole("button", { name: "更新", exact: true }).click();
    await expect(page.locator('html[data-version="next"]')).toBeAttached({ timeout: 15_000 });
    await expect(page.getByRole("grid")).toContainText("41,234");
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
});

test("a deployment with a part missing is not taken; one that takes the worker back leads to a working page", async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "kpi-deploy-"));
  const server = await startPagesServer({ folder: "dist" });
  const context = await browser.newContext({ locale: "ja-JP" });
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await untilOffline(page);
    await page.reload();
    await publishNextVersion(folder);
    rmSync(join(folder, "index.html"));
    server.deploy(folder);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const refused = new Promise<void>((resolve) => {
        registration?.addEventListener("updatefound", () => {
          const coming = registration.installing;
          coming?.addEventListener("statechange", () => coming.state === "redundant" && resolve());
        });
      });
      await registration?.update().catch(() => undefined);
      await refused;
    });
    await page.reload();
    await expect(page.getByRole("heading", { name: "KPIワークブック" })).toBeVisible();
    await expect(page.locator('html[data-version="next"]')).toHaveCount(0);
    await expect(page.getByText("新しい版があります。")).toHaveCount(0);

    // The way out of a worker that must go: one in its place that removes itself.
    cpSync("dist", folder, { recursive: true });
    writeFileSync(join(folder, "sw.js"), RECOVERY_WORKER);
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length)))
      .toBe(0);
    await page.goto("about:blank");
    await page.goto(server.url);
    await expect(page.getByRole("heading", { name: "KPIワークブック" })).toBeVisible();
  } finally {
    await context.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
});

const RECOVERY_WORKER = `
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => registration.unregister()),
  );
});
`;

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
