import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

async function openGoals(page: Page, siteUrl: string) {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await page.goto(`${siteUrl}#/goals`);
  await expect(page.getByRole("heading", { name: "KGI・KPI設定" })).toBeVisible();
}

test("a formula metric of one's own: completed by name, checked while typed, one undoable step", async ({
  page,
  siteUrl,
}) => {
  await openGoals(page, siteUrl);
  await page.getByRole("button", { name: "計算式の指標を追加" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^名前/ }).fill("MQLから受注までの率");
  const formula = dialog.getByRole("combobox", { name: /^計算式/ });
  await formula.focus();
  await page.keyboard.type("受注件");
  await expect(dialog.getByRole("listbox").getByRole("option", { name: "受注件数" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(formula).toHaveValue("受注件数");
  await page.keyboard.type(" ÷ (MQL数");
  await page.keyboard.press("Escape");
  await expect(dialog.getByText(/文字目の「\(」が閉じられていません/)).toBeVisible();
  await page.keyboard.type(")");
  await expect(dialog.getByText("＝ 受注件数 / MQL数")).toBeVisible();
  await dialog.getByRole("button", { name: "追加" }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole("region", { name: /^KPI/ }).getByRole("row", { name: /MQLから受注までの率/ });
  await expect(row).toContainText("＝ 受注件数 ÷ MQL数");

  await test.step("a circle is refused by its names", async () => {
    await row.getByRole("button", { name: /変更/ }).click();
    await formula.fill("MQLから受注までの率 * 2");
    await expect(dialog.getByText("計算が循環しています：MQLから受注までの率 → MQLから受注までの率")).toBeVisible();
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(dialog).toBeVisible();
  });

  await test.step("a change of meaning is kept with its reason, and taken back whole", async () => {
    await formula.fill("受注件数 / SQL数");
    await dialog.getByRole("textbox", { name: /変更の理由/ }).fill("営業の定義に合わせるため");
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(dialog).toBeHidden();
    const history = page.getByRole("region", { name: "定義の変更履歴" });
    await expect(history).toContainText("計算式：受注件数 / MQL数 → 受注件数 / SQL数");
    await expect(history).toContainText("営業の定義に合わせるため");
    await page.reload();
    await expect(history).toContainText("営業の定義に合わせるため");
    await page.keyboard.press("Control+z");
    await expect(history).toContainText("定義の変更はまだありません。");
    await expect(row).toContainText("＝ 受注件数 ÷ MQL数");
  });
});

test("what cannot be is said beside its field", async ({ page, siteUrl }) => {
  await openGoals(page, siteUrl);
  await page.getByRole("row", { name: /MQL数/ }).first().getByRole("button", { name: /変更/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^名前/ }).fill("");
  await dialog.getByRole("combobox", { name: "目標の種類" }).selectOption({ label: "範囲に保つ" });
  await dialog.getByRole("textbox", { name: /毎月の目標/ }).fill("100");
  await dialog.getByRole("textbox", { name: /毎月の上限/ }).fill("90");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("名前を入れてください。")).toBeVisible();
  await expect(dialog.getByText("上限は目標（下限）以上の値を入れてください。")).toBeVisible();
});

test("the funnel's stages are renamed, moved, timed and taken out, as one step", async ({ page, siteUrl }) => {
  await openGoals(page, siteUrl);
  const funnel = page.getByRole("region", { name: "ファネル" });
  const before = await funnel.getByRole("row").allInnerTexts();
  await funnel.getByRole("button", { name: "段階を変更" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("1番目の段階", { exact: true }).fill("");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("段階の名前を入れてください。")).toBeVisible();
  await dialog.getByLabel("1番目の段階", { exact: true }).fill("来訪");
  await dialog.getByLabel("次の段階まで").first().fill("2");
  await dialog.getByRole("button", { name: "3番目の段階を上へ" }).press("Enter");
  await dialog.getByRole("button", { name: "4番目の段階を外す" }).press("Enter");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  const rows = funnel.getByRole("row");
  await expect(rows).toHaveCount(before.length - 1);
  await expect(rows.nth(1)).toContainText("来訪");
  await expect(rows.nth(1)).toContainText("2か月");
  expect((await rows.allInnerTexts())[2]).toBe(before[3]);
  await page.keyboard.press("Control+z");
  await expect(rows).toHaveCount(before.length);
  expect(await rows.allInnerTexts()).toEqual(before);
});

// Acceptance 42: a vague KGI is warned of, and kept all the same.
test("SMART over all KPIs: filtered by letter, judged by oneself with a note, the goal put into sentence form", async ({
  page,
  siteUrl,
}) => {
  await openGoals(page, siteUrl);
  const panel = page.getByRole("region", { name: "SMARTの確認" });
  await panel.getByRole("combobox", { name: "観点" }).selectOption("R");
  const row = panel.getByRole("row", { name: /^開封率/ });
  await expect(row).toContainText("KGIに影響するとされていますが、理由がありません。");
  await expect(panel.getByRole("row", { name: /^受注件数/ })).toBeHidden();
  await row.getByRole("button", { name: "開封率の判断を書く" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "関連性のメモ" }).fill("開封が増えるとMQLが増えるため");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("メモを残すには、判断も選んでください。")).toBeVisible();
  await dialog.getByRole("combobox", { name: "関連性の判断" }).selectOption({ label: "確認済み" });
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(row).toBeHidden();
  await page.keyboard.press("Control+z");
  await expect(row).toBeVisible();

  await panel.getByRole("combobox", { name: "観点" }).selectOption("");
  await panel.getByRole("button", { name: "マーケティング起点の売上貢献額の判断を書く" }).click();
  await dialog.getByRole("textbox", { name: /^目標の文/ }).fill("売上の向上");
  await dialog.getByRole("button", { name: "保存" }).click();
  const kgi = panel.getByRole("row", { name: /^マーケティング起点の売上貢献額/ });
  await expect(kgi).toContainText("「向上」だけでは、どこまでか分かりません。数値を入れてください。");
  await kgi.getByRole("button", { name: "文の形に直す" }).click();
  await expect(kgi).not.toContainText("「向上」だけでは");
  await expect(page.getByText("書いてある文")).toBeHidden();
});

test("a breakdown: renamed, reordered, an item taken out with its consequences named, taken back whole", async ({
  page,
  siteUrl,
}) => {
  await openGoals(page, siteUrl);
  const panel = page.getByRole("region", { name: "内訳" });
  const row = panel.getByRole("row", { name: /^チャネル/ });
  const before = (await row.textContent()) ?? "";
  await row.getByRole("button", { name: "内訳「チャネル」の変更" }).click();
  const dialog = page.getByRole("dialog");
  const first = await dialog.getByLabel("1番目の項目", { exact: true }).inputValue();
  await dialog.getByRole("button", { name: "2番目の項目を上へ" }).press("Enter");
  await expect(dialog.getByLabel("2番目の項目", { exact: true })).toHaveValue(first);
  await dialog.getByRole("button", { name: "1番目の項目を外す" }).press("Enter");
  await expect(dialog.getByText(/を外すと、.*リード獲得数.*か月分の値が消え/)).toBeVisible();
  await dialog.getByRole("button", { name: "項目を追加" }).press("Enter");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("項目の名前を入れてください。")).toBeVisible();
  await dialog
    .getByRole("textbox", { name: /番目の項目$/ })
    .last()
    .fill("紹介");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText("紹介");
  await page.keyboard.press("Control+z");
  await expect(row).toHaveText(before);

  await panel.getByRole("button", { name: "内訳を追加" }).click();
  await dialog.getByRole("textbox", { name: /^内訳の名前/ }).fill("製品");
  await dialog.getByRole("button", { name: "項目を追加" }).click();
  await dialog.getByLabel("1番目の項目", { exact: true }).fill("装置");
  await dialog.getByRole("checkbox", { name: "セールスコスト" }).check();
  await dialog.getByRole("button", { name: "追加", exact: true }).click();
  await expect(panel.getByRole("row", { name: /^製品/ })).toContainText("セールスコスト");
});

test("the KGI as a share of what sales cannot reach alone, for the maturity of the team", async ({ page, siteUrl }) => {
  await openGoals(page, siteUrl);
  await page.getByRole("button", { name: "KGIを変更" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "後期：商談見込み金額(パイプライン)" }).click();
  await dialog.getByRole("button", { name: "（売上目標 − マーケなしの見込み）× 比率" }).click();
  await dialog.getByRole("textbox", { name: /^会社の年間売上目標/ }).fill("10億");
  await dialog.getByRole("textbox", { name: /^マーケなしで見込める売上/ }).fill("10億");
  await dialog.getByRole("textbox", { name: /^マーケの貢献比率/ }).fill("50");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText(/^見込みが売上目標に届いているため/)).toBeVisible();
  await dialog.getByRole("textbox", { name: /^マーケなしで見込める売上/ }).fill("6億");
  await expect(dialog.getByText(/年間目標：2億円/)).toBeVisible();
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("region", { name: /商談見込み金額/ })).toContainText("2億円");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("region", { name: /売上貢献額/ })).toContainText("3億円");
});

