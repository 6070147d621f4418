import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

async function openSheet(page: Page, siteUrl: string, path: string, title: string) {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page.getByRole("heading", { name: "ダッシュボード" })).toBeVisible();
  await page.goto(`${siteUrl}#${path}`);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("leads are scored from pasted rows, bad rows are named, and the count is written as one step", async ({
  page,
  siteUrl,
}) => {
  await openSheet(page, siteUrl, "/scoring", "リードスコアリング");
  const rows = [
    "リードID\t行動\t日付",
    "L1\t資料請求\t2025/9/3",
    "L1\t展示会\t2025/10/2",
    "L2\t展示会\t2025/10/5",
    "L2\t展示会\t2025/10/5",
    "L3\t来社\t2025/10/6",
    "L3\t展示会\t2025/2/30",
  ];
  await page.getByLabel("表の貼り付け").fill(rows.join("\n"));
  await page.getByRole("button", { name: "追加", exact: true }).click();
  await expect(page.getByText("行動の記録を6行追加しました。")).toBeVisible();

  const faults = region(page, "数えていない行");
  await expect(faults.getByRole("row", { name: /^4行目.*3行目と同じです。/ })).toBeVisible();
  await expect(faults.getByRole("row", { name: /^5行目.*点数表にない行動です。/ })).toBeVisible();
  await expect(faults.getByRole("row", { name: /^6行目.*日付として読み取れません。/ })).toBeVisible();

  const months = region(page, "月ごとの高スコアリード");
  await expect(months.getByRole("row", { name: "2025年10月 1 未入力" })).toBeVisible();
  await page.getByRole("slider", { name: "しきい値を試す" }).fill("10");
  await expect(months.getByRole("row", { name: "2025年10月 2 未入力" })).toBeVisible();
  await page.getByRole("button", { name: "しきい値を10点に変更" }).click();
  await months.getByRole("button", { name: "1か月分を高スコアリード数に書き込む" }).click();
  await expect(page.getByText("指標「高スコアリード数」を追加し、実績を1か月分書き込みました。")).toBeVisible();
  await expect(months.getByRole("row", { name: "2025年10月 2 2" })).toBeVisible();
  await page.getByRole("button", { name: "元に戻す" }).first().click();
  await expect(months.getByRole("row", { name: "2025年10月 2 未入力" })).toBeVisible();

  const points = page.getByRole("textbox", { name: "展示会の点数" });
  await points.fill("たくさん");
  await points.press("Enter");
  await expect(page.getByText("「たくさん」は数値として読み取れません。例：5。この行動は数えません。")).toBeVisible();
});
