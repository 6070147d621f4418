import { expect, test } from "vitest";
import { metricsWithInputs } from "#domain/metric/metrics-with-inputs.ts";

test("brings along what a formula needs, however deep", () => {
  const ids = metricsWithInputs(["ltv_cac"]).map(({ id }) => id);
  const needed = ["ltv", "avg_purchase_value", "won_deals", "cac", "marketing_cost", "sales_cost", "new_customers"];
  expect(ids).toEqual(expect.arrayContaining(needed));
});

test("a metric the catalogue does not have is a programming error", () => {
  expect(() => metricsWithInputs(["no_such"])).toThrow(RangeError);
});
