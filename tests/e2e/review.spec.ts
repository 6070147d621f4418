import type { Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { expect, test } from "./site.ts";

async function openSample(page: Page, siteUrl: string): Promise<void> {
  await page.goto(siteUrl);
  await page
    .getByRole("button", { name: /サンプル/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/dashboard/);
}

async function addAction(page: Page, siteUrl: string, text: string, startedOn: string): Promise<void> {
  await page.goto(`${siteUrl}#/actions`);
  await page.getByRole("button", { name: "アクションを追加" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("内容").fill(text);
  await form.getByLabel("動かすKPI").selectOption({ label: "MQL→SQL転換率" });
  await form.getByLabel("期限", { exact: true }).fill("2025-08-31");
  await form.getByLabel("開始日").fill(startedOn);
  await form.getByRole("button", { name: "保存" }).click();
  await expect(form).toBeHidden();
}

const step = (page: Page, number: number) => page.getByRole("heading", { name: new RegExp(`^${number}/5`) });

/** One meeting by keyboard from the first step to the last. */
async function hold(page: Page, siteUrl: string, month: string, verdict: string | null, note = ""): Promise<void> {
  await page.goto(`${siteUrl}#/review?m=${month}`);
  await page.getByRole("button", { name: "会議を始める" }).press("Enter");
  await expect(step(page, 1)).toBeVisible();
  await page.keyboard.press("PageDown");
  await expect(step(page, 2)).toBeFocused();
  if (verdict !== null) await page.getByRole("button", { name: verdict }).first().press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(step(page, 3)).toBeFocused();
  await expect(page.getByText(note || "この月のメモと出来事はありません。", { exact: true })).toBeVisible();
  await page
    .getByRole("button", { name: /を課題に加える/ })
    .first()
    .press("Enter");
  await page.getByRole("textbox", { name: "原因" }).fill("引き渡しが遅れた");
  await page.getByRole("button", { name: "次へ", exact: true }).press("Enter");
  await expect(step(page, 4)).toBeFocused();
  await page.getByRole("button", { name: "アクションを追加", exact: true }).press("Enter");
  await page.getByLabel("アクション1の内容").fill(`${month}に決めたこと`);
  await page.getByRole("button", { name: "次へ", exact: true }).press("Enter");
  await expect(page.getByText("担当を入れてください。")).toBeVisible();
  await expect(page.getByLabel("アクション1の開始日")).not.toHaveValue("");
  await page.getByLabel("アクション1の費用（任意）").fill("50000");
  await page.getByLabel("決定事項").fill("48時間以内に対応する");
  await page.getByRole("button", { name: "会議を終えて記録を残す" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("button", { name: "議事録を印刷" })).toBeVisible();
}

const pages = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;

test("three months reviewed in sequence, graded, and kept as they were seen (acceptance 43, 44)", async ({
  page,
  siteUrl,
}) => {
  test.setTimeout(120_000);
  await openSample(page, siteUrl);
  await addAction(page, siteUrl, "営業との定例を週1回にする", "2025-06-05");
  await expect(page.getByText(/期限（2025\/08\/31）を\d+日過ぎています/)).toBeVisible();
  await expect(page.getByRole("link", { name: /アクション.*期限超過 1/ })).toBeVisible();
  await hold(page, siteUrl, "2025-07", "判断できない");
  await hold(page, siteUrl, "2025-08", "判断できない");
  await page.goto(`${siteUrl}#/entry?m=2025-09`);
  await page
    .getByLabel("数字の背景を一言残すと、レビュー会議と報告書に入ります。")
    .fill("展示会の来場が想定より少なかった");
  await hold(page, siteUrl, "2025-09", "効果なし", "展示会の来場が想定より少なかった");

  const minutes = page.getByRole("article");
  await expect(minutes).toContainText("効果なし");
  await expect(minutes).toContainText("担当未定");
  await expect(minutes).toContainText("48時間以内に対応する");
  await expect(minutes).toContainText(/MQL→SQL転換率 \d+\.\d% → \d+\.\d%/);
  const seen = await minutes.innerText();
  const record = page.url();
  await expect(minutes).toContainText("展示会の来場が想定より少なかった");
  expect(await pages(page)).toBe(1);
  expect((await axe(page).analyze()).violations).toEqual([]);

  await page.goto(`${siteUrl}#/entry?m=2025-09`);
  await page.getByRole("button", { name: "確定を解除" }).click();
  const cell = page.getByRole("gridcell", { name: /^(メール)?開封数 9月 件 [\d,]+/ });
  await cell.click();
  await page.keyboard.type("99");
  await page.keyboard.press("Enter");
  await expect(cell).toContainText("99");
  await page.goto(record);
  await expect(minutes).toBeVisible();
  expect(await minutes.innerText()).toBe(seen);

  await page.getByLabel("比べる記録").selectOption({ label: "2025年8月" });
  await expect(page.getByRole("heading", { name: "2025年9月と2025年8月の比較" })).toBeVisible();
});

test("a meeting is resumed where it was left, in large type until Esc", async ({ page, siteUrl }) => {
  await openSample(page, siteUrl);
  await page.goto(`${siteUrl}#/review?m=2025-09`);
  await page.getByRole("button", { name: "会議を始める" }).click();
  await page.keyboard.press("ArrowRight");
  await expect(step(page, 2)).toBeVisible();
  await page.getByRole("button", { name: "会議モード" }).click();
  await expect(page.getByRole("button", { name: "会議モードを終える（Esc）" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "会議モード" })).toBeVisible();
  await expect(page.getByText(/保存済み/)).toBeVisible();
  await page.reload();
  await expect(step(page, 2)).toBeVisible();
  await page.goto(`${siteUrl}#/review`);
  await page.getByRole("button", { name: "会議を再開" }).click();
  await expect(step(page, 2)).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole("button", { name: "次へ", exact: true }).click();
  await expect(step(page, 3)).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  const taken = page.getByRole("button", { name: /を課題に加える/ }).first();
  await taken.press("Enter");
  await expect(page.getByRole("textbox", { name: "課題1" })).toBeFocused();
});

test("a quarter is reviewed by its own numbers; long minutes go on under the same head, nothing is cut", async ({
  page,
  siteUrl,
}) => {
  await openSample(page, siteUrl);
  await page.goto(`${siteUrl}#/review?m=2025-09`);
  await page.getByRole("button", { name: "四半期" }).click();
  await page.getByRole("button", { name: "会議を始める" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2025年度 第2四半期");
  await page.getByRole("button", { name: "すべて" }).click();
  await expect(page.getByRole("row", { name: /^訪問者数 103,730件/ })).toBeVisible();
  await page.getByRole("button", { name: "課題と原因" }).click();
  await page.getByRole("button", { name: "課題を追加", exact: true }).last().click();
  await page.getByRole("textbox", { name: "なぜ1" }).fill("割り当てが手作業");
  await page.getByRole("button", { name: "次へ", exact: true }).click();
  await expect(step(page, 4)).toBeVisible();
  await page.getByRole("button", { name: "担当と期限" }).click();
  const said = Array.from({ length: 70 }, (_, line) => `${line + 1}番目の発言`);
  await page.getByLabel("決定事項").fill("広告の出稿先を見直す");
  await page.getByLabel("議事録").fill(said.join("\n"));
  await page.getByRole("button", { name: "会議を終えて記録を残す" }).click();
  for (const text of ["割り当てが手作業", "広告の出稿先を見直す", "70番目の発言"])
    await expect(page.getByRole("article")).toContainText(text);
  expect(await pages(page)).toBe(2);
  await page.emulateMedia({ media: "print" });
  const head = page.locator(".minutes thead", { hasText: "レビュー会議 2025年度 第2四半期" });
  await expect(head).toHaveCSS("display", "table-header-group");
});
