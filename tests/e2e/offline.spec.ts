import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPagesServer } from "../support/pages-server.mjs";
import { expect, test } from "./site.ts";

async function untilOffline(page: import("@playwright/test").Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open((await caches.keys())[0] ?? "")).keys()).length))
    .toBeGreaterThan(10);
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
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset["version"])).toBe("next");
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

test("the page does not start inside another page", async ({ page, siteUrl }) => {
  const { origin } = new URL(siteUrl);
  await page.goto(`${siteUrl}schema/workbook-v1.schema.json`);
  await page.evaluate((url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
  }, siteUrl);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("ほかのページの中では開けません")).toBeVisible();
  expect(origin).toBe(new URL(page.url()).origin);
});

test("the content security policy comes first and blocks what is not ours", async ({ page, siteUrl }) => {
  const response = await page.goto(siteUrl);
  const html = (await response?.text()) ?? "";
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  expect(/<head>\s*<meta http-equiv="Content-Security-Policy"/.test(html)).toBe(true);
  const outcome = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
    const image = new Image();
    image.src = "https://example.com/pixel.png";
    await new Promise((resolve) => {
      image.addEventListener("error", resolve);
    });
    let assigned = true;
    try {
      document.body.innerHTML = "<b>x</b>";
    } catch {
      assigned = false;
    }
    return { blocked, assigned };
  });
  expect(outcome.blocked).toContain("img-src");
  expect(outcome.assigned).toBe(false);
});
