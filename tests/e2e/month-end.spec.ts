import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const field = (page: Page, label: string | RegExp) =>
  page.getByRole("textbox", { name: label, ...(typeof label === "string" && { exact: true }) });

async function openEntry(page: Page, siteUrl: string): Promise<void> {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await page.goto(`${siteUrl}#/entry?m=2025-10`);
  await expect(field(page, "訪問者数 10月 件")).toBeFocused();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}

test("acceptance 16: a month-end in three minutes: paste, one check, a note, closing, the file", async ({
  page,
  siteUrl,
}) => {
  await openEntry(page, siteUrl);
  const started = Date.now();
  const column = "３７，２６０ 14,150 561件 251 13,420 2,832 341 30 37 119 28 46 10 2,450 9,800 4670000 120".split(" ");
  await paste(page, column.join("\r\n"));
  await expect(page.getByText("17セルを貼り付けました。")).toBeVisible();
  await expect(page.getByText("18項目中17項目を入力済み")).toBeVisible();
  const checks = page.getByRole("region", { name: "10月の確認" });
  await expect(checks.getByText("単位の確認")).toBeVisible();
  await checks
    .getByRole("button", { name: /に直す$/ })
    .first()
    .click();
  await checks.getByRole("button", { name: "新規顧客獲得数" }).click();
  await page.keyboard.type("8");
  await press(page, "Enter");
  await expect(page.getByText("18項目中18項目を入力済み")).toBeVisible();
  await page.getByLabel(/数字の背景を一言残すと/).fill("展示会のリードが多かった。");
  await page.getByRole("button", { name: "10月を確定" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: "ファイルに書き出す" })).toBeVisible();
  const download = page.waitForEvent("download");
  await press(page, "Control+s");
  expect((await download).suggestedFilename()).toMatch(/\.kpi\.json$/);
  // A person reads and decides in between; the steps themselves must leave them room within the three minutes.
  expect(Date.now() - started).toBeLessThan(90_000);
});

test("a note on a cell is written, marked, spoken, changed and taken away by keyboard alone", async ({
  page,
  siteUrl,
}) => {
  await openEntry(page, siteUrl);
  await press(page, "Shift+F2");
  await expect(page.getByRole("dialog", { name: "訪問者数 10月のメモ" })).toBeVisible();
  await page.keyboard.type("展示会の分");
  await press(page, "Control+Enter");
  const noted = field(page, "訪問者数 10月 件 メモ：展示会の分");
  await expect(noted).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "展示会の分" })).toBeVisible();
  await press(page, "Shift+F2");
  await page.keyboard.type("と広告");
  await press(page, "Control+Enter");
  await expect(field(page, /メモ：.*と広告/)).toBeFocused();
  await press(page, "Control+z");
  await expect(noted).toBeFocused();
  await expect(page.getByText(/^保存済み/)).toBeVisible();
  await page.reload();
  await expect(noted).toBeVisible();
  await press(page, "Shift+F10");
  await page.getByRole("menuitem", { name: "メモを削除" }).click();
  await expect(field(page, "訪問者数 10月 件")).toBeVisible();
});

test("an event is added from the cells' menu by keyboard, flagged in the header, and removed", async ({
  page,
  siteUrl,
}) => {
  await openEntry(page, siteUrl);
  await press(page, "Shift+F10");
  await expect(page.getByRole("menu", { name: "訪問者数 10月" })).toBeVisible();
  await press(page, "ArrowDown", "Enter");
  const dialog = page.getByRole("dialog", { name: "10月の出来事" });
  await expect(dialog.getByRole("textbox", { name: "出来事" })).toBeFocused();
  await press(page, "Enter");
  await expect(dialog.getByText("出来事を入れてください。")).toBeVisible();
  await page.keyboard.type("展示会に出展");
  await press(page, "Enter");
  await expect(dialog.getByRole("listitem")).toContainText("展示会に出展 訪問者数");
  await press(page, "Escape");
  await expect(field(page, "訪問者数 10月 件")).toBeFocused();
  await page.getByRole("columnheader").getByTitle("10月 実績の出来事を見る").click();
  await dialog.getByRole("button", { name: "「展示会に出展」を削除" }).click();
  await expect(dialog.getByRole("listitem")).toHaveCount(0);
});

test("a text that could not be taken is still there when the page was left, until it is mended", async ({
  page,
  siteUrl,
}) => {
  await openEntry(page, siteUrl);
  await page.keyboard.type("約500");
  await press(page, "Enter");
  const kept = page.getByRole("gridcell", { name: "訪問者数 10月 件 約500" });
  await expect(kept).toBeVisible();
  await page.getByRole("link", { name: "ダッシュボード", exact: true }).first().click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await page.reload();
  await page.goto(`${siteUrl}#/entry?m=2025-10`);
  await kept.click();
  await expect(page.getByText("「約500」は数値として読み取れません。")).toBeVisible();
  await page.keyboard.type("500");
  await press(page, "Enter");
  await page.reload();
  await expect(page.getByRole("gridcell", { name: "訪問者数 10月 件 500" })).toBeVisible();
});

test("what is being typed is entered when a shortcut leads elsewhere", async ({ page, siteUrl }) => {
  await openEntry(page, siteUrl);
  await page.keyboard.type("777");
  await press(page, "Alt+ArrowLeft");
  await press(page, "Alt+ArrowRight");
  await expect(page.getByRole("gridcell", { name: "訪問者数 10月 件 777" })).toBeVisible();
});
