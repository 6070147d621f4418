import type { Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { expect, test } from "./site.ts";

async function openSample(page: Page, siteUrl: string): Promise<void> {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page.getByRole("table", { name: /KPI実績/ })).toBeVisible();
}

test("a row opens by keyboard, says what its gap is made of, and Esc gives the focus back", async ({
  page,
  siteUrl,
}) => {
  await openSample(page, siteUrl);
  const row = page.getByRole("button", { name: "SQL数", exact: true });
  await row.focus();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "SQL数" });
  await expect(drawer).toContainText("▲10.6");
  await expect(drawer).toContainText("▲6.4");
  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(row).toBeFocused();
});

test("sorted by a header, filtered to what needs action, every 100% tick in one line", async ({ page, siteUrl }) => {
  await openSample(page, siteUrl);
  const ticks = await page
    .locator(".kpis .bul .t")
    .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().left)));
  expect(ticks.length).toBeGreaterThan(5);
  expect(new Set(ticks).size).toBe(1);
  const header = page.getByRole("columnheader", { name: "達成率", exact: true });
  await header.getByRole("button").click();
  await expect(header).toHaveAttribute("aria-sort", "ascending");
  await expect(page.locator(".kpis tbody tr.opens").first()).toContainText("商談数");
  await page.getByLabel("要対応のみ").check();
  await expect(page.locator(".kpis tbody .st.good")).toHaveCount(0);
});

test("the landing: the method in words, the others beside it, another adopted in one step and taken back", async ({
  page,
  siteUrl,
}) => {
  await openSample(page, siteUrl);
  const landing = page.locator(".landing");
  await expect(landing).toContainText("2億5,850万円");
  await expect(landing).toContainText("商談の残りから見ると2億4,532万円（81.8%）で、下振れの恐れがあります。");
  await page.getByLabel("見込みの方法").selectOption({ label: "商談の残り" });
  await expect(landing.locator(".landing-v")).toHaveText("2億4,532万円");
  await page.keyboard.press("Control+z");
  await expect(landing.locator(".landing-v")).toHaveText("2億5,850万円");
});

test("the KPI page shows the work and its limits, and keeps a benchmark", async ({ page, siteUrl }) => {
  await openSample(page, siteUrl);
  await page.goto(`${siteUrl}#/kpi?metric=mql_to_sql_rate&m=2025-09`);
  await expect(page.getByText("37件 ÷ 119件 ＝ 31.1%")).toBeVisible();
  await expect(page.getByText("管理限界の外：2025年7月、2025年8月、2025年9月")).toBeVisible();
  await page.getByLabel("値（%）").fill("３５");
  await page.getByLabel("出典").fill("業界調査");
  await page.getByLabel(/日付/).fill("2026/02/30");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("日付は2026/04/01のように入れてください。")).toBeVisible();
  await page.getByLabel(/日付/).fill("2026/02/28");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page.getByText("目安は35.0%です（出典：業界調査、2026/02/28）。")).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.goto(`${siteUrl}#/dashboard?m=2025-09`);
  await expect(page.locator(".kpis .bul .b")).toHaveCount(1);
});
