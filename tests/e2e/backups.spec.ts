import { readFile } from "node:fs/promises";
import { expect, test } from "./site.ts";

test("a backup is taken by itself, shown before it is restored, and restoring can be undone", async ({
  page,
  siteUrl,
}) => {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await page.goto(`${siteUrl}#/file`);
  const name = page.getByRole("textbox", { name: "ワークブックの名前" });
  await name.fill("控えのある名前");
  await name.press("Tab");
  const backups = page.getByRole("table", { name: "自動の控え" });
  await expect(backups.getByRole("row")).toHaveCount(2, { timeout: 20_000 });
  await expect(backups.getByRole("cell", { name: "1時間ごと" })).toBeVisible();

  await name.fill("あとの名前");
  await name.press("Tab");
  await expect(page.locator(".top").getByText("あとの名前")).toBeVisible();
  await backups.getByRole("button", { name: /の控えの中身を確かめる/ }).click();
  const dialog = page.getByRole("dialog", { name: "控えの確認" });
  await expect(dialog.getByRole("table")).toContainText("実績の値");
  await dialog.getByRole("button", { name: "この内容に戻す" }).click();
  await expect(page.locator(".top").getByText("控えのある名前")).toBeVisible();
  await expect(backups.getByRole("cell", { name: "復元の前" })).toBeVisible();
  await page.getByRole("button", { name: "元に戻す", exact: true }).first().click();
  await expect(page.locator(".top").getByText("あとの名前")).toBeVisible();
});

test("an exported file is proved readable, and a file that was chosen is kept up to date", async ({
  page,
  siteUrl,
}) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle("shared.kpi.json", { create: true }),
    });
  });
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await page.goto(`${siteUrl}#/file`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "ファイルに書き出す" }).first().click();
  const path = await (await download).path();
  await page
    .locator("input[type=file]")
    .last()
    .setInputFiles({ name: "手元.kpi.json", mimeType: "application/json", buffer: await readFile(path) });
  await expect(page.getByText(/「手元.kpi.json」から、今と同じ内容を戻せます/)).toBeVisible();

  await page.getByRole("button", { name: "ファイルを選ぶ" }).click();
  await expect(page.getByText(/「shared.kpi.json」に自動で書き出しています/)).toBeVisible();
  const name = page.getByRole("textbox", { name: "ワークブックの名前" });
  await name.fill("共有する名前");
  await name.press("Tab");
  const written = () =>
    page.evaluate(async () =>
      (await (await (await navigator.storage.getDirectory()).getFileHandle("shared.kpi.json")).getFile()).text(),
    );
  await expect.poll(written, { timeout: 15_000 }).toContain("共有する名前");
  await expect(page.getByText("データの安全：安全")).toBeVisible();
});
