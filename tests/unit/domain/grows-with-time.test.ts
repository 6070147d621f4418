import { describe, expect, test } from "vitest";
import { growsWithTime } from "#domain/grows-with-time.ts";
import { catalogueMetric, metricCatalogue } from "#domain/metric/metric-catalogue.ts";

describe("growsWithTime", () => {
  test.each([
    ["leads", true],
    ["churn_rate", true],
    ["nrr", true],
    ["new_customer_rate", true],
    ["win_rate", false],
    ["cac", false],
    ["marketing_roi", false],
    ["arr", false],
    ["ltv", false],
    ["total_customers", false],
  ])("%s: %s", (id, grows) => {
    expect(growsWithTime(catalogueMetric(id)!, metricCatalogue)).toBe(grows);
  });
});
