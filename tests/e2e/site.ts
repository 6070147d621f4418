import { test as base, expect } from "@playwright/test";

/** Every journey fails on a request to another origin, on a console error and on anything the page's policy blocked. */
export const test = base.extend<{ siteUrl: string; honestPage: undefined }>({
  siteUrl: [
    // Playwright wants a pattern here, even an empty one.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(process.env.SITE_URL!);
    },
    { scope: "test" },
  ],
  honestPage: [
    async ({ context, siteUrl }, use) => {
      const faults: string[] = [];
      const { origin } = new URL(siteUrl);
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (["data:", "blob:"].includes(url.protocol)) return;
        if (url.origin !== origin) faults.push(`request to another origin: ${request.url()}`);
      });
      context.on("console", (message) => {
        if (message.type() === "error") faults.push(`console error: ${message.text()}`);
      });
      context.on("weberror", (error) => faults.push(`uncaught: ${error.error().message}`));
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
