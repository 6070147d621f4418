import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

async function openTargets(page: Page, siteUrl: string, metric: string) {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page.getByRole("heading", { name: "ダッシュボード" })).toBeVisible();
  await page.goto(`${siteUrl}#/targets?metric=${metric}`);
  await expect(page.getByRole("grid", { name: "月次目標の表" })).toBeVisible();
}

const panel = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const active = (page: Page) => page.locator(".gcell.act input");

test("a year in last year's shape, revised with a reason, named where it does not add up, and undone", async ({
  page,
  siteUrl,
}) => {
  await openTargets(page, siteUrl, "mql");
  const mql = panel(page, "MQL数");
  await expect(active(page)).toBeFocused();
  await expect(active(page)).toHaveAttribute("aria-label", /^MQL数 10月 件/);

  await page.keyboard.type("140");
  await page.keyboard.press("Enter");
  await expect(page.getByText("MQL数の目標を改定しました。当初の目標は残しています。")).toBeVisible();
  await page.getByRole("button", { name: "理由を書く" }).click();
  await page.getByRole("textbox", { name: /理由/ }).fill("展示会を10月に移した");
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: /^MQL数 10月 件 140/ }).click();
  await expect(mql.getByRole("row", { name: /10月：130件 → 140件 展示会を10月に移した/ })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "当初の目標" })).toHaveCount(1);

  await mql.getByRole("button", { name: "年間目標と配分を編集" }).click();
  await page.getByRole("textbox", { name: /^年間目標/ }).fill("1600");
  await page.getByRole("combobox", { name: "月への配分" }).selectOption("前年の実績の形");
  await expect(page.getByText("月次の合計 1,600件")).toBeVisible();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(mql.getByText("1,600件")).toHaveCount(3);

  const march = page.getByRole("gridcell", { name: /^MQL数 3月/ });
  const before = Number((await march.textContent())!.replaceAll(",", ""));
  await march.click();
  await page.keyboard.type(String(before - 2));
  await page.keyboard.press("Enter");
  await page.getByRole("gridcell", { name: /^MQL数 2月/ }).click();
  await expect(mql.getByText("月次の合計が1,598件で、年間の1,600件より2件少なくなっています。")).toBeVisible();
  await expect(mql.getByRole("button", { name: "年間を1,598件にする" })).toBeVisible();
  await mql.getByRole("button", { name: "3月に2件を足す" }).click();
  await expect(mql.getByText("2件少なくなっています。")).toHaveCount(0);
  await expect(page.getByRole("gridcell", { name: new RegExp(`^MQL数 3月 件 ${before}`) })).toBeVisible();

  await active(page).click();
  await page.keyboard.press("Control+z");
  await expect(mql.getByText("2件少なくなっています。")).toBeVisible();
});

test("a target carries on until it is changed, and a closed month changes only with a reason", async ({
  page,
  siteUrl,
}) => {
  await openTargets(page, siteUrl, "inquiries");
  await page.keyboard.type("20");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("gridcell", { name: /^引合数 10月 件 20 この月で設定/ })).toHaveCount(1);
  await expect(page.getByRole("gridcell", { name: /^引合数 3月 件 20 前の月から引き継ぎ/ })).toHaveCount(1);
  await page.getByRole("gridcell", { name: /^引合数 1月 件 20 前の月から引き継ぎ/ }).click();
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("gridcell", { name: /^引合数 2月 件 30 前の月から引き継ぎ/ })).toHaveCount(1);
  await expect(page.getByRole("gridcell", { name: /^引合数 12月 件 20 前の月から引き継ぎ/ })).toHaveCount(1);

  await page.goto(`${siteUrl}#/targets?metric=won_deals`);
  await page.reload();
  await page.getByRole("gridcell", { name: /^受注件数 9月 確定 件 12/ }).click();
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "確定した月の目標の変更" });
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("理由を入れてください。")).toBeVisible();
  await dialog.getByRole("textbox", { name: /理由/ }).fill("集計の締め方を変えた");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("gridcell", { name: /^受注件数 9月 確定 件 9 / })).toBeVisible();
});

test("after a close the months left are replanned as one step that can be undone", async ({ page, siteUrl }) => {
  await openTargets(page, siteUrl, "marketing_sourced_revenue");
  const kgi = panel(page, "マーケティング起点の売上貢献額");
  await page.getByRole("button", { name: "残りの月を再計画" }).click();
  const replan = panel(page, "残りの月の再計画");
  await expect(replan.getByText("残り6か月で1億7,150万円です。", { exact: false })).toBeVisible();
  await replan.getByRole("textbox", { name: /再計画の理由/ }).fill("上期の不足を下期で補う");
  await replan.getByRole("button", { name: "率を上げる案を残りの月に反映" }).click();
  await expect(page.getByText("10月〜3月の目標を改定しました。当初の目標は残しています。")).toBeVisible();
  await expect(kgi.getByText("再計画後の数え方", { exact: false })).toContainText("＝ 30,000万円");
  await expect(kgi.getByText("年間の30,000万円より", { exact: false })).toHaveCount(0);
  await expect(kgi.getByRole("row", { name: /再計画（率を上げる） 上期の不足を下期で補う/ })).toBeVisible();
  await page.getByRole("button", { name: /^元に戻す/ }).click();
  await expect(kgi.getByText("再計画後の数え方", { exact: false })).toHaveCount(0);
  await expect(page.getByRole("gridcell", { name: /売上貢献額 11月 万円 2,500/ })).toBeVisible();
});
