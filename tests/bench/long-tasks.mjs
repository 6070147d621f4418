// Where the page does not answer for more than 50 ms, in the main journeys through the sample, in a real browser:
// node tests/bench/long-tasks.mjs. Build first: npm run build. A list to look into, not a limit: it hangs on the machine.
import { chromium } from "@playwright/test";
import { chromiumOrInstall } from "../support/find-chromium.mjs";
import { startPagesServer } from "../support/pages-server.mjs";

const site = await startPagesServer({ folder: "dist" });
const browser = await chromium.launch({ executablePath: chromiumOrInstall(), args: ["--no-sandbox", "--disable-gpu"] });
try {
  const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(Math.round(duration));
    }).observe({ type: "longtask", buffered: true });
  });

  await step(page, "the start screen", () => page.goto(site.url));
  await step(page, "the sample opened", () => page.getByRole("button", { name: "製造業のサンプル" }).click());
  await step(page, "another month", () => page.getByRole("button", { name: "前の月" }).click());
  await step(page, "the year to date", () => page.getByRole("button", { name: /^累計（/ }).click());
  await step(page, "a row's drawer", () => page.locator(".kpis tbody tr.opens").first().click());
  for (const path of ["entry", "funnel", "tree", "plan", "targets", "goals", "alerts", "review", "actions", "import"])
    await step(page, `#/${path}`, () => page.goto(`${site.url}#/${path}`));
  await page.goto(`${site.url}#/entry`);
  await page.getByRole("grid").waitFor();
  await step(page, "a number entered", async () => {
    await page.keyboard.type("123");
    await page.keyboard.press("Enter");
  });
} finally {
  await browser.close();
  await site.close();
}

/** Does it, waits until the page has been quiet for a second, and names what took longer than 50 ms. */
async function step(page, name, act) {
  await page.evaluate(() => window.longTasks?.splice(0));
  await act();
  await page.waitForTimeout(1500);
  const tasks = await page.evaluate(() => window.longTasks);
  console.log(`${name}: ${tasks.length === 0 ? "none" : `${tasks.join(", ")} ms`}`);
}
