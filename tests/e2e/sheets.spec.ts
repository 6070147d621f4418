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
  await expect(faults.getByRole("row", { name: /^5行目.*2025\/10\/05.*4行目と同じです。/ })).toBeVisible();
  await expect(faults.getByRole("row", { name: /^6行目.*点数表にない行動です。/ })).toBeVisible();
  await expect(faults.getByRole("row", { name: /^7行目.*日付として読み取れません。/ })).toBeVisible();

  const months = region(page, "月ごとの高スコアリード");
  await expect(months.getByRole("row", { name: "2025年10月 1 未入力" })).toBeVisible();
  await expect(months.getByRole("link", { name: "2025年9月の月次入力" })).toHaveAttribute("href", "#/entry?m=2025-09");
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

test("the agreement with sales keeps its versions, is measured, and prints on one page", async ({ page, siteUrl }) => {
  await openSheet(page, siteUrl, "/agreement", "営業との合意");
  const now = region(page, "現在の合意");
  await expect(now).toContainText("引き渡しから2営業日以内に、最初の連絡をする");
  await expect(
    region(page, "版の比較").getByRole("row", { name: /^対応の期限.*5営業日以内.*2営業日以内/ }),
  ).toBeVisible();

  await page.getByRole("button", { name: "合意を改める" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("対応の期限").fill("引き渡しから1営業日以内に、最初の連絡をする");
  await form.getByLabel("担当").fill("");
  await form.getByLabel("適用開始日").fill("2025-07-01");
  await expect(form.getByText("前の版（2025/07/01から）より前か、同じ日です。", { exact: false })).toBeVisible();
  await form.getByLabel("適用開始日").fill("2025-10-01");
  await form.getByLabel("変更の理由").fill("対応が遅れたMQLの商談化率が低かったため");
  await form.getByRole("button", { name: "保存" }).click();
  await expect(
    region(page, "版の履歴").getByRole("row", { name: /2025\/10\/01.*対応の期限、担当、適用開始日/ }),
  ).toBeVisible();
  const differences = region(page, "版の比較");
  await expect(differences.getByRole("row", { name: /^対応の期限.*2営業日以内.*1営業日以内/ })).toBeVisible();
  await expect(differences).toContainText("同じ項目：リードの定義");

  await page.getByRole("button", { name: "測定の指標5個を追加" }).click();
  const measured = region(page, "合意の測定");
  await expect(measured.getByRole("row", { name: /^期限内引き渡し率.*未入力のため/ })).toBeVisible();
  await expect(measured).toContainText("期限内に引き渡したMQL数");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.getByRole("link", { name: "リードスコアリング" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "リードスコアリング" })).toBeVisible();
  await expect(page.getByRole("link", { name: "合意・スコアリング" })).toHaveAttribute("aria-current", "page");
});

test("a tactic's sheet shows its KPIs and funnel, and adds what is missing as one step", async ({ page, siteUrl }) => {
  await openSheet(page, siteUrl, "/campaigns?view=tactics", "施策・費用");
  const kpis = region(page, "メールのKPI");
  await expect(kpis.getByRole("row", { name: /^開封率 \d+\.\d%/ })).toBeVisible();
  await expect(region(page, "施策のファネル").getByRole("row", { name: /^開封数 .*% .*〜.*%/ })).toBeVisible();
  await expect(kpis).toContainText("まだないもの：配信リスト数、リードナーチャリング効果");
  await kpis.getByRole("button", { name: "足りないKPIと入力項目を4個追加" }).click();
  await expect(kpis.getByRole("row", { name: /^配信リスト数 未入力/ })).toBeVisible();
  await page.getByRole("button", { name: "元に戻す" }).first().click();
  await expect(kpis).toContainText("まだないもの：配信リスト数、リードナーチャリング効果");
  await page.getByRole("button", { name: "展示会" }).click();
  await expect(region(page, "展示会のKPI")).toContainText("内訳「展示会」の値");
  await expect(region(page, "施策のファネル").getByRole("row", { name: /^MQL数 [\d,]+ \d+\.\d%/ })).toBeVisible();
});
