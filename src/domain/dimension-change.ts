import type { Engine } from "./engine/engine.ts";
import { addMonths, monthRange } from "./month.ts";
import type { Metric, Series, Workbook } from "./workbook.ts";

/** Typed values that would go: of which metrics, and how many. */
export interface LostValues {
  readonly metrics: readonly Metric[];
  readonly values: number;
}

type Book = Pick<Workbook, "metrics" | "series">;

/**
 * What is lost with members of a dimension: every value typed for them, and so a part of the totals.
 *
 * @example
 * valuesOfMembers({ metrics: [{ id: "leads", dimension: "channel" }], series: [{ metric: "leads", kind: "actual", member: "ads", start: "2026-04", values: [3, null] }] }, "channel", ["ads"]).values // => 1
 */
export function valuesOfMembers({ metrics, series }: Book, dimension: string, members: readonly string[]): LostValues {
  const gone = new Set(members);
  const affected = new Map(metrics.filter((metric) => metric.dimension === dimension).map((each) => [each.id, each]));
  const lost = new Map<string, number>();
  for (const { metric, member, values } of series) {
    if (member === null || !gone.has(member) || !affected.has(metric)) continue;
    const typed = values.filter((value) => value !== null).length;
    if (typed > 0) lost.set(metric, (lost.get(metric) ?? 0) + typed);
  }
  return {
    metrics: [...lost.keys()].map((id) => affected.get(id)!),
    values: [...lost.values()].reduce((sum, count) => sum + count, 0),
  };
}

/**
 * A metric's series when it is no longer broken down: the totals that its members made up, month by month, as typed values.
 * A total typed in a month stays as it is.
 *
 * @example
 * combinedTotals({ series: [{ metric: "leads", kind: "actual", member: "ads", start: "2026-04", values: [3] }] }, { series: () => [{ value: 3 }] }, "leads") // => [{ metric: "leads", kind: "actual", member: null, start: "2026-04", values: [3] }]
 */
export function combinedTotals(
  { series }: Pick<Workbook, "series">,
  engine: Engine,
  metric: string,
): readonly Series[] {
  const own = series.filter((one) => one.metric === metric && one.values.length > 0);
  const kinds = [...new Set(own.map(({ kind }) => kind))];
  return kinds.flatMap((kind): readonly Series[] => {
    const ofKind = own.filter((one) => one.kind === kind);
    if (ofKind.every(({ member }) => member === null)) return ofKind;
    const [from] = ofKind.map(({ start }) => start).toSorted();
    const to = ofKind
      .map(({ start, values }) => addMonths(start, values.length - 1))
      .toSorted()
      .at(-1);
    if (from === undefined || to === undefined) return [];
    const values = engine.series({ metric, from, to, kind }).map(({ value }) => value);
    return [{ metric, kind, member: null, start: from, values: values.slice(0, monthRange(from, to).length) }];
  });
}
