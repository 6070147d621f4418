import type { CDPSession, Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { expect, test } from "./site.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** The sample's first open month: nothing entered, targets and last year there. */
async function openEntry(page: Page, siteUrl: string, query = "m=2025-10"): Promise<void> {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await page.goto(`${siteUrl}#/entry?${query}`);
  await expect(field(page, "訪問者数 10月 件")).toBeFocused();
}

const field = (page: Page, label: string) => page.getByRole("textbox", { name: label, exact: true });
const cell = (page: Page, label: string) => page.getByRole("gridcell", { name: label });

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press("Control+v");
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test("acceptance 8: an IME composes inside the cell from the first key; its Enter stays, the next one moves", async ({
  page,
  siteUrl,
}) => {
  await openEntry(page, siteUrl);
  const ime: CDPSession = await page.context().newCDPSession(page);
  const first = field(page, "訪問者数 10月 件");
  await ime.send("Input.imeSetComposition", { text: "１", selectionStart: 1, selectionEnd: 1 });
  await expect(first).toHaveValue("１");
  await ime.send("Input.imeSetComposition", { text: "１２３", selectionStart: 3, selectionEnd: 3 });
  // The Enter that ends a composition arrives as key 229 or with isComposing set: it is the IME's.
  await first.dispatchEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true });
  await first.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
  await expect(first).toBeFocused();
  await ime.send("Input.insertText", { text: "１２３" });
  await expect(first).toHaveValue("１２３");
  await press(page, "Enter");
  await expect(field(page, "記事閲覧数 10月 件")).toBeFocused();
  await press(page, "ArrowUp");
  await expect(first).toHaveValue("123");
});