test("another metric becomes the KGI: no number of the old one stays, and no KPI loses its way to the new one", async ({
  page,
  siteUrl,
}) => {
  await openGoals(page, siteUrl);
  await page.getByRole("button", { name: "KGIを変更" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: /^何を/ }).selectOption({ label: "受注件数" });
  await expect(dialog.getByRole("textbox", { name: /^年間目標/ })).toHaveValue("");
  await expect(dialog.getByRole("textbox", { name: /^前年度の実績/ })).toHaveValue("");
  await dialog.getByRole("textbox", { name: /^年間目標/ }).fill("120");
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("2026年3月までに、受注件数を120件にする", { exact: true })).toBeVisible();
  await page.goto(`${siteUrl}#/tree`);
  await expect(page.getByRole("treeitem", { name: /^受注件数、/ })).toHaveAttribute("aria-level", "1");
  await expect(page.getByRole("treeitem", { name: /^MQL数、/ })).toHaveAttribute("aria-level", "2");
  await expect(page.getByText("KGIとのつながりが未設定のKPI")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("treeitem", { name: /売上貢献額、/ })).toHaveAttribute("aria-level", "1");
});

test("a name of a hundred characters pushes no number out of sight", async ({ page, siteUrl }) => {
  await openGoals(page, siteUrl);
  await page.getByRole("row", { name: /MQL数/ }).first().getByRole("button", { name: /変更/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /^名前/ }).fill("指".repeat(300));
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog).toBeHidden();
  const row = page.getByRole("region", { name: /^KPI/ }).getByRole("row", { name: /^指指/ });
  await expect(row.getByRole("button", { name: /削除/ })).toBeInViewport({ ratio: 1 });

  await page.goto(`${siteUrl}#/plan`);
  await page.getByRole("button", { name: "案を追加" }).click();
  await dialog.getByRole("textbox").fill("長".repeat(100));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});
