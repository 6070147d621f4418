import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import { metricNamed } from "#domain/metric/metric-search.ts";
import { searchText } from "#domain/metric/search-text.ts";
import type { AmountScale, Dimension, Metric, Unit, Workbook } from "#domain/workbook.ts";
import type { ValueKind } from "./heading.ts";
import { namedUnit } from "./named-unit.ts";
import type { RateNotation } from "./rate-notation.ts";
import type { TableReading, TableSource } from "./table-reading.ts";

/** Where one metric of the table goes. `catalogue`: added from the standard metrics. `new`: added as the workbook's own. */
export type SourceTarget =
  | { readonly to: "metric"; readonly metric: string }
  | { readonly to: "catalogue"; readonly metric: string }
  | { readonly to: "new" }
  | { readonly to: "skip" };

/** Why the proposal for a source is not the obvious one. */
export type SourceNote = "calculated" | "unitDiffers" | "noValues" | "typedRate";

export interface SourcePlan {
  readonly target: SourceTarget;
  readonly kind: ValueKind;
  /** What its numbers are counted in; `unit` decides only for metrics that are new. */
  readonly unit: Unit;
  readonly scale: AmountScale;
  /** How rates without % are meant; "ask" must be answered before they can be taken. */
  readonly rateNotation: RateNotation;
  readonly note: SourceNote | null;
}

/** Everything a person can decide about an import, proposed first. Sources in the order of the table's reading. */
export interface ImportPlan {
  /** For months without a year. */
  readonly fiscalYear: number;
  readonly sources: readonly SourcePlan[];
  /** Answers for months that can be read in several ways, by their text. */
  readonly months: Readonly<Record<string, string>>;
  /** Answers for numbers that can be read in several ways, by `line:column`. */
  readonly numbers: Readonly<Record<string, number>>;
}

/**
 * The import as it would most likely be meant: each metric of the table by id, name or alias to the workbook's, else to the
 * standard metric of that name, else as a new metric of one's own; calculated metrics and empty rows are left out.
 */
export function proposedPlan(reading: TableReading, workbook: Workbook, fiscalYear: number): ImportPlan {
  const byName = metricsByName(workbook.metrics);
  const byId = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
  return {
    fiscalYear: reading.titleFiscalYear ?? fiscalYear,
    sources: reading.sources.map((source) => proposedSource(source, byName, byId)),
    months: {},
    numbers: {},
  };
}

function proposedSource(
  source: TableSource,
  byName: ReadonlyMap<string, Metric>,
  byId: ReadonlyMap<string, Metric>,
): SourcePlan {
  const proposal: SourcePlan = {
    target: { to: "new" },
    kind: source.kind,
    unit: source.unit?.unit ?? source.impliedUnit ?? namedUnit(source.name),
    scale: source.unit?.scale ?? "one",
    rateNotation: source.rateNotation ?? "percent",
    note: null,
  };
  if (source.filled === 0) return { ...proposal, target: { to: "skip" }, note: "noValues" };
  const standardId = source.standard;
  const own = source.metricId === undefined ? undefined : byId.get(source.metricId);
  const known =
    own ?? (standardId === undefined ? undefined : byId.get(standardId)) ?? byName.get(searchText(source.name));
  if (known) {
    if (known.formula !== null && (source.kind === "actual" || source.kind === "lastYear")) {
      return { ...proposal, unit: known.unit, target: { to: "skip" }, note: "calculated" };
    }
    if (!own && !unitFits(source, known.unit)) return { ...proposal, note: "unitDiffers" };
    return { ...proposal, unit: known.unit, target: { to: "metric", metric: known.id } };
  }
  const standard = standardId === undefined ? metricNamed(source.name) : catalogueMetric(standardId);
  if (!standard || byName.has(searchText(standard.id))) return proposal;
  if (!unitFits(source, standard.unit)) return { ...proposal, note: "unitDiffers" };
  return {
    ...proposal,
    unit: standard.unit,
    target: { to: "catalogue", metric: standard.id },
    note: standard.formula === null ? null : "typedRate",
  };
}

