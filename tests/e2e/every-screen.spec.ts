import type { Page } from "@playwright/test";
import { axe } from "./axe.ts";
import { expect, test } from "./site.ts";

/** Screens of an open workbook, by path. */
const SCREENS = [
  "/dashboard",
  "/dashboard?board=marketing",
  "/goals",
  "/plan",
  "/targets",
  "/entry",
  "/import",
  "/funnel",
  "/kpi?metric=mql",
  "/agreement",
  "/scoring",
  "/alerts",
  "/actions",
  "/campaigns",
  "/campaigns?view=tactics",
  "/review",
  "/file",
  "/help",
];
const WIZARD = [1, 2, 3, 4, 5].map((step) => `/new?step=${step}`);

async function openSample(page: Page, siteUrl: string, name: string): Promise<void> {
  await page.goto(siteUrl);
  await page.getByRole("button", { name }).click();
  await expect(page).toHaveURL(/#\/dashboard/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

async function visit(page: Page, siteUrl: string, path: string): Promise<void> {
  await page.goto(`${siteUrl}#${path}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  if (path === "/dashboard") await expect(page.locator("canvas").first()).toBeVisible();
}

// Contrast hangs on the theme, names and order on the language: each of both is seen once, on every screen.
for (const [language, locale, sample, theme] of [
  ["ja", "ja-JP", "製造業のサンプル", "light"],
  ["en", "en-US", "Machine maker", "dark"],
] as const)
  test.describe(`${language}, ${theme}`, () => {
    test.use({ locale, colorScheme: theme });

    test("no screen has a fault that axe can find", async ({ page, siteUrl }) => {
      test.setTimeout(300_000);
      await page.goto(siteUrl);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect((await axe(page).analyze()).violations).toEqual([]);
      for (const path of WIZARD) {
        await visit(page, siteUrl, path);
        expect((await axe(page).analyze()).violations, path).toEqual([]);
      }
      await openSample(page, siteUrl, sample);
      for (const path of SCREENS) {
        await visit(page, siteUrl, path);
        const { violations } = await axe(page).analyze();
        expect(violations, path).toEqual([]);
      }
    });
  });

test.describe("English", () => {
  test.use({ locale: "en-US" });

  test("no Japanese is left on any screen", async ({ page, siteUrl }) => {
    await openSample(page, siteUrl, "Machine maker");
    for (const path of [...SCREENS, "/start", ...WIZARD]) {
      await visit(page, siteUrl, path);
      const text = await page.evaluate(() => {
        const words = [document.title, document.body.innerText];
        for (const element of document.querySelectorAll("[aria-label], [title], [alt]"))
          for (const name of ["aria-label", "title", "alt"]) words.push(element.getAttribute(name) ?? "");
        return words.join("\n");
      });
      const japanese = text.split("\n").filter((line) => /[぀-ヿ一-鿿]/.test(line) && line.trim() !== "日本語");
      expect(japanese, path).toEqual([]);
    }
  });
});

test("nothing is wider than a phone, nor than a laptop's page at 400 %", async ({ page, siteUrl }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openSample(page, siteUrl, "製造業のサンプル");
  for (const path of [...SCREENS, "/start", ...WIZARD]) {
    await visit(page, siteUrl, path);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test("at 1280×630 the message, the KGI, its attainment and the landing are in the first view", async ({
  page,
  siteUrl,
}) => {
  await page.setViewportSize({ width: 1280, height: 630 });
  await openSample(page, siteUrl, "製造業のサンプル");
  for (const text of [
    "9月のKGI達成率は81.7%、目標に550万円届いていません。ボトルネックはMQL→SQL転換率です。",
    "2,450",
    "81.7%",
    "2億5,850万円",
  ])
    await expect(page.getByText(text, { exact: true }).first()).toBeInViewport();
});
