import { emptyWorkbook, type Goal, type Metric, type Series, type Workbook } from "#domain/workbook.ts";

/** A workbook with what a test needs, the rest empty. */
export function aWorkbook(parts: Partial<Workbook> = {}): Workbook {
  return { ...emptyWorkbook({ id: "w1", name: "2026年度", at: "2026-04-01T00:00:00.000Z" }), ...parts };
}

export function aMetric(parts: Partial<Metric> & Pick<Metric, "id">): Metric {
  return {
    name: parts.id,
    nameEn: parts.id,
    unit: "count",
    decimals: 0,
    direction: "up",
    aggregation: parts.formula ? "formula" : "sum",
    across: null,
    weight: null,
    formula: null,
    blankAsZero: false,
    dimension: null,
    role: "input",
    parent: null,
    stage: null,
    tactic: null,
    importance: 1,
    definition: "",
    source: "",
    owner: "",
    cadence: "monthly",
    targetType: "atLeast",
    ...parts,
  };
}

export function aGoal(parts: Partial<Goal> & Pick<Goal, "metric">): Goal {
  return {
    id: "g1",
    baseline: null,
    target: 100,
    start: "2026-04",
    due: "2027-03",
    statement: "",
    smart: {},
    ...parts,
  };
}

export function aSeries(parts: Partial<Series> & Pick<Series, "metric">): Series {
  return { kind: "actual", member: null, start: "2026-04", values: [1, 2, 3], ...parts };
}
