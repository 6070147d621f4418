import type { Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { expect, test } from "./site.ts";

async function openAlerts(page: Page, siteUrl: string): Promise<void> {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await page.goto(`${siteUrl}#/alerts`);
  await expect(page.getByRole("list", { name: "アラートのリスト" })).toBeVisible();
}

const items = (page: Page) => page.getByRole("list", { name: "アラートのリスト" }).getByRole("article");
const shelf = (page: Page, name: string, count: number) =>
  page.getByRole("button", { name: `${name} ${count}`, exact: true });

test("rail, page and dashboard count the same alerts, and each is answered by keyboard with undo", async ({
  page,
  siteUrl,
}) => {
  test.setTimeout(90_000);
  await openAlerts(page, siteUrl);
  const unanswered = items(page);
  const waiting = await unanswered.count();
  expect(waiting).toBeGreaterThan(3);
  const badge = (count: number) => page.getByRole("link", { name: new RegExp(`^アラート\\s*${count}$`) });
  await expect(badge(waiting)).toBeVisible();
  await expect(shelf(page, "確認待ち", waiting)).toBeVisible();
  await expect(items(page).filter({ hasText: "着地見込みの不足" })).toContainText("2億5,850万円");

  await items(page).first().getByRole("button", { name: "確認済みにする" }).press("Enter");
  await expect(badge(waiting - 1)).toBeVisible();
  await expect(items(page).first().getByRole("button", { name: "確認済みにする" })).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(badge(waiting)).toBeVisible();

  const later = items(page).first().getByRole("button", { name: "あとで", exact: true });
  await later.press("Enter");
  await expect(page.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(unanswered).toHaveCount(waiting - 1);
  await items(page).first().getByRole("button", { name: "課題として開く" }).press("Enter");
  await expect(unanswered).toHaveCount(waiting - 2);
  await expect(shelf(page, "課題", 1)).toBeVisible();
  await expect(shelf(page, "確認済み・あとで", 1)).toBeVisible();
  await expect(badge(waiting - 2)).toBeVisible();

  await page.goto(`${siteUrl}#/dashboard`);
  await expect(page.getByRole("link", { name: `すべて見る（${waiting - 2}件）` })).toBeVisible();
});

test("a rule's limit, for all and for one KPI, decides what is told", async ({ page, siteUrl }) => {
  await openAlerts(page, siteUrl);
  const landing = items(page).filter({ hasText: "着地見込みの不足" });
  await expect(landing).toHaveCount(1);
  const limit = page.getByRole("textbox", { name: "着地見込みの不足のしきい値" });
  await limit.fill("200");
  await limit.press("Enter");
  await expect(page.getByText(/から100までの数を入れてください/)).toBeVisible();
  await limit.fill("80");
  await limit.press("Enter");
  await expect(landing).toHaveCount(0);

  await page.getByRole("button", { name: "KPIごとの設定" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("KPI", { exact: true }).selectOption({ label: "マーケティング起点の売上貢献額" });
  const own = dialog.getByRole("textbox", { name: "着地見込みの不足のしきい値" });
  await expect(own).toHaveAttribute("placeholder", "80");
  await own.fill("95");
  await own.press("Enter");
  await dialog.getByRole("button", { name: "閉じる" }).last().click();
  await expect(landing).toHaveCount(1);
});

test("a KPI's record leads to its settings; an empty shelf says what would stand there", async ({ page, siteUrl }) => {
  await openAlerts(page, siteUrl);
  await page.goto(`${siteUrl}#/goals`);
  await page.getByRole("row", { name: /MQL数/ }).first().getByRole("button", { name: /変更/ }).click();
  await page.getByRole("link", { name: "このKPIのアラート設定を開く" }).click();
  const dialog = page.getByRole("dialog", { name: "MQL数のアラート設定" });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await page.goto(`${siteUrl}#/alerts?show=issues`);
  await expect(page.getByText(/^課題はありません/)).toBeVisible();
});

test.describe("in English, in the dark, on a phone", () => {
  test.use({ locale: "en-US", colorScheme: "dark", viewport: { width: 390, height: 844 } });

  test("the page and a KPI's settings have no fault that axe can find, and fit", async ({ page, siteUrl }) => {
    await page.goto(siteUrl);
    await page.getByRole("button", { name: "Machine maker" }).click();
    await expect(page).toHaveURL(/#\/dashboard/);
    await page.goto(`${siteUrl}#/alerts`);
    await expect(page.getByRole("article").first()).toBeVisible();
    expect((await axe(page).analyze()).violations).toEqual([]);
    await page.goto(`${siteUrl}#/alerts?settings=mql`);
    await expect(page.getByRole("dialog")).toBeVisible();
    expect((await axe(page).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
