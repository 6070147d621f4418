import { machineWorkbook } from "#domain/sample/machine-workbook.ts";
import type { Metric, Series, Workbook } from "#domain/workbook.ts";
import { encodeWorkbookFile } from "#transfer/json/encode-workbook-file.ts";
import { seededRandom } from "../support/seeded-random.ts";

const METRICS = 200;
const MEMBERS = 8;
const MONTHS = 60;
const START = "2020-10";

/** Size M (200 metrics × 60 months × 8 members) around the machine maker's sample, so that every block of the dashboard has its numbers. */
function sizeM(): Workbook {
  const sample = machineWorkbook({ id: "bench", at: "2025-10-05T00:00:00.000Z" });
  const random = seededRandom(7);
  const members = Array.from({ length: MEMBERS }, (_, at) => ({ id: `seg${at}`, name: `部門${at + 1}` }));
  const like = sample.metrics.find(({ id }) => id === "leads")!;
  const added = METRICS - sample.metrics.length;
  const inputs = Math.round(METRICS * 0.6);
  const metrics = Array.from({ length: added }, (_, at): Metric => {
    const isInput = at < inputs;
    return {
      ...like,
      id: `m${at}`,
      name: `指標${at}`,
      nameEn: `Metric ${at}`,
      parent: null,
      stage: null,
      dimension: "segment",
      aggregation: isInput ? "sum" : "formula",
      formula: isInput ? null : `m${(at * 7) % inputs} / m${(at * 11 + 1) % inputs}`,
      role: isInput && at % 2 === 1 ? "input" : "kpi",
    };
  });
  const line = (metric: string, kind: Series["kind"], member: string | null, level: number): Series => ({
    metric,
    kind,
    member,
    start: START,
    values: Array.from({ length: MONTHS }, () => Math.round(level * (0.7 + 0.6 * random()))),
  });
  const series = metrics.flatMap(({ id, formula }, at) => [
    ...(formula === null ? members.map((member) => line(id, "actual", member.id, 50 + at)) : []),
    ...(at % 2 === 0 && formula === null ? [line(id, "target", null, (50 + at) * MEMBERS)] : []),
  ]);
  return {
    ...sample,
    dimensions: [...sample.dimensions, { id: "segment", name: "部門", members }],
    metrics: [...sample.metrics, ...metrics],
    series: [...sample.series, ...series],
  };
}

/** The workbook as a file to open. */
export function speedWorkbookFile(): Promise<string> {
  return encodeWorkbookFile({ workbook: sizeM(), revision: 1, lineage: [], exportedAt: "2025-10-05T00:00:00.000Z" });
}
