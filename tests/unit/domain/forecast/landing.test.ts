import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEngine } from "#domain/engine/engine.ts";
import { landing } from "#domain/forecast/landing.ts";
import { workbookLanding } from "#domain/forecast/workbook-landing.ts";
import { keyGoalMetric } from "#domain/key-goal-metric.ts";
import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import type { Workbook } from "#domain/workbook.ts";

const sample = machineWorkbook({ id: "s", at: "2025-10-05T00:00:00.000Z" });

function landed(workbook: Workbook, month = "2025-09") {
  return workbookLanding(workbook, createEngine(workbook), keyGoalMetric(workbook)!, month);
}

function choosing(landingMethod: string): Workbook {
  return { ...sample, settings: { ...sample.settings, landingMethod } };
}

const man = (yen: number | undefined) => Math.round((yen ?? Number.NaN) / 10_000);

function estimatesOf(workbook: Workbook, month?: string) {
  const found = landed(workbook, month)?.landing;
  if (found?.state !== "estimated") throw new RangeError("Not estimated");
  return { ...found, byMethod: Object.fromEntries(found.estimates.map((one) => [one.method, man(one.value)])) };
}

describe("the machine maker in September", () => {
  test("pace and open opportunities are the design's 2億5,850万円 and 2億4,530万円", () => {
    const { byMethod } = estimatesOf(sample);
    expect(byMethod["pace"]).toBe(25_850);
    // 209 opportunities brought 12,850: 61.48 each; 36 + 29 + 30 mature, 3 × 31.67 are still to be opened.
    expect(byMethod["pipeline"]).toBe(24_532);
    expect(byMethod["seasonal"]).toBeGreaterThan(25_850);
  });

  test("the middle one is adopted, never the highest; the methods lie apart", () => {
    const { adopted, chosen, apart } = estimatesOf(sample);
    expect(adopted.method).toBe("pace");
    expect(chosen).toBe(false);
    expect(apart).toBe(true);
    expect(adopted.months).toHaveLength(6);
  });

  test("the person may adopt another; one that cannot be computed here is set aside", () => {
    expect(estimatesOf(choosing("pipeline"))).toMatchObject({ chosen: true, adopted: { method: "pipeline" } });
    expect(estimatesOf(choosing("holt"))).toMatchObject({ chosen: false, adopted: { method: "pace" } });
  });

  test("against the year's 3億円", () => {
    const found = landed(sample);
    expect(found?.target).toBe(300_000_000);
    expect(man(found?.variance.value ?? undefined)).toBe(-4150);
    expect(found?.status).toBe("bad");
  });

  test("nothing below three finished months, and how many are lacking", () => {
    expect(landed(sample, "2025-05")?.landing).toEqual({ state: "early", lacking: 1 });
    expect(landed(sample, "2025-06")?.landing.state).toBe("estimated");
  });

  test("an open month is not part of it", () => {
    const open = { ...sample, settings: { ...sample.settings, closedThrough: "2025-08" } };
    expect(landed(open)?.toDate).toBe(landed(sample, "2025-08")?.toDate);
    expect(landed(open)?.remaining[0]).toBe("2025-09");
  });

  test("the seasons need all of last year", () => {
    const gap: Workbook = {
      ...sample,
      series: sample.series.map((line) =>
        line.metric === "marketing_sourced_revenue" && line.kind === "actual"
          ? { ...line, values: line.values.map((value, index) => (index === 8 ? null : value)) }
          : line,
      ),
    };
    expect(Object.keys(estimatesOf(gap).byMethod)).toEqual(["pace", "pipeline"]);
    expect(estimatesOf(gap).adopted.method).toBe("pipeline");
  });
});

test("whatever the numbers, what is adopted by rule is never above the median of what can be computed", () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 11 });
  fc.assert(
    fc.property(
      amounts,
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }),
      (actuals, lastYear) => {
        const remaining = Array.from(
          { length: 12 - actuals.length },
          (_, index) => `2026-${String(index + 1).padStart(2, "0")}`,
        );
        const pipeline = { toDate: actuals.map(() => 10), maturing: remaining.map(() => 7) };
        const found = landing({ actuals, remaining, lastYear, pipeline });
        if (found.state !== "estimated") return;
        const above = found.estimates.filter(({ value }) => value < found.adopted.value).length;
        const below = found.estimates.filter(({ value }) => value > found.adopted.value).length;
        expect(above).toBeLessThanOrEqual(below);
      },
    ),
  );
});
