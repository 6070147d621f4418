import type { Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { expect, test } from "./site.ts";

async function openSample(page: Page, siteUrl: string): Promise<void> {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page.getByRole("table", { name: /KPI実績/ })).toBeVisible();
}

const row = (page: Page, name: string) => page.locator(".kpis").getByRole("button", { name, exact: true });

test("each team sees its own blocks and KPIs, and the address keeps the view", async ({ page, siteUrl }) => {
  await openSample(page, siteUrl);
  await expect(page.getByRole("heading", { name: "アラート" })).toBeVisible();
  await page.getByLabel("表示", { exact: true }).selectOption("マーケ");
  await expect(page).toHaveURL(/board=marketing/);
  await expect(page.getByRole("table", { name: "ファネル" })).toBeVisible();
  await expect(row(page, "リード獲得数")).toBeVisible();
  await expect(row(page, "受注件数")).toHaveCount(0);
  await page.getByLabel("表示", { exact: true }).selectOption("営業");
  await expect(row(page, "受注件数")).toBeVisible();
  await expect(row(page, "MQL数")).toBeVisible();
  await expect(row(page, "リード獲得数")).toHaveCount(0);
  await page.reload();
  await expect(row(page, "受注件数")).toBeVisible();
  await expect(page.getByLabel("表示", { exact: true })).toHaveValue("sales");
});

test("an own view: chosen, ordered, saved, and taken back", async ({ page, siteUrl }) => {
  await openSample(page, siteUrl);
  await page.getByLabel("表示", { exact: true }).selectOption("自分用");
  const dialog = page.getByRole("dialog", { name: "自分用の表示" });
  await expect(dialog).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);
  await dialog.getByLabel("KGI", { exact: true }).uncheck();
  await dialog.getByLabel("ファネル", { exact: true }).check();
  for (let press = 0; press < 6; press++) await dialog.getByRole("button", { name: "ファネルを上へ" }).press("Enter");
  await dialog.getByLabel("表に載せるKPI").selectOption("営業のKPI");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.locator(".hero")).toHaveCount(0);
  const funnel = await page.getByRole("table", { name: "ファネル" }).boundingBox();
  const kpis = await page.getByRole("table", { name: /KPI実績/ }).boundingBox();
  expect(funnel!.y).toBeLessThan(kpis!.y);
  await expect(page.locator(".landing")).toBeVisible();
  await expect(row(page, "リード獲得数")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.locator(".hero")).toBeVisible();
});
