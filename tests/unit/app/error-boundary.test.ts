import { describe, expect, it } from "vitest";
import { pageFaultOf } from "#app/error-boundary.tsx";

describe("why a page could not be shown", () => {
  it.each([
    "Failed to fetch dynamically imported module: ./assets/plan-page-x.js",
    "error loading dynamically imported module: ./assets/plan-page-x.js",
    "Importing a module script failed.",
    "Unable to preload CSS for /assets/plan-page-x.css",
  ])("%s: a part is missing", (message) => {
    expect(pageFaultOf(new TypeError(message))).toBe("missing");
  });

  it.each([new TypeError("x is undefined"), "text", null])("%s: the page itself failed", (error) => {
    expect(pageFaultOf(error)).toBe("failed");
  });
});
