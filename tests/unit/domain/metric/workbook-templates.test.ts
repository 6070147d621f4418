import { expect, test } from "vitest";
import { workbookFromTemplate } from "#domain/metric/workbook-from-template.ts";
import { workbookTemplates } from "#domain/metric/workbook-templates.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";

const answers = {
  id: "0b7b0d5e-9d3f-4a51-9a83-0f2f7e6a1c11",
  at: "2026-04-01T00:00:00.000Z",
  name: "2026年度",
  fiscalYear: 2026,
};

test("six templates", () => {
  expect(workbookTemplates.map(({ name }) => name.ja)).toEqual([
    "SaaS",
    "製造業",
    "IT・SI",
    "BtoB標準",
    "MA・メール",
    "リードナーチャリング",
  ]);
});

// Source: the template table of the catalogue's specification; a high-score share stands for the lead-score distribution.
test.each([
  ["saas", { arr: 3, nrr: 3, trial_conversion_rate: 3, cac: 2, arppu: 2, churn_rate: 3 }],
  [
    "manufacturing",
    {
      inquiries: 3,
      category_revenue: 2,
      exhibition_roi: 3,
      tech_doc_downloads: 2,
      high_score_rate: 2,
      new_market_rate: 2,
    },
  ],
  [
    "it",
    {
      solution_revenue: 3,
      repeat_rate: 3,
      cross_sell_rate: 3,
      whitepaper_downloads: 2,
      webinar_attendance_rate: 3,
      webinar_satisfaction: 3,
      certification_rate: 2,
      nurturing_effect: 2,
    },
  ],
] as const)("%s has the stars of its trade", (id, stars) => {
  const metrics = workbookFromTemplate(id, answers).metrics;
  for (const [metric, importance] of Object.entries(stars)) {
    expect(metrics.find((row) => row.id === metric)).toMatchObject({ importance });
  }
});

test("a subscription business measures LTV to CAC by its subscription LTV", () => {
  const saas = workbookFromTemplate("saas", answers).metrics;
  expect(saas.find(({ id }) => id === "ltv_cac")?.formula).toBe("ltv_subscription / cac");
  expect(saas.map(({ id }) => id)).not.toContain("ltv");
});

test.each(workbookTemplates.flatMap(({ id }) => [[id, "ja"] as const, [id, "en"] as const]))(
  "%s opens as a sound workbook in %s, every KPI with a path to a KGI",
  (id, language) => {
    const workbook = workbookFromTemplate(id, { ...answers, language });
    expect(decodeWorkbook(JSON.parse(JSON.stringify(workbook)))).toEqual({ ok: true, value: workbook });

    const byId = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
    for (const metric of workbook.metrics.filter(({ role }) => role === "kpi")) {
      let above = metric;
      for (let step = 0; step < 10 && above.parent !== null; step += 1) above = byId.get(above.parent)!;
      expect(`${metric.id} → ${above.role}`).toBe(`${metric.id} → kgi`);
    }
    expect(workbook.goals.map(({ metric }) => byId.get(metric)?.role)).toEqual(workbook.goals.map(() => "kgi"));
    expect(workbook.series).toEqual([]);
    if (language === "en") {
      const { metrics, ...rest } = workbook;
      const told = metrics.map(({ name: _name, aliases: _aliases, ...metric }) => metric);
      expect(JSON.stringify([told, { ...rest, name: "" }])).not.toMatch(/[぀-ヿ一-鿿]/);
    }
  },
);