test("acceptance 9: the keys are a spreadsheet's", async ({ page, siteUrl }) => {
  await openEntry(page, siteUrl, "m=2025-10&span=year");
  await test.step("typing replaces, Enter goes down past computed rows, Esc takes back", async () => {
    await page.keyboard.type("=120+35");
    await press(page, "Enter");
    await page.keyboard.type("999");
    await press(page, "Escape", "Enter");
    await expect(field(page, "リード獲得数 10月 件")).toBeFocused();
    await press(page, "Enter");
    await expect(field(page, "ホワイトペーパーDL数 10月 件")).toBeFocused();
    await press(page, "Shift+Enter", "Shift+Enter");
    await expect(field(page, "記事閲覧数 10月 件")).toHaveValue("");
    await press(page, "ArrowUp");
    await expect(field(page, "訪問者数 10月 件")).toHaveValue("155");
  });
  await test.step("F2 edits at the end", async () => {
    await press(page, "F2");
    await page.keyboard.type("0");
    await press(page, "Enter", "ArrowUp");
    await expect(field(page, "訪問者数 10月 件")).toHaveValue("1,550");
  });
  await test.step("after a run of Tabs, Enter returns to its first column, one row down", async () => {
    await page.keyboard.type("1");
    await press(page, "Tab");
    await expect(field(page, "訪問者数 11月 件")).toBeFocused();
    await page.keyboard.type("2");
    await press(page, "Tab");
    await page.keyboard.type("3");
    await press(page, "Enter");
    await expect(field(page, "記事閲覧数 10月 件")).toBeFocused();
    await expect(cell(page, "訪問者数 12月 件 3")).toBeVisible();
  });
  await test.step("Ctrl+D and Ctrl+R copy from above and from the left, Ctrl+Enter fills the selection", async () => {
    await press(page, "Control+d");
    await expect(field(page, "記事閲覧数 10月 件")).toHaveValue("1");
    await press(page, "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
    await expect(field(page, "記事閲覧数 11月 件")).toBeFocused();
    await press(page, "Shift+ArrowRight");
    await page.keyboard.type("8");
    await press(page, "Control+Enter");
    await expect(cell(page, "記事閲覧数 12月 件 8")).toBeVisible();
    await press(page, "ArrowRight", "ArrowRight", "Control+r");
    await expect(field(page, "記事閲覧数 1月 件")).toHaveValue("8");
  });
  await test.step("Delete clears to 未入力, copy and cut take the range", async () => {
    await press(page, "ArrowLeft", "ArrowLeft", "Shift+ArrowRight", "Control+x");
    await expect(cell(page, "記事閲覧数 12月 件 8")).toHaveCount(0);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("8\t8");
    await press(page, "Control+v");
    await expect(cell(page, "記事閲覧数 12月 件 8")).toBeVisible();
    await press(page, "Delete");
    await expect(field(page, "記事閲覧数 11月 件")).toHaveValue("");
  });
  await test.step("Ctrl+arrows, Home and End go far; closed months cannot be typed into", async () => {
    await press(page, "Control+Home");
    await expect(field(page, "訪問者数 4月 件 確定済み")).toBeFocused();
    await page.keyboard.type("5");
    await expect(page.getByText("4月は確定済みです。変えるには確定を解除してください。")).toBeVisible();
    await expect(field(page, "訪問者数 4月 件 確定済み")).toHaveValue("31,240");
    await press(page, "End");
    await expect(field(page, "訪問者数 3月 件")).toBeFocused();
  });
});

test("Tab leaves the grid at a row's end; there is one Tab stop in it", async ({ page, siteUrl }) => {
  await openEntry(page, siteUrl);
  expect(await page.locator("[role=grid] [tabindex='0'], [role=grid] input").count()).toBe(1);
  await press(page, "Tab");
  await expect(page.getByRole("button", { name: "当月まで" })).toBeFocused();
  await press(page, "Shift+Tab");
  await expect(field(page, "訪問者数 10月 件")).toBeFocused();
});

test("acceptance 15: a computed row cannot be typed into; attainment follows each key", async ({ page, siteUrl }) => {
  await openEntry(page, siteUrl);
  await page.keyboard.type("17250");
  await expect(cell(page, "訪問者数 達成率 件 50.0%")).toBeVisible();
  await press(page, "Backspace");
  await expect(cell(page, "訪問者数 達成率 件 5.0%")).toBeVisible();
  await page.keyboard.type("0");
  await expect(cell(page, "訪問者数 達成率 件 50.0%")).toBeVisible();
  // What the cells show already while typing is stored all the same.
  await press(page, "Enter");
  await expect(cell(page, "訪問者数 10月 件 17,250")).toBeVisible();
  await press(page, "ArrowUp", "Control+z");
  await expect(field(page, "訪問者数 10月 件")).toHaveValue("");
  await cell(page, "リード化率 10月 —").click();
  const computed = field(page, "リード化率 10月 自動計算");
  await expect(computed).toBeFocused();
  await page.keyboard.type("5");
  await expect(computed).toHaveValue("—");
  await expect(page.getByText("この行は自動計算です。")).toBeVisible();
});

test("acceptance 7, 13: a block from the real clipboard: one notice, one undo, and the bad cell named", async ({
  page,
  siteUrl,
}) => {
  await openEntry(page, siteUrl);
  await paste(page, "３７，２６０\t38,000\r\n12,000件\t12,500\r\n集計中\t540\r\n251\t▲5\r\n");
  const notice = page.getByRole("status").filter({ hasText: "貼り付けました" });
  await expect(notice).toContainText("8セルのうち7セルを貼り付けました。");
  await expect(notice).toContainText(
    "全角の数字1か所と「件」の文字1か所と負の記号1か所を、半角の数値に直しました（左上に印）。",
  );
  await expect(notice).toContainText("「集計中」は数値ではないため、入れていません（10月・リード獲得数）。");
  await expect(cell(page, "リード獲得数 10月 件 集計中")).toBeVisible();
  await expect(cell(page, "ホワイトペーパーDL数 11月 件 ▲5")).toBeVisible();
  await press(page, "Control+z");
  await expect(notice).toBeHidden();
  await expect(field(page, "訪問者数 10月 件")).toHaveValue("");
  await expect(cell(page, "リード獲得数 10月 件 集計中")).toHaveCount(0);
});

test("acceptance 14: ten steps of undo, also after a reload, lead back to the start", async ({ page, siteUrl }) => {
  await openEntry(page, siteUrl);
  const numbers = () => page.getByRole("grid").innerText();
  await press(page, "Control+Home");
  const before = await numbers();
  for (let column = 0; column < 6; column++) await press(page, "ArrowRight");
  await paste(page, "100\n200");
  for (let step = 0; step < 9; step++) {
    await page.keyboard.type(String(300 + step));
    await press(page, "Enter");
  }
  await expect(page.getByText(/^保存済み/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("grid")).toBeVisible();
  expect(await numbers()).not.toBe(before);
  await page.getByRole("grid").locator("input").focus();
  for (let step = 0; step < 10; step++) await press(page, "Control+z");
  await press(page, "Control+Home");
  expect(await numbers()).toBe(before);
});

test("labels are matched, an unknown one is asked about once and remembered", async ({ page, siteUrl }) => {
  await openEntry(page, siteUrl);
  const table = "指標\t10月\n訪問者数\t30,000\nリード数\t500\nブログ閲覧\t9,000\n合計\t1\n";
  await paste(page, table);
  const dialog = page.getByRole("dialog", { name: "行の対応" });
  await dialog.getByRole("combobox", { name: /「ブログ閲覧」の入れる先/ }).selectOption({ label: "記事閲覧数" });
  await dialog.getByRole("button", { name: "貼り付ける" }).click();
  await expect(page.getByText("3セルを貼り付けました。")).toBeVisible();
  await expect(cell(page, "記事閲覧数 10月 件 9,000")).toBeVisible();
  await page.getByRole("button", { name: /元に戻す Ctrl/ }).click();
  await expect(cell(page, "記事閲覧数 10月 件 9,000")).toHaveCount(0);
  await page.getByRole("button", { name: /をやり直す/ }).click();
  await page.getByRole("grid").locator("input").focus();
  await paste(page, table);
  await expect(page.getByText("3セルを貼り付けました。")).toBeVisible();
});

test("acceptance 12: 円 typed into a 万円 cell is asked about beside it, and one click makes it right", async ({
  page,
  siteUrl,
}) => {
  await openEntry(page, siteUrl);
  const row = page.getByRole("button", { name: "マーケティング投資額", exact: true });
  await row.click();
  await expect(field(page, "マーケティング投資額 10月 万円")).toBeFocused();
  await page.keyboard.type("4670000");
  await press(page, "Enter");
  await expect(page.getByText("円で入力していませんか？")).toBeVisible();
  await page.getByRole("button", { name: "467万円に直す" }).first().click();
  await expect(page.getByText("円で入力していませんか？")).toBeHidden();
  await expect(cell(page, "マーケティング投資額 10月 万円 467")).toBeVisible();
});

test("acceptance 10, 11: blank is not 0, and amounts are read as people write them", async ({ page, siteUrl }) => {
  await openEntry(page, siteUrl);
  await page.keyboard.type("0");
  await press(page, "Enter", "ArrowUp");
  await expect(field(page, "訪問者数 10月 件")).toHaveValue("0");
  await expect(page.getByText("18項目中1項目を入力済み")).toBeVisible();
  await page.keyboard.type("-");
  await press(page, "Enter");
  await expect(cell(page, "訪問者数 10月 件 未入力")).toBeVisible();
  await expect(page.getByText("18項目中0項目を入力済み")).toBeVisible();
  await page.getByRole("button", { name: "マーケティング投資額", exact: true }).click();
  const spend = field(page, "マーケティング投資額 10月 万円");
  for (const [text, value] of [
    ["1億2,000万円", "12,000"],
    ["1,200千円", "120"],
    ["(500)", "▲500"],
    ["△500", "▲500"],
  ] as const) {
    await press(page, "Delete");
    await paste(page, text);
    await expect(spend).toHaveValue(value);
  }
});

test("acceptance 17: the status bar adds up one unit only", async ({ page, siteUrl }) => {
  await openEntry(page, siteUrl);
  await press(page, "ArrowLeft", "Shift+ArrowLeft");
  await expect(page.getByText("選択中 2セル")).toBeVisible();
  await expect(page.getByText("合計 68,310件")).toBeVisible();
  await press(page, "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown");
  await expect(page.getByText("単位が異なるため、合計は表示しません")).toBeVisible();
});

test("a month is filled by paste, noted, closed, locked and reopened", async ({ page, siteUrl }) => {
  await openEntry(page, siteUrl);
  await expect(page.getByRole("link", { name: /月次入力/ })).toContainText("10月 0/18");
  await paste(page, Array.from({ length: 18 }, (_, row) => String(100 + row)).join("\n"));
  await expect(page.getByText("18項目中18項目を入力済み")).toBeVisible();
  await expect(page.getByRole("link", { name: /月次入力/ })).not.toContainText("10月");
  await page.getByLabel(/数字の背景を一言残すと/).fill("展示会のリードが多かった。");
  await page.getByRole("button", { name: "10月を確定" }).click();
  await expect(page.getByText("10月は確定済みです。")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "ファイルに書き出す" })).toHaveAttribute(
    "href",
    "#/file?export=1",
  );
  await field(page, "訪問者数 10月 件 確定済み").focus();
  await page.keyboard.type("5");
  await expect(page.getByText("10月は確定済みです。変えるには確定を解除してください。")).toBeVisible();
  await page.getByRole("button", { name: "確定を解除" }).first().click();
  await page.getByRole("grid").locator("input").focus();
  await page.keyboard.type("105");
  await press(page, "Enter");
  await expect(cell(page, "訪問者数 10月 件 105")).toBeVisible();
  await expect(page.getByText(/^保存済み/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/数字の背景を一言残すと/)).toHaveValue("展示会のリードが多かった。");
});

