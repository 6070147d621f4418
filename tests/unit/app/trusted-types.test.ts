import { describe, expect, test } from "vitest";
import { scriptUrlAllowed } from "#app/trusted-types.ts";

const BASE = "https://example.test/kpi-workbook/";

describe("scriptUrlAllowed", () => {
  test.each([
    ["./sw.js"],
    ["https://example.test/kpi-workbook/sw.js"],
    ["assets/journal.worker-Ab12_-x.js"],
    ["blob:https://example.test/0a1b"],
  ])("admits our own %s", (url) => {
    expect(scriptUrlAllowed(url, BASE)).toBe(true);
  });

  test.each([
    ["https://evil.test/sw.js"],
    ["//evil.test/kpi-workbook/sw.js"],
    ["https://example.test/other-app/sw.js"],
    ["../sw.js"],
    ["assets/index-Ab12.js"],
    ["assets/../../worker.js"],
    ["data:text/javascript,alert(1)//worker.js"],
    ["javascript:alert(1)"],
    ["blob:https://evil.test/0a1b"],
  ])("refuses %s", (url) => {
    expect(scriptUrlAllowed(url, BASE)).toBe(false);
  });
});
