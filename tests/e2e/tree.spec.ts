import type { Page } from "@playwright/test";
import type { Workbook } from "#domain/workbook.ts";
import { encodeWorkbookFile } from "#transfer/json/encode-workbook-file.ts";
import { pictureWorkbook, sixtyNodeWorkbook } from "../support/tree-workbook.ts";
import { axe } from "./axe.ts";
import { expect, test } from "./site.ts";

async function openTree(page: Page, siteUrl: string, workbook: Workbook): Promise<void> {
  const exportedAt = "2025-10-05T00:00:00.000Z";
  const text = await encodeWorkbookFile({ workbook, revision: 1, lineage: [], exportedAt });
  await page.goto(siteUrl);
  await page.getByLabel("ファイルを開く").setInputFiles({
    name: "tree.kpi.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await page.getByRole("dialog").getByRole("button", { name: /開く/ }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await page.goto(`${siteUrl}#/tree?m=2025-09`);
  await expect(page.getByRole("tree").first()).toBeVisible();
}

const node = (page: Page, name: string) => page.getByRole("treeitem", { name: new RegExp(`^${name}、`) });

test("the picture of the design, number by number, with its weakest path", async ({ page, siteUrl }) => {
  await openTree(page, siteUrl, pictureWorkbook());
  for (const [name, figures] of Object.entries({
    売上貢献額: /2,450\s*万円 \/ 目標 3,000.*81\.7%/s,
    受注件数: /10\s*件 \/ 目標 12.*83\.3%/s,
    平均受注単価: /245\s*万円 \/ 目標 250.*98\.0%/s,
    "MQL→SQL転換率": /31\.1\s*% \/ 目標 40\.0.*77\.7%/s,
    サイトCVR: /1\.51\s*% \/ 目標 1\.50.*100\.4%/s,
    "48時間以内の対応率": /62\s*% \/ 目標 90.*68\.9%/s,
  }))
    await expect(node(page, name)).toHaveText(figures);
  for (const name of ["売上貢献額", "受注件数", "MQL→SQL転換率", "48時間以内の対応率"])
    await expect(node(page, name)).toHaveAccessibleName(/最も弱い経路/);
  await expect(node(page, "商談化率")).not.toHaveAccessibleName(/最も弱い経路/);
  for (const heading of ["KGIの構成", "1次KPI 営業と共有", "2次KPI マーケで動かせる"])
    await expect(page.getByText(heading, { exact: true })).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);
});

test("by keyboard alone: walk, close and open, read about a node, and come back to it", async ({ page, siteUrl }) => {
  await openTree(page, siteUrl, pictureWorkbook());
  await node(page, "売上貢献額").focus();
  await page.keyboard.press("ArrowRight");
  await expect(node(page, "受注件数")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(node(page, "MQL数")).toBeHidden();
  await expect(node(page, "受注件数")).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowDown");
  await expect(node(page, "MQL→SQL転換率")).toBeFocused();
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "MQL→SQL転換率" });
  await expect(drawer).toContainText("SQL数 ÷ MQL数");
  await expect(drawer).toContainText(/1pt上がると、売上貢献額は\+79万円（\+3\.2%）動きます/);
  expect((await axe(page).analyze()).violations).toEqual([]);
  const box = await drawer.locator("xpath=..").boundingBox();
  expect(Math.round(box!.width)).toBe(440);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
  await expect(node(page, "MQL→SQL転換率")).toBeFocused();
});

