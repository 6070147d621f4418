import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import { readMonth } from "#domain/reading/read-month.ts";
import type { AmountScale, Metric, Unit, Workbook } from "#domain/workbook.ts";
import type { ValueKind } from "#transfer/csv/heading.ts";
import type { ImportPlan, SourceNote, SourcePlan, SourceTarget } from "#transfer/csv/import-plan.ts";
import type { RateNotation } from "#transfer/csv/rate-notation.ts";
import type { TableOffer } from "#transfer/csv/table-desk.ts";

/** The decisions of an import as form fields. */
export interface ImportFields {
  fiscalYear: string;
  sources: SourceFields[];
  /** Answers to `monthQuestions`, in its order; empty: not taken. */
  months: string[];
}

export interface SourceFields {
  /** `metric:leads`, `catalogue:leads`, `new` or `skip`. */
  target: string;
  kind: ValueKind;
  /** `currency:man`. */
  unit: string;
  rateNotation: RateNotation;
}

export function fieldsOfPlan(plan: ImportPlan, questions: readonly string[]): ImportFields {
  return {
    fiscalYear: String(plan.fiscalYear),
    sources: plan.sources.map(({ target, kind, unit, scale, rateNotation }) => ({
      target: targetText(target),
      kind,
      unit: `${unit}:${scale}`,
      rateNotation,
    })),
    months: questions.map(() => ""),
  };
}

export function planOfFields(fields: ImportFields, { offer, workbook, questions, numbers }: PlanContext): ImportPlan {
  const answered = questions.flatMap((text, index) => {
    const month = fields.months[index] ?? "";
    return month === "" ? [] : [[text, month] as const];
  });
  return {
    fiscalYear: Number(fields.fiscalYear),
    sources: fields.sources.map((source, index) =>
      sourcePlan(source, workbook, offer.plan.sources[index]?.note ?? null),
    ),
    months: Object.fromEntries(answered),
    numbers,
  };
}

export interface PlanContext {
  readonly offer: TableOffer;
  readonly workbook: Workbook;
  /** Month texts that may be read in several ways. */
  readonly questions: readonly string[];
  /** Chosen readings of single cells, by `line:column`. */
  readonly numbers: Readonly<Record<string, number>>;
}

function sourcePlan(fields: SourceFields, workbook: Workbook, note: SourceNote | null): SourcePlan {
  const target = parseTarget(fields.target);
  const [unit, scale] = unitParts(fields.unit);
  const wanted = targetUnit(target, workbook);
  const fits = wanted === null || wanted === unit;
  return {
    target,
    kind: fields.kind,
    unit: fits ? unit : wanted,
    scale: fits ? scale : "one",
    rateNotation: fields.rateNotation,
    note,
  };
}

/** The unit that the chosen metric prescribes; null for a new one. */
export function targetUnit(target: SourceTarget, workbook: Workbook): Unit | null {
  if (target.to === "metric") return workbook.metrics.find(({ id }) => id === target.metric)?.unit ?? null;
  return target.to === "catalogue" ? (catalogueMetric(target.metric)?.unit ?? null) : null;
}

export function isCalculated(target: SourceTarget, workbook: Workbook): boolean {
  return target.to === "metric" && workbook.metrics.some(({ id, formula }) => id === target.metric && formula !== null);
}

/** Whether a remembered target can still be chosen. */
export function isKnownTarget({ metrics }: Workbook): (target: string) => boolean {
  return (text) => {
    const target = parseTarget(text);
    return target.to !== "metric" || metrics.some(({ id }) => id === target.metric);
  };
}

export function targetText(target: SourceTarget): string {
  return target.to === "metric" || target.to === "catalogue" ? `${target.to}:${target.metric}` : target.to;
}

export function parseTarget(text: string): SourceTarget {
  const [to, metric = ""] = text.split(":", 2);
  if (to === "metric" || to === "catalogue") return { to, metric };
  return { to: to === "new" ? "new" : "skip" };
}

export function unitParts(text: string): readonly [Unit, AmountScale] {
  const [unit, scale] = text.split(":", 2);
  return [unit as Unit, scale as AmountScale];
}

/** The months a text may mean, in a fiscal year. */
export function monthChoices(text: string, fiscalYear: number, fiscalYearStartMonth: number): readonly string[] {
  const reading = readMonth(text, { fiscalYear, fiscalYearStartMonth });
  return reading.kind === "ask" ? reading.choices : [];
}

export function metricLabel(metric: Pick<Metric, "name" | "nameEn">, language: "ja" | "en"): string {
  return language === "en" && metric.nameEn !== "" ? metric.nameEn : metric.name;
}
