import { expect, test } from "@playwright/test";

// Without the fixture that forbids faults: these make them on purpose.
const siteUrl = () => process.env.SITE_URL!;

test("the page does not start inside another page", async ({ page }) => {
  await page.goto(`${siteUrl()}schema/workbook-v1.schema.json`);
  await page.evaluate((url) => {
    const frame = document.createElement("iframe");
    frame.src = url;
    document.body.append(frame);
  }, siteUrl());
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("ほかのページの中では開けません")).toBeVisible();
  await expect(frame.getByRole("link", { name: "新しく作る" })).toHaveCount(0);
});

test("the content security policy comes first and blocks what is not ours", async ({ page }) => {
  const response = await page.goto(siteUrl());
  const html = (await response?.text()) ?? "";
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"));
  expect(/<head>\s*<meta http-equiv="Content-Security-Policy"/.test(html)).toBe(true);
  const outcome = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
    const image = new Image();
    image.src = "https://example.com/pixel.png";
    await new Promise((resolve) => {
      image.addEventListener("error", resolve);
    });
    let assigned = true;
    try {
      document.body.innerHTML = "<b>x</b>";
    } catch {
      assigned = false;
    }
    return { blocked, assigned };
  });
  expect(outcome.blocked).toContain("img-src");
  expect(outcome.assigned).toBe(false);
});