// Acceptance 39.
test("moves by keyboard, by dialog and by mouse; a circle is refused by name; each is one step of undo", async ({
  page,
  siteUrl,
}) => {
  await openTree(page, siteUrl, pictureWorkbook());
  await node(page, "MQL数").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await expect(node(page, "サイト訪問数")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("『MQL数』は『サイト訪問数』の上位にあるため、下位には置けません。");

  await node(page, "フォロワー数").focus();
  await page.keyboard.press("Space");
  await node(page, "サイト訪問数").focus();
  await page.keyboard.press("Enter");
  await expect(node(page, "フォロワー数")).toHaveAttribute("aria-level", "5");
  await expect(page.getByText("「フォロワー数」を「サイト訪問数」の下に移動しました。")).toBeVisible();
  await page.getByRole("button", { name: "元に戻す", exact: true }).first().click();
  await expect(node(page, "フォロワー数")).toHaveAttribute("aria-level", "1");

  await node(page, "フォロワー数").click();
  await page.getByRole("button", { name: "移動…" }).click();
  await page.getByLabel("移動先（すぐ上の指標）").selectOption("mql");
  await page.getByRole("button", { name: "移動", exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(node(page, "フォロワー数")).toHaveAttribute("aria-level", "4");

  await node(page, "48時間以内の対応率").dragTo(node(page, "商談化率"));
  await expect(page.getByText("「48時間以内の対応率」を「商談化率」の下に移動しました。")).toBeVisible();
  await node(page, "受注件数").dragTo(node(page, "MQL数"));
  await expect(page.getByRole("alert")).toHaveText("『受注件数』は『MQL数』の上位にあるため、下位には置けません。");
});

test("siblings change places by keyboard, by the drawer and by mouse; the drawer shows twelve months", async ({
  page,
  siteUrl,
}) => {
  await openTree(page, siteUrl, pictureWorkbook());
  const names = async () =>
    (await page.getByRole("tree").first().getByRole("treeitem").allInnerTexts()).map((text) => text.split("\n")[0]);
  const order = async (first: string, second: string) => {
    const all = await names();
    return all.indexOf(first) < all.indexOf(second);
  };
  expect(await order("受注件数", "平均受注単価")).toBe(true);
  await node(page, "平均受注単価").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByText("「平均受注単価」の順番を変えました。")).toBeVisible();
  expect(await order("平均受注単価", "受注件数")).toBe(true);
  await expect(node(page, "平均受注単価")).toBeFocused();

  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "平均受注単価" });
  await expect(drawer.getByRole("img", { name: "平均受注単価の推移、2024年10月から2025年9月" })).toBeVisible();
  await expect(drawer.getByRole("row", { name: /^9月/ })).toContainText("245");
  await expect(drawer.getByRole("button", { name: "上へ" })).toBeHidden();
  await drawer.getByRole("button", { name: "下へ" }).click();
  await page.keyboard.press("Escape");
  expect(await order("受注件数", "平均受注単価")).toBe(true);

  const box = (await node(page, "受注件数").boundingBox())!;
  await node(page, "平均受注単価").dragTo(node(page, "受注件数"), { targetPosition: { x: box.width / 2, y: 6 } });
  expect(await order("平均受注単価", "受注件数")).toBe(true);
  await expect(node(page, "平均受注単価")).toHaveAttribute("aria-level", "2");
});

test("sixty nodes are readable: none overlaps another, every name and number is whole", async ({ page, siteUrl }) => {
  await openTree(page, siteUrl, sixtyNodeWorkbook());
  const items = page.getByRole("treeitem");
  await expect(items).toHaveCount(60);
  const boxes = await items.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const cut = [...element.querySelectorAll(".name, .v")].some((part) => part.scrollWidth > part.clientWidth);
      const smallest = Math.min(
        ...[...element.querySelectorAll(".name, .v, small, .p, .st")].map((part) =>
          Number.parseFloat(getComputedStyle(part).fontSize),
        ),
      );
      return { left, top, right, bottom, cut, smallest };
    }),
  );
  for (const [index, a] of boxes.entries()) {
    expect(a.cut).toBe(false);
    expect(a.smallest).toBeGreaterThanOrEqual(12);
    for (const b of boxes.slice(index + 1))
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
  }
});

test("the table gives what one percent and one point of each node do to the KGI", async ({ page, siteUrl }) => {
  await openTree(page, siteUrl, pictureWorkbook());
  await page.getByRole("button", { name: "表", exact: true }).click();
  await expect(page.getByRole("row", { name: /^受注件数/ })).toContainText("+25万円");
  await expect(page.getByRole("row", { name: /^受注率/ })).toContainText(/\+25万円.*\+74万円/);
  await expect(page.getByRole("row", { name: /^48時間以内の対応率/ })).toContainText("計算の経路なし");
});

test("fits a phone, where the drawer is the whole screen", async ({ page, siteUrl }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openTree(page, siteUrl, pictureWorkbook());
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await node(page, "受注件数").click();
  const drawer = page.getByRole("dialog", { name: "受注件数" });
  expect(Math.round((await drawer.boundingBox())!.width)).toBe(390);
});

test.describe("English, dark", () => {
  test.use({ locale: "en-US", colorScheme: "dark" });

  test("the sample's tree and table: no fault that axe can find, no Japanese, no wider than 1280", async ({
    page,
    siteUrl,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(siteUrl);
    await page.getByRole("button", { name: "Machine maker" }).click();
    await expect(page).toHaveURL(/#\/dashboard/);
    for (const view of ["", "?view=table"]) {
      await page.goto(`${siteUrl}#/tree${view}`);
      await expect(page.getByText("Average deal size").first()).toBeVisible();
      expect((await axe(page).analyze()).violations).toEqual([]);
      const text = await page.locator("main").innerText();
      expect(text).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    await expect(page.getByRole("row", { name: /^Win rate/ })).toContainText("+¥245K");

    // Acceptance 39, in print: the two kinds of link differ by their line, and nothing but the tree is on the page.
    await page.goto(`${siteUrl}#/tree`);
    await page.emulateMedia({ media: "print" });
    const lineOf = (kind: string) =>
      page
        .locator(`path.${kind}`)
        .first()
        .evaluate((path) => getComputedStyle(path).strokeDasharray);
    expect(await lineOf("arithmetic")).toBe("none");
    expect(await lineOf("influence")).toMatch(/^4px, 3px$/);
    await expect(page.getByText("You are looking at a sample.")).toBeHidden();
    await expect(page.getByRole("link", { name: "Dashboard" })).toBeHidden();
  });
});
