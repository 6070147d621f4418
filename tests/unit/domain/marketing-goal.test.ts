import { expect, test } from "vitest";
import { marketingGoal, pipelineGoal } from "#domain/marketing-goal.ts";
import { maturityPresets } from "#domain/metric/maturity-presets.ts";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";

// Source: product specification A3: ¥1,000,000,000 × 30% = ¥300,000,000.
test("marketing's share of the company's goal", () => {
  expect(marketingGoal(1_000_000_000, 0.3)).toEqual({ value: 300_000_000 });
});

test("the pipeline goal is marketing's share of what sales cannot reach alone", () => {
  expect(pipelineGoal(1_000_000_000, 700_000_000, 0.4)).toEqual({ value: 120_000_000 });
  expect(pipelineGoal(700_000_000, 1_000_000_000, 0.4)).toEqual({ value: 0 });
  expect(pipelineGoal(700_000_000, null, 0.4)).toEqual({ value: null, reason: "missing" });
  expect(pipelineGoal(700_000_000, 0, null)).toEqual({ value: null, reason: "missing" });
});

test("amounts stay whole yen", () => {
  expect(marketingGoal(333, 0.1)).toEqual({ value: 33 });
});

test("a team grows from appointments over valid opportunities to pipeline value", () => {
  expect(maturityPresets.map(({ kgi }) => catalogueMetric(kgi)?.name)).toEqual([
    "アポイント獲得数",
    "有効商談数",
    "商談見込み金額(パイプライン)",
  ]);
});
