import { readFileSync, writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";

// Without the fixture that forbids faults: these make them on purpose.
const siteUrl = () => process.env.SITE_URL!;

async function openSample(page: Page): Promise<void> {
  await page.goto(siteUrl());
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page.getByText("9月のKGI達成率は81.7%")).toBeVisible();
}

test("a part of the app that is gone: said so, and the file is written without it", async ({ browser }) => {
  const context = await browser.newContext({ locale: "ja-JP", serviceWorkers: "block" });
  const page = await context.newPage();
  await openSample(page);
  await context.route(/assets\/.*\.(js|css)$/, (route) => route.abort());
  await page.getByRole("link", { name: "ファネル", exact: true }).click();
  await expect(page.getByText("この画面を読み込めませんでした。")).toBeVisible();
  const written = page.waitForEvent("download");
  await page.getByRole("button", { name: "ファイルに書き出す" }).click();
  const path = await (await written).path();
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ format: "kpi-workbook", version: 1 });
  await page.getByRole("link", { name: "ダッシュボード", exact: true }).click();
  await expect(page.getByText("9月のKGI達成率は81.7%")).toBeVisible();
  await context.close();
});

test("a browser that keeps nothing: refused in words, used all the same, and never called saved", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "ja-JP", serviceWorkers: "block" });
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Denied", "SecurityError");
    };
  });
  const page = await context.newPage();
  await page.goto(siteUrl());
  await expect(page.getByRole("heading", { name: "保存場所を開けませんでした" })).toBeVisible();
  await page.getByRole("button", { name: "保存せずに使う" }).click();
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page.getByText("9月のKGI達成率は81.7%")).toBeVisible();
  await expect(page.locator("header").getByRole("status").filter({ hasText: "保存できません" })).toBeVisible();
  await context.close();
});

const PAYLOADS = [
  '<img src=x onerror="globalThis.harmed=1">',
  '"><script>globalThis.harmed=1</script>',
  '<svg onload="globalThis.harmed=1">',
  '<iframe srcdoc="<script>top.harmed=1</script>"></iframe>',
  "javascript:globalThis.harmed=1",
  "data:text/html,<script>top.harmed=1</script>",
  "https://example.com/?a=<b>",
  "${globalThis.harmed=1}{{constructor.constructor('globalThis.harmed=1')()}}",
  "</style><style>@import 'https://example.com/x.css'</style>",
  '=HYPERLINK("javascript:globalThis.harmed=1")',
  "\u202Eever\u202C \u0007\u200B",
  "' onfocus='globalThis.harmed=1' autofocus='",
];
const FREE_TEXTS =
  /^(name|nameEn|alias|note|text|monthNote|reason|source|statement|cause|owner|attendees|minutes|definition|feedback|followUp|handOver|lead|mql|sql|tactic)$/;
const LIST_OF_TEXTS = /^(aliases|whys|events)$/;
const EVERY_SCREEN =
  "dashboard goals plan targets tree entry import funnel kpi?metric=mql scoring alerts actions review file help";

/** The workbook with a payload behind every text a person can write; the keys that got one. */
function poisoned(value: unknown, key: string, keys: Set<string>, counter = { next: 0 }): unknown {
  if (typeof value === "string") {
    if (!FREE_TEXTS.test(key)) return value;
    keys.add(key);
    return `${value} ${PAYLOADS[counter.next++ % PAYLOADS.length]!}`;
  }
  if (Array.isArray(value))
    return value.map((item) =>
      poisoned(item, typeof item === "string" && LIST_OF_TEXTS.test(key) ? "text" : key, keys, counter),
    );
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([inner, item]) => [inner, poisoned(item, inner, keys, counter)]),
  );
}

test("markup, scripts and links in every text of a file: shown as text on every screen, and none is run", async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  const faults: string[] = [];
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("request", (request) => request.url().includes("example.com") && faults.push(request.url()));
  await openSample(page);
  await page.goto(`${siteUrl()}#/file`);
  const written = page.waitForEvent("download");
  await page.getByRole("button", { name: "ファイルに書き出す" }).first().click();
  const file = JSON.parse(readFileSync(await (await written).path(), "utf8")) as {
    sha256?: string;
    workbook: Record<string, unknown>;
  };
  const keys = new Set<string>();
  const workbook = { ...(poisoned(file.workbook, "", keys) as object), id: "poisoned" };
  expect(keys.size).toBeGreaterThan(6);
  const path = info.outputPath("poisoned.kpi.json");
  const { sha256: _, ...envelope } = file;
  writeFileSync(path, JSON.stringify({ ...envelope, workbook }));
  await page.locator("input[type=file]").first().setInputFiles(path);
  await page.getByRole("dialog").getByRole("button", { name: /開く/ }).last().click();
  await expect(page.getByRole("dialog")).toBeHidden();
  for (const screen of EVERY_SCREEN.split(" ")) {
    await page.goto(`${siteUrl()}#/${screen}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("main")).not.toContainText("読み込み中");
    const links = await page.evaluate(() => [...document.querySelectorAll("a")].map((link) => link.href));
    expect(links.filter((href) => !/^(https?:\/\/(localhost|127\.0\.0\.1)|mailto:|blob:)/.test(href))).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll("main img, main iframe, main script").length)).toBe(0);
  }
  expect(await page.evaluate(() => (globalThis as { harmed?: number }).harmed)).toBeUndefined();
  expect(faults).toEqual([]);
});
