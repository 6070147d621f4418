import { axe } from "./axe.ts";
import { expect, test } from "./site.ts";

test("the sample's story on the funnel, from the rail, by keyboard alone", async ({ page, siteUrl }) => {
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await page.getByRole("link", { name: "ファネル", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("ボトルネックはMQL→SQL転換率です。計画を下回ると断定できます。")).toBeVisible();
  await expect(page.getByText(/影響は12月以降の受注に表れます/)).toBeVisible();

  const period = page.getByRole("group", { name: "期間" });
  await period.getByRole("button", { name: "単月" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/period=month/);
  await expect(page.getByText(/実績31\.1%（119件中37件）、計画40\.0%/)).toBeVisible();

  const stages = page.getByRole("region", { name: "段階ごとの実績と目標" });
  await stages.getByRole("button", { name: "表で見る" }).focus();
  await page.keyboard.press("Enter");
  await expect(stages.getByRole("row", { name: /^SQL/ })).toContainText(/37\s*54\s*68\.5%\s*31\.1%\s*40\.0%/);

  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page).toHaveURL(/m=2025-08/);
  await expect(stages.getByRole("row", { name: /^SQL/ })).toContainText("36");
});

test("on a phone nothing runs out of the page, and no number is a NaN", async ({ page, siteUrl }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(siteUrl);
  await page.getByRole("button", { name: "製造業のサンプル" }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  for (const query of ["", "&period=month&view=lagged", "&period=rolling12", "&m=2026-03"]) {
    await page.goto(`${siteUrl}#/funnel?m=2025-09${query}`);
    await expect(page.getByRole("heading", { level: 1, name: "ファネル" })).toBeVisible();
    const [wide, text] = await page.evaluate(() => [
      document.documentElement.scrollWidth - window.innerWidth,
      document.body.innerText,
    ]);
    expect(wide, query).toBeLessThanOrEqual(0);
    expect(text, query).not.toMatch(/NaN|Infinity|undefined/);
  }
});

for (const [locale, sample] of [
  ["ja-JP", "製造業のサンプル"],
  ["en-US", "Machine maker"],
] as const)
  test.describe(locale, () => {
    test.use({ locale });

    test("axe finds nothing, as bars and as tables", async ({ page, siteUrl }) => {
      await page.goto(siteUrl);
      await page.getByRole("button", { name: sample }).click();
      await expect(page).toHaveURL(/#\/dashboard/);
      await page.goto(`${siteUrl}#/funnel?m=2025-09&period=month&view=lagged`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect((await axe(page).analyze()).violations).toEqual([]);
      const toggle = page.getByRole("button", { name: /^(表で見る|View as table)$/ });
      await toggle.first().click();
      await toggle.first().click();
      await expect(toggle).toHaveCount(0);
      expect((await axe(page).analyze()).violations).toEqual([]);
    });
  });
