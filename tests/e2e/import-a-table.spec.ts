import { readFileSync } from "node:fs";
import { join } from "node:path";
import { aDay, anExcelFile, aPercentage } from "../support/an-excel-file.ts";
import { axe } from "./axe.ts";
import { expect, test } from "./site.ts";

test.use({ locale: "ja-JP" });

const sample = (name: string) => join(import.meta.dirname, "../fixtures/samples", name);

test.beforeEach(async ({ page, siteUrl }) => {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "SaaSのサンプル" }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await page.goto(`${siteUrl}#/import`);
});

test("a Shift_JIS table by keyboard: checked, brought in, taken back", async ({ page }) => {
  await page.getByLabel("ファイルを選ぶ").setInputFiles(sample("monthly-wide-shift_jis.csv"));
  await expect(page.getByText("文字コードをShift_JISと判断しました")).toBeVisible();
  await expect(page.getByRole("heading", { name: "取り込む前の確認" })).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: /セルを取り込む$/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/dashboard\?m=2025-09/);
  const said = page.getByRole("status").filter({ hasText: "monthly-wide-shift_jis.csvから" });
  await expect(said).toBeVisible();
  await said.getByRole("button", { name: "元に戻す" }).click();
  await expect(said).toBeHidden();
});

test("a long table is read beside the page, and stops at once", async ({ page }) => {
  const rows = Array.from({ length: 150_000 }, (_, index) => `${2000 + (index % 20)}-04,指標${index % 90},${index}`);
  const buffer = Buffer.from(`month,metric,value\n${rows.join("\n")}\n`);
  await page.getByLabel("ファイルを選ぶ").setInputFiles({ name: "long.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "中止" }).click();
  await expect(page.getByText("読み取りを中止しました。ワークブックは変わっていません。")).toBeVisible();
  await page.getByLabel("ファイルを選ぶ").setInputFiles(sample("monthly-long-utf8-bom.csv"));
  await expect(page.getByText("12行目・4列目（リード獲得数、2025年7月）")).toBeVisible();
});

test("on a phone the page never scrolls sideways, and the button stays in reach", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByLabel("表を貼り付け").fill(readFileSync(sample("excel-block.tsv"), "utf8"));
  await page.getByRole("button", { name: "貼り付けた表を読み取る" }).click();
  const bringIn = page.getByRole("button", { name: /取り込む$/ });
  await expect(bringIn).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("an Excel file with several sheets, read by a chunk of its own", async ({ page }) => {
  const bytes = await anExcelFile({
    表紙: [["2025年度の報告"]],
    実績: [
      ["月", "リード獲得数", "開封率"],
      ...Array.from({ length: 6 }, (_, index) => [aDay(2025, index + 4), 1200 + index, aPercentage(0.2 + index / 100)]),
    ],
    下期: [
      ["月", "リード獲得数"],
      [aDay(2025, 10), 2100],
    ],
  });
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.getByLabel("ファイルを選ぶ").setInputFiles({ name: "月次.xlsx", mimeType, buffer: Buffer.from(bytes) });
  await expect(page.getByLabel("シート")).toHaveValue("実績");
  await expect(page.getByRole("cell", { name: "1,205" })).toBeVisible();
  await page.getByLabel("シート").selectOption("下期");
  await expect(page.getByRole("cell", { name: "2,100" })).toBeVisible();
  await page.getByRole("button", { name: /1セルを取り込む$/ }).click();
  await expect(page).toHaveURL(/#\/dashboard\?m=2025-10/);
});

test("old and locked Excel files are refused in a sentence", async ({ page }) => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const locked = Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]);
  await page.getByLabel("ファイルを選ぶ").setInputFiles({ name: "a.xls", mimeType: "", buffer: compound });
  await expect(page.getByText("古い形式のExcelファイル（.xls）です")).toBeVisible();
  await page.getByLabel("ファイルを選ぶ").setInputFiles({ name: "b.xlsx", mimeType: "", buffer: locked });
  await expect(page.getByText("パスワードで保護されたExcelファイルです")).toBeVisible();
});

test("a GA4 export is recognised, its days summed to months, and can be read as a plain table instead", async ({
  page,
}) => {
  const rows = ["20250401,Direct,10,1", "20250402,Direct,20,0", "20250501,Paid Search,5,2", ",Grand total,35,3"];
  const head = "Date,Session primary channel group (Default Channel Group),Sessions,Key events";
  const text = ["# Start date: 20250401", "# End date: 20250531", head, ...rows].join("\n");
  await page.getByLabel("ファイルを選ぶ").setInputFiles({
    name: "ga4.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await expect(page.getByText("GA4 トラフィック獲得の書き出しとして読み取りました。3行を月ごとにまとめ")).toBeVisible();
  await expect(page.getByRole("cell", { name: /30/ }).first()).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "ふつうの表として読む" }).click();
  await expect(page.getByText("GA4 トラフィック獲得の書き出しとして")).toBeHidden();
});