function unitFits({ unit, impliedUnit }: TableSource, wanted: Unit): boolean {
  const says = unit?.unit ?? impliedUnit;
  return says === null || says === wanted || (says === "percent" && wanted === "ratio");
}

/** The workbook's metrics by everything they are called: id, names and aliases; the first of two with one name. */
function metricsByName(metrics: readonly Metric[]): ReadonlyMap<string, Metric> {
  const byName = new Map<string, Metric>();
  const named = (pick: (metric: Metric) => readonly string[]) => {
    for (const metric of metrics) {
      for (const name of pick(metric).map(searchText)) if (name !== "" && !byName.has(name)) byName.set(name, metric);
    }
  };
  named(({ id }) => [id]);
  named(({ name, nameEn }) => [name, nameEn]);
  named(({ aliases = [] }) => aliases);
  return byName;
}

const DIMENSION_WORDS: readonly (readonly [id: string, words: readonly string[]])[] = [
  ["channel", ["チャネル", "チャンネル", "媒体", "流入元", "流入経路", "経路", "channel", "source", "medium"]],
  ["campaign", ["キャンペーン", "施策", "campaign"]],
  ["product", ["製品", "商品", "product"]],
  ["region", ["地域", "拠点", "region"]],
  ["solution", ["ソリューション", "solution"]],
];

/**
 * The dimension the table's members belong to, with those it lacks added: the workbook's of that name, or the one that
 * already holds some of them, or a new one. Null without members.
 */
export function importedDimension(
  { members, memberHeading }: Pick<TableReading, "members" | "memberHeading">,
  { dimensions, settings }: Workbook,
): Dimension | null {
  if (members.length === 0) return null;
  const wanted = searchText(memberHeading);
  const wordId = DIMENSION_WORDS.find(
    ([id, words]) => id === wanted || words.some((word) => searchText(word) === wanted),
  )?.[0];
  const holds = (dimension: Dimension) => members.some((member) => memberNamed(dimension, member) !== null);
  const existing =
    dimensions.find(({ id, name }) => wanted !== "" && (searchText(id) === wanted || searchText(name) === wanted)) ??
    dimensions.find(({ id }) => id === wordId) ??
    dimensions.find(holds);
  const base: Dimension = existing ?? {
    id: freeId(wordId ?? "dimension", new Set(dimensions.map(({ id }) => id))),
    name: dimensionName(memberHeading, wordId, settings.language),
    members: [],
  };
  const taken = new Set(base.members.map(({ id }) => id));
  const added = members.flatMap((name) => {
    if (memberNamed(base, name) !== null) return [];
    const id = freeId(slug(name) ?? "member", taken);
    taken.add(id);
    return [{ id, name }];
  });
  return added.length === 0 && existing ? existing : { ...base, members: [...base.members, ...added] };
}

/** The id of the member a text names, or null. */
export function memberNamed({ members }: Dimension, text: string): string | null {
  const wanted = searchText(text);
  return members.find(({ id, name }) => searchText(name) === wanted || searchText(id) === wanted)?.id ?? null;
}

function dimensionName(heading: string, wordId: string | undefined, language: "ja" | "en"): string {
  if (heading !== "" && (wordId === undefined || /[^ -~]/.test(heading) || language === "en")) return heading;
  if (wordId !== undefined) return DIMENSION_WORDS.find(([id]) => id === wordId)![1][0]!;
  return language === "ja" ? "内訳" : "Breakdown";
}

const RESERVED = new Set(
  "sum avg min max abs round if previous lag lastyear ytd rolling constructor prototype __proto__".split(" "),
);

/** An ASCII name as an id, active_customers; null for other names and for words with a meaning of their own. */
export function slug(name: string): string | null {
  if (!/^[ -~]+$/.test(name)) return null;
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 60);
  return /^[a-z]/.test(id) && !RESERVED.has(id) ? id : null;
}

/** The id itself if nobody has it, else with the first free number: metric_1, orders_2. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const generic = wanted === "metric" || wanted === "member" || wanted === "dimension";
  if (!generic && !taken.has(wanted)) return wanted;
  for (let number = generic ? 1 : 2; ; number += 1) if (!taken.has(`${wanted}_${number}`)) return `${wanted}_${number}`;
}
