import type { Page } from "@playwright/test";
import { expect, test } from "./site.ts";

// Source of the numbers: issue 4 and the planner mock: 10億円 × 30%, 250万円, 25/80/40/25/1.5%.
const example: readonly (readonly [field: RegExp | string, typed: string])[] = [
  ["会社の年間売上目標", "10億"],
  ["マーケの貢献比率", "30"],
  [/^平均受注単価/, "250"],
  ["受注率", "25"],
  ["商談化率", "80"],
  ["MQL→SQL転換率", "40"],
  ["MQL化率", "25"],
  ["リード化率", "1.5"],
];

const field = (page: Page, name: RegExp | string) =>
  page.getByRole("textbox", typeof name === "string" ? { name, exact: true } : { name });
const stage = (page: Page, name: string) =>
  page
    .getByRole("table", { name: "段階ごとの必要数", exact: true })
    .getByRole("row", { name: new RegExp(`^${name} `) });

async function fillExample(page: Page) {
  for (const [name, typed] of example) await field(page, name).fill(typed);
  await page.keyboard.press("Tab");
}

async function openSamplePlan(page: Page, siteUrl: string) {
  await page.goto(siteUrl);
  await page.getByText("製造業のサンプル").click();
  await expect(page.getByRole("heading", { name: "ダッシュボード" })).toBeVisible();
  await page.getByRole("link", { name: "逆算プラン" }).click();
  await expect(page.getByRole("heading", { name: "逆算プラン" })).toBeVisible();
}

// Acceptance 37 and 38.
test("from the goal to every stage, and one undoable step into the monthly targets", async ({ page, siteUrl }) => {
  await openSamplePlan(page, siteUrl);
  await fillExample(page);
  const needed = [
    ["受注", "120"],
    ["商談", "480"],
    ["SQL", "600"],
    ["MQL", "1,500"],
    ["リード", "6,000"],
    ["サイト訪問", "400,000"],
  ] as const;
  for (const [name, count] of needed)
    await expect(stage(page, name).getByRole("cell").first()).toHaveText(`${count}件`);
  await expect(stage(page, "リード")).toContainText("2025年10月末");

  await expect(page.getByRole("listitem").filter({ hasText: "受注率 25→26%" })).toContainText("230件減");
  await field(page, "受注率").fill("26");
  await expect(stage(page, "リード").getByRole("cell").first()).toHaveText("5,770件");
  await field(page, "受注率").fill("25");

  await test.step("the last date a lead still counts moves with the lead time", async () => {
    await page.getByRole("button", { name: "リードタイムを変える" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "商談 → 受注" }).fill("4");
    await dialog.getByRole("button", { name: "保存" }).click();
    await expect(stage(page, "商談")).toContainText("2025年11月末");
    await expect(stage(page, "リード")).toContainText("2025年9月末");
    await page.keyboard.press("Control+z");
    await expect(stage(page, "リード")).toContainText("2025年10月末");
  });

  const adopt = page.getByRole("button", { name: "この案を月次目標に反映" });
  await adopt.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("標準案を2025年度の月次目標に反映しました。")).toBeVisible();
  await expect(page.getByRole("button", { name: "標準案（採用中）" })).toBeVisible();
  await page.getByRole("button", { name: "元に戻す", exact: true }).first().click();
  await expect(page.getByRole("button", { name: "標準案（採用中）" })).toBeHidden();
  await expect(field(page, "受注率")).toHaveValue("25");

  await page.reload();
  await expect(stage(page, "リード").getByRole("cell").first()).toHaveText("6,000件");
});

