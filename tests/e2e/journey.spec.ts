import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

const SAMPLES = "tests/fixtures/samples";

/** Everything the dashboard says, to compare one browser with another. */
async function dashboardNumbers(page: Page, siteUrl: string): Promise<string[]> {
  await page.goto(`${siteUrl}#/dashboard?m=2025-09`);
  await page.reload();
  await expect(page.getByText("9月のKGI達成率は")).toBeVisible();
  // The blocks beside the table come last.
  await expect(page.getByText("進めるアクションはありません。")).toBeVisible();
  await expect(page.getByRole("main").getByRole("table").first()).toBeVisible();
  return (await page.locator("main").innerText()).split("\n").map((line) => line.trim());
}

async function chooseTable(page: Page, file: string): Promise<void> {
  await page.goto(`${page.url().split("#")[0]}#/import`);
  await page.getByLabel("ファイルを選ぶ").setInputFiles(`${SAMPLES}/${file}`);
  await expect(page.getByRole("heading", { name: "取り込む前の確認" })).toBeVisible();
}

async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^保存済み/)).toBeVisible();
}

test("from nothing to a KGI dashboard with real numbers, kept, and handed over", async ({ page, browser, siteUrl }) => {
  test.setTimeout(180_000);
  await page.goto(siteUrl);
  await page.getByRole("link", { name: "新しく作る" }).click();
  await page.getByRole("combobox", { name: "年度", exact: true }).selectOption("2025");
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByRole("button", { name: "値を直接入れる" }).click();
  await page.getByLabel(/年間目標/).fill("3億");
  await expect(page.getByText("2026年3月までに、マーケティング起点の売上貢献額を3億円にする")).toBeVisible();
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByRole("button", { name: "ここまでの内容で始める" }).click();
  await expect(page.getByRole("heading", { name: "ダッシュボード" })).toBeVisible();
  await expect(page.getByText("次は今月の実績です。Excelの列をそのまま貼り付けられます。")).toBeVisible();

  await test.step("monthly numbers across, in Shift_JIS", async () => {
    await page.getByRole("link", { name: /実績を取り込む/ }).click();
    await chooseTable(page, "monthly-wide-shift_jis.csv");
    await expect(page.getByText("文字コードをShift_JISと判断しました")).toBeVisible();
    await page
      .getByRole("combobox", { name: "受注金額（万円）の入れる先" })
      .selectOption({ label: "マーケティング起点の売上貢献額" });
    await page.getByRole("button", { name: "58セルを取り込む" }).click();
    await expect(page).toHaveURL(/#\/dashboard/);
    await saved(page);
  });

  await test.step("the dashboard compares them with the target", async () => {
    await page.goto(`${siteUrl}#/dashboard?m=2025-09`);
    await expect(page.getByText("9月のKGI達成率は98.0%、目標に50万円届いていません。")).toBeVisible();
    await page.getByRole("button", { name: "表で見る" }).click();
    await expect(page.getByRole("cell", { name: "2,450" }).first()).toBeVisible();
    await page.getByRole("button", { name: "図で見る" }).click();
  });

  await test.step("one value a line, by channel; what cannot be read is named with its line", async () => {
    await chooseTable(page, "monthly-long-utf8-bom.csv");
    await expect(page.getByText("集計中").first()).toBeVisible();
    await expect(page.getByText(/12行/).first()).toBeVisible();
    await expect(page.getByText(/13行/).first()).toBeVisible();
    await page.getByRole("button", { name: /セルを取り込む/ }).click();
    await expect(page).toHaveURL(/#\/dashboard/);
    await saved(page);
  });

  await test.step("the two public data sets", async () => {
    for (const file of ["bank_telemarketing_monthly_2008_2010.csv", "uci_online_retail_orders_monthly.csv"]) {
      await chooseTable(page, file);
      await page.getByRole("button", { name: /セルを取り込む/ }).click();
      await expect(page).toHaveURL(/#\/dashboard/);
    }
    await saved(page);
  });

  const numbers = await dashboardNumbers(page, siteUrl);

  await test.step("undo takes back one import as one step, also after a reload", async () => {
    await page.reload();
    await expect(page.getByRole("button", { name: /uci_online_retail.*を元に戻す/ })).toBeVisible();
    await page.getByRole("button", { name: /uci_online_retail.*を元に戻す/ }).click();
    await expect(page.getByRole("button", { name: /bank_telemarketing.*を元に戻す/ })).toBeVisible();
    await page.getByRole("button", { name: /uci_online_retail.*をやり直す/ }).click();
    await expect(page.getByRole("button", { name: /uci_online_retail.*を元に戻す/ })).toBeVisible();
    expect(await dashboardNumbers(page, siteUrl)).toEqual(numbers);
  });

  const path = await test.step("the file says the same", async () => {
    await page.goto(`${siteUrl}#/file`);
    const download = page.waitForEvent("download");
    await page.getByRole("main").getByRole("button", { name: "ファイルに書き出す" }).click();
    const file = await (await download).path();
    const { workbook } = JSON.parse(readFileSync(file, "utf8")) as { workbook: WorkbookInFile };
    expect(total(workbook, "contacts")).toBe(41_188);
    expect(total(workbook, "subscriptions")).toBe(4_640);
    expect(actual(workbook, "マーケティング起点の売上貢献額").slice(-1)).toEqual([24_500_000]);
    return file;
  });

  await test.step("another browser opens it and shows the same numbers", async () => {
    const elsewhere = await browser.newContext({ locale: "ja-JP", viewport: { width: 1440, height: 900 } });
    const other = await elsewhere.newPage();
    await other.goto(siteUrl);
    await other.getByLabel("ファイルを開く").setInputFiles({
      name: "handed-over.kpi.json",
      mimeType: "application/json",
      buffer: readFileSync(path),
    });
    await expect(other.getByRole("dialog")).toContainText("2025年度 マーケティングKPI");
    await other.getByRole("dialog").getByRole("button", { name: /開く/ }).click();
    await expect(other).toHaveURL(/#\/dashboard/);
    expect(await dashboardNumbers(other, siteUrl)).toEqual(numbers);
    await elsewhere.close();
  });
});

interface WorkbookInFile {
  metrics: { id: string; name: string }[];
  series: { metric: string; kind: string; values: (number | null)[] }[];
}

function actual({ metrics, series }: WorkbookInFile, name: string): (number | null)[] {
  const metric = metrics.find((candidate) => candidate.name === name);
  return series.find((candidate) => candidate.metric === metric?.id && candidate.kind === "actual")?.values ?? [];
}

function total(workbook: WorkbookInFile, name: string): number {
  return actual(workbook, name).reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

test("the bare address leads back to the workbook, and no month of the address breaks the page", async ({
  page,
  siteUrl,
}) => {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page.getByText("9月のKGI達成率は81.7%")).toBeVisible();
  await page.goto("about:blank");
  await page.goto(siteUrl);
  await expect(page).toHaveURL(/#\/dashboard/);
  await expect(page.getByText("9月のKGI達成率は81.7%")).toBeVisible();
  for (const month of ["9999-12", "0001-01", "2025-13", "x"]) {
    await page.goto(`${siteUrl}#/dashboard?m=${month}`);
    await expect(page.getByText("9月のKGI達成率は81.7%")).toBeVisible();
  }
});

test("a broken file is refused in words and changes nothing", async ({ page, siteUrl }) => {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "SaaSのサンプル" }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await expect(page.locator("main")).toContainText("9月のKGI達成率は");
  await expect(page.locator("canvas").first()).toBeVisible();
  const before = await page.locator("main").innerText();
  await page.goto(`${siteUrl}#/file`);
  for (const [name, content, sentence] of [
    ["cut.kpi.json", '{"format":"kpi-workbook","version":1,"workbook":{"id":"x","na', "は後半が欠けています"],
    ["newer.kpi.json", '{"format":"kpi-workbook","version":3,"workbook":{}}', "新しい版"],
    ["other.json", '{"hello":"world"}', "ファイルを開けません"],
    ["brackets.kpi.json", "[".repeat(10_000), "KPIワークブックのファイル（.kpi.json）を選んでください"],
    [
      "deep.kpi.json",
      `{"format":"kpi-workbook","version":1,"workbook":${"[".repeat(10_000)}${"]".repeat(10_000)}}`,
      "入れ子が64段を超えています",
    ],
  ] as const) {
    await page
      .getByLabel("ファイルを開く")
      .last()
      .setInputFiles({
        name,
        mimeType: "application/json",
        buffer: Buffer.from(content),
      });
    await expect(page.getByRole("dialog")).toContainText(name);
    await expect(page.getByRole("dialog")).toContainText(sentence);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await page.goto(`${siteUrl}#/dashboard`);
  await expect(page.locator("main")).toContainText("9月のKGI達成率は");
  await expect.poll(() => page.locator("main").innerText()).toBe(before);
});
