import { readNumber } from "#domain/reading/read-number.ts";
import type { Metric, Unit, Workbook } from "#domain/workbook.ts";

/** A KPI's record as it stands in the fields. */
export interface MetricFields {
  name: string;
  nameEn: string;
  definition: string;
  unit: Unit;
  direction: Metric["direction"];
  aggregation: Metric["aggregation"];
  weight: string;
  formula: string;
  owner: string;
  source: string;
  cadence: string;
  stage: string;
  tactic: string;
  importance: string;
  parent: string;
  targetType: Metric["targetType"];
  target: string;
  upper: string;
  aliases: string;
  /** Attainment limits in percent; both empty for the workbook's own. */
  good: string;
  warn: string;
  reason: string;
}

/** The metric that the fields say; `formula` is the stored one. */
export function metricOfFields(fields: MetricFields, before: Metric, formula: string | null): Metric {
  const { aliases: _, statusBands: __, ...kept } = before;
  const [good, warn] = [bandLimit(fields.good), bandLimit(fields.warn)];
  const aliases = fields.aliases
    .split(/[、,，\n]/)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== "");
  return {
    ...kept,
    name: fields.name.trim(),
    nameEn: fields.nameEn.trim(),
    definition: fields.definition.trim(),
    unit: fields.unit,
    decimals:
      fields.unit === before.unit ? before.decimals : fields.unit === "count" || fields.unit === "currency" ? 0 : 1,
    direction: fields.direction,
    aggregation: formula === null ? fields.aggregation : "formula",
    weight: formula === null && fields.aggregation === "weighted" ? fields.weight : null,
    formula,
    owner: fields.owner.trim(),
    source: fields.source.trim(),
    cadence: fields.cadence,
    stage: fields.stage === "" ? null : fields.stage,
    tactic: fields.tactic === "" ? null : fields.tactic,
    importance: Number(fields.importance),
    parent: fields.parent === "" ? null : fields.parent,
    targetType: fields.targetType,
    ...(aliases.length > 0 && { aliases }),
    ...(good !== null && warn !== null && { statusBands: { ...before.statusBands, good, warn } }),
  };
}

/** An attainment limit as a fraction, from what is typed in percent; null for none. */
export function bandLimit(text: string): number | null {
  const reading = readNumber(text, { unit: "percent", percentNotation: "percent" });
  return reading.kind === "value" && reading.value > 0 ? reading.value : null;
}

/** What is wrong with the two limits: one without the other, or a watch limit above the good one. */
export function bandsFault({ good, warn }: Pick<MetricFields, "good" | "warn">): "incomplete" | "turned" | null {
  if (good.trim() === "" && warn.trim() === "") return null;
  const [upper, lower] = [bandLimit(good), bandLimit(warn)];
  if (upper === null || lower === null) return "incomplete";
  return lower > upper ? "turned" : null;
}

/** Whether a metric stands somewhere below another one in the KPI tree, or is it. */
export function isBelow({ metrics }: Pick<Workbook, "metrics">, id: string, above: string): boolean {
  const parents = new Map(metrics.map((metric) => [metric.id, metric.parent]));
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/** A formula metric of one's own, before anything is said of it. */
export function newFormulaMetric(id: string, parent: string | null): Metric {
  return {
    id,
    name: "",
    nameEn: "",
    unit: "percent",
    decimals: 1,
    direction: "up",
    aggregation: "formula",
    across: null,
    weight: null,
    formula: "",
    blankAsZero: false,
    dimension: null,
    role: "kpi",
    parent,
    stage: null,
    tactic: null,
    importance: 2,
    definition: "",
    source: "",
    owner: "",
    cadence: "monthly",
    targetType: "atLeast",
  };
}
