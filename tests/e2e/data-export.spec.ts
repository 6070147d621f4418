import { readFileSync } from "node:fs";
import { expect, test } from "./site.ts";

test.use({ locale: "ja-JP" });

for (const form of ["1行に1つの値", "月が横に並ぶ表"])
  test(`the numbers written out (${form}) and brought in again change nothing`, async ({ page, siteUrl }) => {
    await page.goto(siteUrl);
    await page.getByRole("button", { name: "製造業のサンプル" }).click();
    await expect(page).toHaveURL(/#\/dashboard/);
    await page.goto(`${siteUrl}#/file`);
    await page.getByRole("button", { name: form }).click();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSVを書き出す" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/_数値\.csv$/);
    await expect(page.getByText(/_数値\.csv」を、ブラウザのダウンロード先に書き出しました/)).toBeVisible();
    const path = await download.path();
    expect(readFileSync(path, "utf8")).toMatch(/^\ufeff.*\r\n/);

    await page.goto(`${siteUrl}#/import`);
    await page.getByLabel("ファイルを選ぶ").setInputFiles(path);
    await expect(page.getByRole("heading", { name: "取り込む前の確認" })).toBeVisible({ timeout: 20_000 });
    const count = (name: string) => page.locator(".count", { hasText: name }).getByRole("definition");
    await expect(count("新しく入る値")).toHaveText("0");
    await expect(count("変わる値")).toHaveText("0");
    await expect(count("取り込めない値")).toHaveText("0");
    await expect(count("同じ値")).not.toHaveText("0");
  });