test("more lines than the grid has are said, and sent to rows of one's own choice instead", async ({
  page,
  siteUrl,
}) => {
  await openEntry(page, siteUrl);
  await press(page, "Control+End", "ArrowUp");
  await paste(page, Array.from({ length: 19 }, (_, line) => String(line + 1)).join("\n"));
  const notice = page.getByRole("status").filter({ hasText: "貼り付けました" });
  await expect(notice).toContainText(/貼り付ける範囲が表より1?\d行多いため/);
  await notice.getByRole("button", { name: "行の対応を選ぶ" }).click();
  const dialog = page.getByRole("dialog", { name: "行の対応" });
  const lines = dialog.getByRole("combobox");
  await expect(lines).toHaveCount(19);
  await expect(lines.last()).toHaveValue("");
  expect((await axe(page).analyze()).violations).toEqual([]);
  await lines.last().selectOption({ label: "訪問者数" });
  await dialog.getByRole("button", { name: "貼り付ける" }).click();
  await page.getByRole("grid").locator("input").focus();
  await press(page, "Control+Home");
  await expect(cell(page, "訪問者数 10月 件 19")).toBeVisible();
  await page.getByRole("button", { name: /元に戻す Ctrl/ }).click();
  await expect(cell(page, "訪問者数 10月 件 19")).toHaveCount(0);
});

test("the breakdown opens by key, and its parts make the total", async ({ page, siteUrl }) => {
  await openEntry(page, siteUrl);
  await press(page, "Enter", "Enter");
  await expect(field(page, "リード獲得数 10月 件")).toBeFocused();
  await press(page, "Alt+ArrowDown", "ArrowDown");
  await expect(field(page, "オーガニック検索 10月 件")).toBeFocused();
  await page.keyboard.type("300");
  await press(page, "Enter");
  await page.keyboard.type("120");
  await press(page, "Enter");
  await expect(cell(page, "リード獲得数 10月 件 420 内訳の合計")).toBeVisible();
});

test("axe finds no fault in the grid, folded or open", async ({ page, siteUrl }) => {
  test.setTimeout(120_000);
  await openEntry(page, siteUrl);
  await paste(page, "5\n集計中");
  expect((await axe(page).analyze()).violations).toEqual([]);
  for (const [keys, role] of [
    ["Shift+F2", "dialog"],
    ["Shift+F10", "menu"],
    ["?", "dialog"],
  ] as const) {
    await press(page, keys);
    await expect(page.getByRole(role).first()).toBeVisible();
    expect((await axe(page).analyze()).violations).toEqual([]);
    await press(page, "Escape");
  }
});
