import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/** Presses Tab until the field has the focus: what a person without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, role: "textbox" | "checkbox" | "button" | "radio" = "textbox") {
  const field = page.getByRole(role, { name }).first();
  for (let presses = 0; presses < 60; presses++) {
    if (await field.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${name}`);
}

async function fillByKeyboard(page: Page, name: string | RegExp, text: string) {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

async function next(page: Page, title: string) {
  await page.keyboard.press("Enter");
  const heading = page.getByRole("heading", { name: title, level: 1 });
  await expect(heading).toBeVisible();
  await expect(heading).toBeFocused();
}

// Acceptance 1 (three choices, no login), 2, 3 and, for the wizard, 49.
test("from nothing to a dashboard with targets, by keyboard alone", async ({ page, siteUrl }) => {
  await page.goto(siteUrl);
  for (const choice of ["新しく作る", "サンプルを見る", "ファイルを開く"])
    await expect(page.getByRole("heading", { name: choice, level: 2 })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.getByRole("link", { name: "新しく作る" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "新しいワークブック（1/5）" })).toBeVisible();
  await tabTo(page, "次へ", "button");
  await next(page, "新しいワークブック（2/5）");

  await fillByKeyboard(page, /会社の年間売上目標/, "10億");
  await fillByKeyboard(page, /マーケの貢献比率/, "30");
  await expect(page.getByText("マーケティング起点の売上貢献額を3億円にする")).toBeVisible();
  await next(page, "新しいワークブック（3/5）");
  await tabTo(page, "次へ", "button");
  await next(page, "新しいワークブック（4/5）");

  await fillByKeyboard(page, "平均受注単価", "250");
  for (const [rate, text] of [
    ["受注率", "25"],
    ["商談化率", "80"],
    ["MQL→SQL転換率", "40"],
    ["MQL化率", "25"],
    ["リード化率", "1.5"],
  ] as const)
    await fillByKeyboard(page, rate, text);
  const ladder = page.getByRole("region", { name: "逆算の結果" });
  for (const count of ["120", "480", "600", "1,500", "6,000", "400,000"])
    await expect(ladder.getByText(count, { exact: true })).toBeVisible();

  await next(page, "新しいワークブック（5/5）");
  await expect(page.getByRole("row", { name: /リード獲得数 6,000件 500件/ })).toBeVisible();
  await expect(page.getByText("仮", { exact: true })).toHaveCount(0);
  await tabTo(page, "この内容で始める", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "ダッシュボード" })).toBeVisible();
  await expect(page.getByText("次は今月の実績です。Excelの列をそのまま貼り付けられます。")).toBeVisible();
  await expect(page.getByRole("row", { name: /受注件数/ })).toContainText("10");
  await expect(page.getByRole("row", { name: /受注率/ })).toContainText("25.0");

  await page.goto(`${siteUrl}#/tree`);
  await expect(page.getByText("KGIの構成", { exact: true })).toBeVisible();
  await expect(page.getByRole("treeitem", { name: /^平均受注単価、/ })).toHaveText(/目標 250/);
  await expect(page.getByRole("treeitem", { name: /^リード獲得数、/ })).toHaveAttribute("aria-level", "4");
});

// Acceptance 4.
test("what was typed survives leaving and reloading, and a step's mistakes are listed with links", async ({
  page,
  siteUrl,
}) => {
  await page.goto(`${siteUrl}#/new`);
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByLabel(/会社の年間売上目標/).fill("約10億");
  await page.getByLabel(/マーケの貢献比率/).fill("130");
  await page.getByRole("button", { name: "次へ" }).click();
  const summary = page.getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("入力を確かめてください（2件）");
  await summary.getByRole("button", { name: /130\.0%です/ }).click();
  await expect(page.getByLabel(/マーケの貢献比率/)).toBeFocused();
  await expect(page.getByLabel(/マーケの貢献比率/)).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel(/マーケの貢献比率/).fill("30");
  await page.getByLabel(/会社の年間売上目標/).fill("10億");
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByRole("textbox", { name: "SQLの呼び方" }).fill("営業案件");
  await page.goto(`${siteUrl}#/start`);
  await page.reload();
  await expect(page.getByText("3/5まで進んでいます。")).toBeVisible();
  await page.getByRole("link", { name: "続きから" }).click();
  await expect(page.getByRole("heading", { name: "新しいワークブック（3/5）" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "SQLの呼び方" })).toHaveValue("営業案件");
  await page.getByRole("button", { name: "戻る" }).click();
  await expect(page.getByLabel(/会社の年間売上目標/)).toHaveValue("100,000");
});

// Acceptance 5.
test("a rule of thumb is marked 仮 on every screen until it is replaced", async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}#/new?step=2`);
  await page.getByLabel(/会社の年間売上目標/).fill("10億");
  await page.getByLabel(/マーケの貢献比率/).fill("30");
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByLabel("平均受注単価", { exact: true }).fill("250");
  for (const [rate, text] of [
    ["受注率", "25"],
    ["商談化率", "80"],
    ["MQL→SQL転換率", "40"],
    ["リード化率", "1.5"],
  ] as const)
    await page.getByLabel(rate, { exact: true }).fill(text);
  await page.getByLabel("MQL化率がわからない").check();
  await page.getByRole("button", { name: "次へ" }).click();
  await expect(page.getByRole("row", { name: /リード獲得数 7,500件 仮/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /MQL数 1,500件 125件/ })).toBeVisible();
  await page.getByRole("button", { name: "この内容で始める" }).click();
  await expect(page.getByRole("row", { name: /MQL化率/ })).toContainText("仮");
  await expect(page.getByRole("row", { name: /受注率/ })).not.toContainText("仮");
  await page.goto(`${siteUrl}#/plan`);
  await expect(page.getByRole("row", { name: /MQL化率/ })).toContainText("仮");
  await page.goto(`${siteUrl}#/goals`);
  const followed = page.getByRole("region", { name: /^KPI/ }).getByRole("row", { name: /^MQL化率/ });
  await expect(followed).toContainText("仮");
  await page.reload();
  await expect(followed).toContainText("仮");
});

test("last year's row, pasted from a spreadsheet, gives the rates", async ({ page, siteUrl, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${siteUrl}#/new?step=2`);
  await page.getByRole("button", { name: "値を直接入れる" }).click();
  await page.getByLabel(/年間目標/).fill("3億");
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByLabel("平均受注単価", { exact: true }).fill("250");
  await page.getByRole("button", { name: "前年実績から計算" }).click();
  await page.evaluate(() => navigator.clipboard.writeText("前年実績\t３８１，０００\t5,480件\t1,352\t533\t422\t103"));
  await page.getByLabel("サイト訪問の前年実績").focus();
  await page.keyboard.press("Control+V");
  await expect(page.getByText("6段階に貼り付けました。")).toBeVisible();
  const ladder = page.getByRole("region", { name: "逆算の結果" });
  await expect(ladder.getByText("120", { exact: true })).toBeVisible();
  await expect(ladder.getByText("492", { exact: true })).toBeVisible();
  await page.getByLabel("受注の前年実績").fill("500");
  await page.getByLabel("受注の前年実績").blur();
  await expect(page.getByText("受注率が118.5%です。受注 500件が商談 422件より多くなっています。")).toBeVisible();
});

// Acceptance 6.
test("a sample opens as another workbook and leaves one's own alone", async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}#/new?step=2`);
  await page.getByRole("button", { name: "値を直接入れる" }).click();
  await page.getByLabel(/^年間目標/).fill("3億");
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByRole("button", { name: "ここまでの内容で始める" }).click();
  const empty = page.getByText(/^まだ実績がありません。/).first();
  await expect(empty).toBeVisible();
  await page.goto(`${siteUrl}#/start`);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page.getByText("サンプルを表示しています。")).toBeVisible();
  await expect(empty).toBeHidden();
  await page.getByRole("button", { name: /^サンプル：/ }).click();
  await page.getByRole("menuitem", { name: /マーケティングKPI/ }).click();
  await expect(page.getByText("サンプルを表示しています。")).toBeHidden();
  await expect(empty).toBeVisible();
});
