import type { BothLanguages } from "#domain/metric/catalogue-metric.ts";
import { metricFromCatalogue } from "#domain/metric/metric-catalogue.ts";
import type { Language, Metric, Series } from "#domain/workbook.ts";

/** What a sample changes about a standard metric, its wording in both languages. */
export interface SampleMetric extends Partial<Omit<Metric, "id" | "name" | "nameEn" | "definition" | "owner">> {
  readonly id: string;
  readonly name?: BothLanguages;
  readonly definition?: BothLanguages;
  readonly owner?: BothLanguages;
}

/**
 * A workbook's metrics from the sample's rows, worded in its language.
 *
 * @example
 * sampleMetrics([{ id: "leads", owner: { ja: "マーケティング担当", en: "Marketing" } }], "en")[0].owner // => "Marketing"
 */
export function sampleMetrics(rows: readonly SampleMetric[], language: Language): readonly Metric[] {
  return rows.map(({ id, name, definition, owner, ...overrides }) => {
    const standard = metricFromCatalogue(id, overrides, language);
    return {
      ...standard,
      name: name?.ja ?? standard.name,
      nameEn: name?.en ?? standard.nameEn,
      definition: definition?.[language] ?? standard.definition,
      owner: owner?.[language] ?? "",
    };
  });
}

/**
 * Series of a sample: totals, and one a member where the metric is broken down.
 *
 * @example
 * sampleSeries("2025-04", { sql: [1] }, { leads: { ads: [2] } }).map((series) => series.member) // => [null, "ads"]
 */
export function sampleSeries(
  start: string,
  totals: Readonly<Record<string, readonly number[]>>,
  byMember: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {},
): readonly Series[] {
  const whole = Object.entries(totals).filter(([metric]) => !(metric in byMember));
  return [
    ...whole.map(([metric, values]): Series => ({ metric, kind: "actual", member: null, start, values })),
    ...Object.entries(byMember).flatMap(([metric, members]) =>
      Object.entries(members).map(([member, values]): Series => ({ metric, kind: "actual", member, start, values })),
    ),
  ];
}

/**
 * Target series of a sample.
 *
 * @example
 * sampleTargets("2025-04", { leads: [460] })[0].kind // => "target"
 */
export function sampleTargets(start: string, targets: Readonly<Record<string, readonly number[]>>): readonly Series[] {
  return Object.entries(targets).map(([metric, values]) => ({ metric, kind: "target", member: null, start, values }));
}
