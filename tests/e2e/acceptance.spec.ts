import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/**
 * Where each point of the acceptance list about numbers and the dashboard is asserted.
 *
 * 18 no ▲▼ as up or down: here, "as it stands" · 19 ratio and pt: number-formats.test.ts, read-dashboard.test.tsx ·
 * 20 rates to date are Σ ÷ Σ: dashboard-figures.test.ts · 21 低いほど良い: dashboard-figures.test.ts, read-dashboard.test.tsx ·
 * 22 no NaN, Infinity, undefined or 0.0% for a blank: here, and read-dashboard.test.tsx · 23 monthly sums and the year:
 * targets.spec.ts · 24 ten changes of unit: here, and number-formats.test.ts · 25 the negative mark: here (tables, charts,
 * print), read-dashboard.test.tsx · 26 English: read-dashboard.test.tsx, every-screen.spec.ts, and here that nothing overflows ·
 * 27 a fiscal year from October: here, format-month.test.ts (halves, quarters), dashboard-figures.test.ts (chart) ·
 * 28 the first screen at 1280×630: here · 29 the parts sum to the gap, the bottleneck and its month: here, headline.test.ts ·
 * 30 the 100% ticks in one line: dashboard.spec.ts · 31 one notation on every chart and on paper: here · 32 the strip sums to the
 * year's variance: dashboard-figures.test.ts, and here as read from the table · 33 status without colour: here · 34 drawer, Esc,
 * focus: dashboard.spec.ts · 35 確定前 and the blanks: here, read-dashboard.test.tsx · 36 a threshold everywhere at once: here
 */

test.use({ viewport: { width: 1280, height: 630 } });

async function openSample(page: Page, siteUrl: string, name: string): Promise<void> {
  await page.goto(siteUrl);
  await page.getByRole("button", { name }).click();
  await expect(page.locator(".kpis tbody tr").first()).toBeVisible();
}