test("what cannot be planned with is said beside its field, and the rest goes on", async ({ page, siteUrl }) => {
  await openSamplePlan(page, siteUrl);
  await fillExample(page);
  await field(page, "受注率").fill("0");
  await page.keyboard.press("Tab");
  await expect(page.getByText("受注率が0%だと逆算できません。0より大きい値を入れてください。")).toBeVisible();
  await expect(field(page, "受注率")).toHaveAttribute("aria-invalid", "true");
  await expect(stage(page, "受注").getByRole("cell").first()).toHaveText("120件");
  await expect(stage(page, "商談").getByRole("cell").first()).toContainText("受注率の入力を確かめると計算します。");
  await field(page, "受注率").fill("130");
  await expect(page.getByText(/^受注率が130\.0%です。/)).toBeVisible();
  await field(page, "受注率").fill("");
  await expect(page.getByText("受注率を入れてください。例：25%")).toBeVisible();
  await expect(stage(page, "商談").getByRole("cell").first()).toContainText("受注率を入れると計算します。");
  await field(page, "受注率").fill("約25");
  await expect(page.getByText("数値を入れてください。「約25」は読み取れません。例：500")).toBeVisible();
  await field(page, "受注率").fill("25");

  await page.getByRole("button", { name: "手入力" }).click();
  await field(page, "2026年3月の件数").fill("10");
  await expect(page.getByText("月次の合計が118件で、年間の120件より2件少なくなっています。")).toBeVisible();
  await expect(
    page.getByRole("table", { name: "段階ごとの月別の必要数" }).getByRole("row", { name: /^商談 / }),
  ).toContainText(/472$/);
  await page.getByRole("button", { name: "3月に2件を足す" }).click();
  await expect(page.getByText("合計 120件（必要数と一致）")).toBeVisible();

  await test.step("what is booked already covers the KGI: said as such, nothing saved by any rate", async () => {
    await field(page, /^すでに見込める受注額/).fill("4億");
    await page.keyboard.press("Tab");
    await expect(field(page, /^すでに見込める受注額/)).toHaveValue("40,000");
    await expect(
      page.getByText("すでに見込める4億円で、KGIの3億円に届いています。新たに必要な受注はありません。"),
    ).toBeVisible();
    await expect(page.getByText(/転換率を上げて減らせる件数もありません。/)).toBeVisible();
    await expect(page.locator("main")).not.toContainText("0件減");
    await expect(page.locator("main")).not.toContainText("必要数と一致");
    await expect(page.getByText("新たに必要な受注がないため、締切はありません。")).toBeVisible();
    await expect(stage(page, "リード")).toContainText("なし");
  });
});

test("a fresh workbook: invited, filled in, compared, in force", async ({ page, siteUrl }) => {
  await page.goto(`${siteUrl}#/new`);
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByRole("button", { name: "値を直接入れる" }).click();
  await page.getByLabel(/^年間目標/).fill("3億");
  await page.getByRole("button", { name: "次へ" }).click();
  await page.getByRole("button", { name: "ここまでの内容で始める" }).click();
  await page.getByRole("link", { name: "逆算プラン" }).click();
  await expect(page.getByText(/^KGIと平均受注単価を入れると/)).toBeVisible();
  await fillExample(page);
  await expect(stage(page, "サイト訪問").getByRole("cell").first()).toHaveText("400,000件");
  await page.getByRole("button", { name: "案を比べる" }).click();
  const comparison = page.getByRole("table", { name: "案の比較" });
  await expect(comparison.getByRole("row", { name: /^受注率/ })).toHaveText(/25\.0%\s*22\.5%\s*27\.5%/);
  await page.getByRole("button", { name: "この案を月次目標に反映" }).click();
  await expect(page.getByRole("button", { name: "標準案（採用中）" })).toBeVisible();
});

test("a key press is on the screen in the next frame, sums and all", async ({ page, siteUrl }) => {
  await openSamplePlan(page, siteUrl);
  await fillExample(page);
  const milliseconds = await field(page, "受注率").evaluate(async (input: HTMLInputElement) => {
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
    const times: number[] = [];
    for (const typed of ["26", "27", "28", "29", "26"]) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const from = performance.now();
      write.call(input, typed);
      input.dispatchEvent(new Event("input", { bubbles: true }));
      times.push(performance.now() - from);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (typed === "26" && !document.querySelector("main")!.textContent.includes("5,770")) throw new Error("too late");
    }
    return Math.max(...times);
  });
  // Reported, not judged: how long it takes depends on what else the machine does; that no frame passes in between does not.
  test.info().annotations.push({ type: "slowest key press, ms", description: milliseconds.toFixed(1) });
  await expect(stage(page, "リード")).toContainText("5,770");
});
