import { expect, test } from "vitest";
import { formulaCycle } from "#domain/formula/formula-cycle.ts";
import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { catalogueMetric, metricCatalogue, metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import { searchText } from "#domain/metric/search-text.ts";

const ids = metricCatalogue.map(({ id }) => id);

function references(formula: string): readonly string[] {
  const tree = parseFormula(formula);
  if (!tree.ok) throw new Error(`${formula}: ${JSON.stringify(tree.error)}`);
  return formulaReferences(tree.value);
}

test("the whole catalogue is there: every metric of the field's list", () => {
  // Source: the catalogue's specification, rows counted by heading.
  const sizes = [...new Set(metricCatalogue.map(({ group }) => group))].map((group) => [
    group,
    metricCatalogue.filter((metric) => metric.group === group).length,
  ]);
  expect(Object.fromEntries(sizes)).toEqual({
    goals: 20,
    awareness: 26,
    interest: 10,
    nurturing: 16,
    // The five by which the agreement with sales is measured are beside that list.
    qualification: 10 + 5,
    closing: 19,
    saas: 19,
    manufacturing: 17,
  });
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(metricCatalogue)("$id is complete", (metric) => {
  expect(metric.id).toMatch(/^[a-z][a-z0-9_]*$/);
  for (const text of [metric.name, metric.nameEn, metric.definition.ja, metric.definition.en, metric.source.ja]) {
    expect(text.trim()).not.toBe("");
  }
  expect(metric.nameEn + metric.definition.en + metric.source.en).toMatch(/^[ -~−×÷–—']*$/);
  expect(metric.aggregation === "formula").toBe(metric.formula !== null);
  expect(metric.decimals).toBeGreaterThanOrEqual(0);
});

test.each(metricCatalogue.filter(({ formula }) => formula !== null))(
  "$id: its formula parses and knows its inputs",
  (metric) => {
    for (const reference of references(metric.formula!)) expect(ids).toContain(reference);
  },
);

test.each(metricCatalogue.filter(({ aggregation, across }) => aggregation === "weighted" || across === "weighted"))(
  "$id: its weight is a metric that counts",
  ({ weight }) => {
    expect(["count"]).toContain(catalogueMetric(weight!)?.unit);
  },
);

test("a rate is never added up, averaged or taken from the last month", () => {
  const typedOrComputed = metricCatalogue.filter(({ unit }) => unit === "percent").map((metric) => metric.aggregation);
  const exceptGrossMargin = typedOrComputed.filter((rule) => rule === "formula" || rule === "weighted");
  expect(typedOrComputed.length - exceptGrossMargin.length).toBe(1);
  expect(catalogueMetric("gross_margin")?.aggregation).toBe("last");
});

test("no formula of the catalogue runs in a circle", () => {
  const formulas = metricCatalogue.flatMap(({ id, formula }) =>
    formula === null ? [] : [[id, references(formula)] as const],
  );
  expect(formulaCycle(new Map(formulas))).toBeNull();
});

test("each name and alias means one metric", () => {
  const owners = new Map<string, string>();
  for (const metric of metricCatalogue) {
    for (const name of new Set([metric.id, metric.name, metric.nameEn, ...metric.aliases].map(searchText))) {
      expect(`${name} → ${owners.get(name) ?? metric.id}`).toBe(`${name} → ${metric.id}`);
      owners.set(name, metric.id);
    }
  }
});

test("lower is better exactly where the field says so", () => {
  const down = metricCatalogue.filter(({ direction }) => direction === "down").map(({ id }) => id);
  expect(down).toEqual([
    "marketing_cost",
    "exit_rate",
    "cpl",
    "lead_time_days",
    "sales_cost",
    "cac",
    "cac_payback_months",
    "churn_rate",
    "marketing_co2_kg",
  ]);
  for (const id of down) expect(catalogueMetric(id)?.targetType).toBe("atMost");
});

test("a workbook's metric starts as the catalogue has it, in the workbook's language", () => {
  expect(metricFromCatalogue("cac", { owner: "営業担当" })).toMatchObject({
    name: "顧客獲得コスト(CAC)",
    nameEn: "Customer acquisition cost",
    role: "kpi",
    owner: "営業担当",
    targetType: "atMost",
  });
  expect(metricFromCatalogue("leads", {}, "en").definition).toBe(
    "People whose name and contact were newly obtained, without duplicates",
  );
  expect(() => metricFromCatalogue("nothing")).toThrow(RangeError);
});