const goto = async (page: Page, siteUrl: string, path: string) => {
  await page.goto(`${siteUrl}#${path}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
};

/** How the marks of a chart's key are drawn. */
const notation = (page: Page) =>
  page
    .locator(".chart .key")
    .first()
    .evaluate((key) =>
      [...key.querySelectorAll(".k")].map((mark) => {
        const { backgroundColor, backgroundImage, borderTopStyle, borderTopColor, borderTopWidth } =
          getComputedStyle(mark);
        return [mark.className, backgroundColor, backgroundImage, borderTopStyle, borderTopColor, borderTopWidth].join(
          " ",
        );
      }),
    );

test("18, 22, 24, 28, 29, 31, 32, 33, 35: the sample's dashboard as it stands", async ({ page, siteUrl }) => {
  test.setTimeout(120_000);
  await openSample(page, siteUrl, "製造業のサンプル");
  const landing = page.locator(".landing-v");
  await expect(landing).toHaveText("2億5,850万円");
  for (const seen of [
    page.locator(".msg .h"),
    page.locator(".hero .big b"),
    page.getByText("81.7%", { exact: true }),
    landing,
  ]) {
    const box = await seen.first().boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(630);
  }
  await expect(page.locator(".msg")).toContainText("目標に550万円届いていません。ボトルネックはMQL→SQL転換率です。");
  await expect(page.locator(".msg")).toContainText("（▲500万円）と単価の低下（▲50万円）");
  await expect(page.locator(".msg")).toContainText("12月以降の受注に影響します");

  await expect(page.locator(".kpis tr", { hasText: "ボトルネック" })).toHaveText(/^MQL→SQL転換率/);

  const states = await page
    .locator(".kpis .st")
    .evaluateAll((marks) =>
      Object.fromEntries(
        marks.map((mark) => [
          mark.textContent.trim(),
          mark.querySelector("svg")!.innerHTML.replaceAll(/fill="[^"]*"/g, ""),
        ]),
      ),
    );
  expect(Object.keys(states)).toEqual(expect.arrayContaining(["達成", "注意", "要対応"]));
  expect(new Set(Object.values(states)).size).toBe(Object.keys(states).length);

  const before = await page.locator(".hero .facts").innerText();
  const unit = page.getByRole("combobox", { name: "金額の単位" });
  for (let turn = 0; turn < 10; turn++) await unit.selectOption({ index: turn % 4 });
  await unit.selectOption("万円");
  expect(await page.locator(".hero .facts").innerText()).toBe(before);

  const marks = await notation(page);
  expect(marks).toHaveLength(4);
  await page.getByRole("button", { name: "表で見る" }).click();
  const variances = await page
    .getByRole("table", { name: /月次推移/ })
    .locator("tbody tr td:last-child")
    .allInnerTexts();
  const sum = variances
    .slice(0, 6)
    .reduce((total, text) => total + Number(text.replace("▲", "-").replaceAll(/[+,]/g, "")), 0);
  expect(sum).toBe(-1150);

  await goto(page, siteUrl, "/dashboard?m=2025-10");
  await expect(page.getByText("確定前・未入力 18件")).toBeVisible();

  for (const path of [
    "/kpi?metric=mql_to_sql_rate&m=2025-09",
    "/funnel?m=2025-09",
    "/tree?m=2025-09",
    "/alerts",
    "/dashboard?m=2025-09",
  ]) {
    await goto(page, siteUrl, path);
    if (/kpi|funnel/.test(path)) expect(marks).toEqual(expect.arrayContaining(await notation(page)));
    const text = await page.locator("main").innerText();
    expect(text, path).not.toMatch(/[▼▽△]|▲(?![\d¥])|NaN|Infinity|undefined/);
  }
  await expect(page.locator(".hero canvas")).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(
    await page.locator(".hero canvas").evaluate((canvas: HTMLCanvasElement) => [canvas.width, canvas.style.width]),
  ).toEqual([1280, "640px"]);
  await page.emulateMedia({ media: "print" });
  expect(await notation(page)).toEqual(marks);
});

test("25, 27, 36: a setting changes every screen at once, and undo takes it back", async ({ page, siteUrl }) => {
  test.setTimeout(120_000);
  await openSample(page, siteUrl, "製造業のサンプル");
  await goto(page, siteUrl, "/file");
  await page.getByLabel("負の数の書き方").selectOption("△120");
  await page.getByLabel("年度の始まり").selectOption("10月");
  await goto(page, siteUrl, "/dashboard?m=2025-09");
  await expect(page.getByText("2024年度（2024年10月〜2025年9月）")).toBeVisible();
  await expect(page.getByRole("button", { name: "累計（10〜9月）" })).toBeVisible();
  await expect(page.locator(".hero canvas")).toHaveAttribute("aria-label", /△550/);
  await page.getByRole("button", { name: "表で見る" }).click();
  await expect(
    page
      .getByRole("table", { name: /月次推移/ })
      .locator("tbody tr")
      .first(),
  ).toContainText("2024年10月");
  for (const path of ["/dashboard?m=2025-09", "/kpi?metric=sql&m=2025-09", "/funnel?m=2025-09&period=month"]) {
    await goto(page, siteUrl, path);
    if (path.startsWith("/kpi")) await page.getByRole("button", { name: "表で見る" }).click();
    await expect(page.locator("main").getByText(/△\d/).first()).toBeVisible();
    expect(await page.locator("main").innerText(), path).not.toMatch(/▲\d/);
  }
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");

  await goto(page, siteUrl, "/goals");
  await page.getByRole("row", { name: /MQL数/ }).first().getByRole("button", { name: /変更/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("達成とする達成率").fill("100");
  await dialog.getByLabel("注意とする達成率").fill("85");
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await expect(dialog).toBeHidden();
  const row = page.locator(".kpis tr", { hasText: "MQL数" }).first();
  await goto(page, siteUrl, "/dashboard?m=2025-09");
  await expect(row).toContainText("注意");
  await goto(page, siteUrl, "/kpi?metric=mql&m=2025-09");
  await expect(page.locator(".state .st")).toHaveText("注意");
  await goto(page, siteUrl, "/tree?m=2025-09");
  await expect(
    page
      .locator("main")
      .getByText(/^MQL数/)
      .first()
      .locator("xpath=ancestor::*[.//*[contains(@class,'st ')]][1]"),
  ).toContainText("注意");
  await goto(page, siteUrl, "/alerts");
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(page.getByText(/MQL数の要対応が2か月続いています/)).toHaveCount(0);
});

test("a chart is saved as a picture that names itself, and a refused clipboard says what to do", async ({
  page,
  siteUrl,
}) => {
  await openSample(page, siteUrl, "製造業のサンプル");
  await expect(page.locator(".hero canvas")).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "PNGで保存" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("マーケティング起点の売上貢献額 月次推移（万円）.png");
  const png = await readFile(await file.path());
  // Twice as fine as the screen, with margins: width and height stand at the head of every PNG.
  const shown = (await page.locator(".hero canvas").boundingBox())!;
  expect(png.readUInt32BE(16)).toBe(2 * (Math.round(shown.width) + 48));
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.getByRole("button", { name: "図をコピー" }).click();
  await expect(
    page.getByText(/^コピーできませんでした。ブラウザがクリップボードの利用を許可していません。/),
  ).toBeVisible();
});

test.describe("English", () => {
  test.use({ locale: "en-US" });

  test("26: no text is cut off or overflows", async ({ page, siteUrl }) => {
    await openSample(page, siteUrl, "Machine maker");
    await expect(page.locator(".hero .big b")).toHaveText("¥24.5M");
    for (const path of ["/dashboard?m=2025-09", "/kpi?metric=mql&m=2025-09", "/funnel?m=2025-09", "/alerts"]) {
      await goto(page, siteUrl, path);
      const over = await page.evaluate(() => [
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ...[...document.querySelectorAll("main .facts div, main .btn, main .st, main td, main th")].map(
          (cell) => cell.scrollWidth - cell.clientWidth,
        ),
      ]);
      expect(Math.max(...over), path).toBeLessThanOrEqual(1);
    }
  });
});
