import { describe, expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { metricFigures } from "#domain/metric-figures.ts";
import { sampleWorkbook } from "#domain/sample/sample-workbook.ts";

const workbook = sampleWorkbook("software", { id: "w", at: "2025-10-01T00:00:00.000Z" });
const engine = createEngine(workbook);

function figures(id: string, view: "month" | "ytd") {
  const metric = workbook.metrics.find((candidate) => candidate.id === id)!;
  return metricFigures(engine, metric, workbook, { month: "2025-09", view, through: "2025-09" });
}

describe("a target typed per month", () => {
  test.each(["churn_rate", "nrr"])("is not held against six months of %s, which grow with time", (id) => {
    expect(figures(id, "month").attainment.value).not.toBeNull();
    expect(figures(id, "month").yearToDateAttainment).toEqual({ value: null, reason: "not-applicable" });
    expect(figures(id, "ytd")).toMatchObject({ target: null, status: "notApplicable" });
  });

  test("is held against the year so far of a stock, and of a rate of two flows", () => {
    expect(figures("arr", "ytd").attainment.value).toBeCloseTo(0.956, 3);
    expect(figures("trial_conversion_rate", "ytd").attainment.value).not.toBeNull();
  });
});
