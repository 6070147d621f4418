import type { MetricGroup } from "#domain/metric/catalogue-metric.ts";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import type { Member, Metric, Workbook } from "#domain/workbook.ts";
import { typedStyle } from "#ui/form/typed-value.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import type { GridRow } from "#ui/grid/grid-model.ts";
import { type EntryMode, seriesKind } from "./entry-mode.ts";

/** A row of values: a metric's total, or one member of its breakdown. */
export interface EntryRow {
  readonly id: string;
  readonly metric: Metric;
  readonly member: Member | null;
  /** How its numbers are written and read: costs per piece in 円, whatever the workbook's scale. */
  readonly style: NumberStyle;
  readonly calculated: boolean;
}

export type SectionName = MetricGroup | "other";

/** Down the funnel, then what it is about. */
const SECTIONS: readonly SectionName[] = [
  "awareness",
  "interest",
  "nurturing",
  "qualification",
  "closing",
  "goals",
  "saas",
  "manufacturing",
  "other",
];

export interface EntryRows {
  readonly grid: readonly GridRow[];
  /** By the grid row's id. */
  readonly byId: ReadonlyMap<string, EntryRow>;
}

export function entryRows(
  workbook: Workbook,
  {
    mode,
    style,
    open,
    sectionName,
    sourceNote,
  }: {
    mode: EntryMode;
    style: NumberStyle;
    /** Metrics whose breakdown is shown. */
    open: ReadonlySet<string>;
    sectionName: (section: SectionName) => string;
    sourceNote: (source: string) => string;
  },
): EntryRows {
  const grid: GridRow[] = [];
  const byId = new Map<string, EntryRow>();
  for (const section of SECTIONS) {
    const metrics = workbook.metrics.filter(({ id }) => (catalogueMetric(id)?.group ?? "other") === section);
    if (metrics.length === 0) continue;
    const sources = [
      ...new Set(metrics.flatMap(({ formula, source }) => (formula === null && source ? [source] : []))),
    ];
    const note = sources.slice(0, 3).join(style.language === "ja" ? "・" : ", ");
    grid.push({
      kind: "section",
      id: `section ${section}`,
      name: sectionName(section),
      ...(note && { note: sourceNote(note) }),
    });
    for (const metric of metrics) addMetric(metric);
  }
  return { grid, byId };

  function addMetric(metric: Metric) {
    const calculated = metric.formula !== null && seriesKind(mode) === "actual";
    const rowStyle = typedStyle(metric, style);
    const members = workbook.dimensions.find(({ id }) => id === metric.dimension)?.members ?? [];
    const parts = metric.formula === null ? members : [];
    const shared = { unit: metric.unit === "percent" ? "" : unitLabel(metric.unit, rowStyle), calculated };
    const name = metricName(metric, style.language);
    const row = (member: Member | null): EntryRow => ({
      id: rowId(metric.id, member?.id ?? null),
      metric,
      member,
      style: rowStyle,
      calculated,
    });
    const total = row(null);
    byId.set(total.id, total);
    const isOpen = open.has(metric.id);
    grid.push({ kind: "values", id: total.id, name, ...shared, ...(parts.length > 0 && { open: isOpen }) });
    for (const member of isOpen ? parts : []) {
      const part = row(member);
      byId.set(part.id, part);
      grid.push({ kind: "values", id: part.id, name: member.name, indent: true, ...shared });
    }
  }
}

export function rowId(metric: string, member: string | null): string {
  return member === null ? metric : JSON.stringify([metric, member]);
}

/** Rows shown and folded away. */
export function everyRow(shown: ReadonlyMap<string, EntryRow>, workbook: Workbook): ReadonlyMap<string, EntryRow> {
  const all = new Map(shown);
  for (const metric of workbook.metrics) {
    const total = shown.get(rowId(metric.id, null));
    if (!total) continue;
    for (const member of workbook.dimensions.find(({ id }) => id === metric.dimension)?.members ?? [])
      all.set(rowId(metric.id, member.id), { ...total, id: rowId(metric.id, member.id), member });
  }
  return all;
}
