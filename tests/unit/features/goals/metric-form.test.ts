import { describe, expect, test } from "vitest";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import {
  bandsFault,
  isBelow,
  type MetricFields,
  metricOfFields,
  newFormulaMetric,
} from "#features/goals/metric-form.ts";

const leads = metricFromCatalogue("leads", { importance: 2 });
const fields: MetricFields = {
  ...leads,
  weight: "",
  formula: "",
  stage: "",
  tactic: leads.tactic ?? "",
  parent: "",
  importance: "2",
  target: "",
  upper: "",
  aliases: (leads.aliases ?? []).join("、"),
  good: "",
  warn: "",
  reason: "",
};

test("fields that were not touched give the same metric", () => {
  expect(metricOfFields(fields, leads, null)).toEqual(leads);
});

test("other names are told apart by either comma, and none is no key", () => {
  expect(metricOfFields({ ...fields, aliases: "リード, 見込み客、" }, leads, null).aliases).toEqual([
    "リード",
    "見込み客",
  ]);
  expect(metricOfFields({ ...fields, aliases: " " }, leads, null)).not.toHaveProperty("aliases");
});

test("a formula is computed anew for each period; a weight belongs to a weighted mean only", () => {
  expect(metricOfFields({ ...fields, weight: "mql" }, leads, null).weight).toBeNull();
  expect(metricOfFields({ ...fields, aggregation: "weighted", weight: "mql" }, leads, null).weight).toBe("mql");
  expect(metricOfFields(fields, newFormulaMetric("own", null), "a / b")).toMatchObject({ aggregation: "formula" });
});

describe("isBelow", () => {
  const metrics = [
    { ...leads, id: "kgi", parent: null },
    { ...leads, id: "mql", parent: "kgi" },
    { ...leads, id: "leads", parent: "mql" },
  ];

  test.each([
    ["leads", "kgi", true],
    ["leads", "leads", true],
    ["kgi", "leads", false],
    ["mql", "leads", false],
  ])("%s below %s: %s", (id, above, below) => {
    expect(isBelow({ metrics }, id, above)).toBe(below);
  });
});

test("status limits of one's own are fractions; without them the workbook's hold", () => {
  const own = metricOfFields({ ...fields, good: "95", warn: "８０％" }, leads, null);
  expect(own.statusBands).toEqual({ good: 0.95, warn: 0.8 });
  expect(metricOfFields(fields, own, null)).not.toHaveProperty("statusBands");
});

test.each([
  ["", "", null],
  ["100", "90", null],
  ["100", "", "incomplete"],
  ["abc", "90", "incomplete"],
  ["80", "90", "turned"],
] as const)("limits %j and %j: %s", (good, warn, fault) => expect(bandsFault({ good, warn })).toBe(fault));
