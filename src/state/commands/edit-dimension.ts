import { castDraft, type Draft } from "immer";
import type { Dimension, Series, Workbook } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

export interface DimensionEdit {
  /** As it is to be; a new id adds it. */
  readonly dimension: Dimension;
  /** Ids of the metrics that are broken down by it. */
  readonly metrics: readonly string[];
  /** What remains of the metrics that no longer are: `combinedTotals`. */
  readonly totals: readonly Series[];
}

/** Sets a dimension, its members in their order, and which metrics are broken down by it. Values of dropped members go with them. */
export function editDimension({ dimension, metrics, totals }: DimensionEdit): Command {
  return {
    name: "editDimensions",
    subject: dimension.name,
    change: (workbook) => {
      const place = workbook.dimensions.findIndex(({ id }) => id === dimension.id);
      if (place < 0) workbook.dimensions.push(castDraft(dimension));
      else workbook.dimensions[place] = castDraft(dimension);
      const broken = new Set(metrics);
      const leaving = workbook.metrics.filter((one) => one.dimension === dimension.id && !broken.has(one.id));
      leave(workbook, new Set(leaving.map(({ id }) => id)), totals);
      for (const metric of workbook.metrics) if (broken.has(metric.id)) metric.dimension = dimension.id;
      const members = new Set(dimension.members.map(({ id }) => id));
      workbook.series = workbook.series.filter(
        ({ metric, member }) => member === null || !broken.has(metric) || members.has(member),
      );
    },
  };
}

/** Removes a dimension; the metrics broken down by it keep their totals. */
export function removeDimension({ id, name }: Pick<Dimension, "id" | "name">, totals: readonly Series[]): Command {
  return {
    name: "editDimensions",
    subject: name,
    change: (workbook) => {
      const leaving = workbook.metrics.filter(({ dimension }) => dimension === id);
      leave(workbook, new Set(leaving.map((metric) => metric.id)), totals);
      workbook.dimensions = workbook.dimensions.filter((dimension) => dimension.id !== id);
    },
  };
}

function leave(workbook: Draft<Workbook>, leaving: ReadonlySet<string>, totals: readonly Series[]): void {
  if (leaving.size === 0) return;
  for (const metric of workbook.metrics) if (leaving.has(metric.id)) metric.dimension = null;
  workbook.series = [
    ...workbook.series.filter(({ metric }) => !leaving.has(metric)),
    ...totals.filter(({ metric }) => leaving.has(metric)).map(castDraft),
  ];
}
