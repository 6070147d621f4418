import * as v from "valibot";
import type { Workbook } from "#domain/workbook.ts";
import { action, initiative } from "./action-schema.ts";
import { agreement } from "./agreement-schema.ts";
import {
  choice,
  day,
  flag,
  formula,
  id,
  instant,
  month,
  monthValues,
  name,
  note,
  quantity,
  quantityBetween,
  reference,
  wholeBetween,
} from "./field.ts";
import { list } from "./list.ts";
import { openObject } from "./open-object.ts";
import { review } from "./review-schema.ts";
import { scoring } from "./scoring-schema.ts";
import { MAX_MEMBERS, MAX_METRICS, MAX_MONTHS } from "./workbook-limits.ts";

const statusBands = openObject({ good: quantity, warn: quantity });

const alertRule = v.exactOptional(openObject({ on: v.exactOptional(flag), limit: v.exactOptional(quantity) }));

const alertRules = openObject({
  level: alertRule,
  pace: alertRule,
  failing: alertRule,
  limits: alertRule,
  run: alertRule,
  near: alertRule,
  range: alertRule,
  jump: alertRule,
  missing: alertRule,
  contradiction: alertRule,
  landing: alertRule,
  apart: alertRule,
  overdue: alertRule,
});

const settings = openObject({
  language: choice(["ja", "en"]),
  currency: v.pipe(v.string("notText"), v.regex(/^[A-Z]{3}$/, "notCurrency")),
  fiscalYearStartMonth: wholeBetween(1, 12),
  amountScale: choice(["one", "thousand", "man", "million", "oku"]),
  closedThrough: v.nullable(month),
  negativeMark: v.exactOptional(choice(["▲", "△", "−"])),
  taxNote: v.exactOptional(choice(["excluded", "included"])),
  statusBands: v.exactOptional(statusBands),
  landingMethod: v.exactOptional(name),
  alertRules: v.exactOptional(alertRules),
  dashboard: v.exactOptional(
    openObject({
      blocks: list(choice(["message", "kgi", "landing", "kpis", "funnel", "alerts", "hints", "actions"])),
      kpis: v.exactOptional(choice(["all", "primary", "marketing", "sales"])),
    }),
  ),
  sample: v.exactOptional(flag),
});

const member = openObject({ id, name });

const dimension = openObject({
  id,
  name,
  members: v.pipe(list(member, { limit: MAX_MEMBERS }), v.maxLength(MAX_MEMBERS, "tooManyMembers")),
});

const stage = openObject({ id, name, metric: reference, leadTimeMonths: quantityBetween(0, MAX_MONTHS) });

const smartVerdict = v.exactOptional(openObject({ verdict: choice(["ok", "check", "na"]), note }));

const smartVerdicts = openObject({
  S: smartVerdict,
  M: smartVerdict,
  A: smartVerdict,
  R: smartVerdict,
  T: smartVerdict,
});

const metric = openObject({
  id,
  name,
  nameEn: name,
  unit: choice(["count", "percent", "ratio", "currency", "seconds", "days", "months", "score", "mass"]),
  decimals: wholeBetween(0, 20),
  direction: choice(["up", "down", "none"]),
  aggregation: choice(["sum", "last", "first", "mean", "weighted", "formula"]),
  across: v.nullable(choice(["sum", "mean", "weighted", "formula"])),
  weight: v.nullable(reference),
  formula: v.nullable(formula),
  blankAsZero: flag,
  dimension: v.nullable(reference),
  role: choice(["kgi", "kpi", "input"]),
  parent: v.nullable(reference),
  stage: v.nullable(reference),
  tactic: v.nullable(name),
  importance: wholeBetween(0, 5),
  definition: note,
  source: note,
  owner: name,
  cadence: name,
  targetType: choice(["atLeast", "atMost", "range", "none"]),
  aliases: v.exactOptional(list(name)),
  statusBands: v.exactOptional(statusBands),
  benchmark: v.exactOptional(
    openObject({ value: v.exactOptional(quantity), source: v.exactOptional(note), date: v.exactOptional(day) }),
  ),
  smart: v.exactOptional(smartVerdicts),
  alerts: v.exactOptional(
    openObject({
      rules: v.exactOptional(alertRules),
      below: v.exactOptional(quantity),
      above: v.exactOptional(quantity),
      limitsFrom: v.exactOptional(month),
    }),
  ),
});

const goal = openObject({
  id,
  metric: reference,
  baseline: v.nullable(quantity),
  target: v.nullable(quantity),
  start: month,
  due: month,
  statement: note,
  smart: smartVerdicts,
});

const series = openObject({
  metric: reference,
  kind: choice(["actual", "target", "targetUpper", "originalTarget", "expected"]),
  member: v.nullable(reference),
  start: month,
  values: monthValues,
  carried: v.exactOptional(v.pipe(list(month, { limit: MAX_MONTHS }), v.maxLength(MAX_MONTHS, "tooManyMonths"))),
  years: v.exactOptional(
    list(openObject({ fiscalYear: wholeBetween(0, 9999), value: quantity, start: v.exactOptional(month) })),
  ),
});

const planRate = openObject({
  stage: reference,
  value: v.nullable(quantity),
  from: choice(["typed", "lastYear", "recent", "template"]),
  months: v.exactOptional(wholeBetween(1, MAX_MONTHS)),
});

/** Everything but the id may be absent: a scenario is kept from its first assumption on. */
const plan = openObject({
  id,
  kind: v.exactOptional(choice(["standard", "cautious", "bold", "own"])),
  name: v.exactOptional(name),
  fiscalYear: v.exactOptional(wholeBetween(0, 9999)),
  companyTarget: v.exactOptional(v.nullable(quantity)),
  share: v.exactOptional(v.nullable(quantity)),
  averageDeal: v.exactOptional(v.nullable(quantity)),
  averageDealFrom: v.exactOptional(choice(["typed", "template"])),
  booked: v.exactOptional(v.nullable(quantity)),
  rates: v.exactOptional(list(planRate)),
  ramp: v.exactOptional(choice(["flat", "linear", "lastYear", "byHand"])),
  growth: v.exactOptional(quantity),
  wins: v.exactOptional(monthValues),
  adoptedAt: v.exactOptional(instant),
});

const remark = openObject({
  id,
  kind: v.exactOptional(name),
  month: v.exactOptional(month),
  text: v.exactOptional(note),
  metric: v.exactOptional(reference),
  member: v.exactOptional(v.nullable(reference)),
  value: v.exactOptional(quantity),
});

const monthEvent = openObject({
  id,
  month: v.exactOptional(month),
  text: v.exactOptional(note),
  metric: v.exactOptional(v.nullable(reference)),
});

const revised = { from: v.nullable(quantity), to: v.nullable(quantity) };

const historyEntry = openObject({
  id,
  kind: v.exactOptional(name),
  at: v.exactOptional(instant),
  metric: v.exactOptional(reference),
  reason: v.exactOptional(note),
  months: v.exactOptional(
    list(openObject({ ...revised, month, kind: v.exactOptional(choice(["target", "targetUpper"])) })),
  ),
  fiscalYear: v.exactOptional(wholeBetween(0, 9999)),
  start: v.exactOptional(month),
  year: v.exactOptional(openObject(revised)),
  replan: v.exactOptional(
    openObject({ choice: choice(["volume", "rate", "accept"]), through: month, actual: v.nullable(quantity) }),
  ),
});

/** What was done with an alert. Its metric may be gone by then: an issue stays readable. */
const alertAnswer = openObject({
  id,
  state: v.exactOptional(choice(["acknowledged", "snoozed", "issue"])),
  until: v.exactOptional(month),
  at: v.exactOptional(instant),
  note: v.exactOptional(note),
  rule: v.exactOptional(name),
  metric: v.exactOptional(v.nullable(reference)),
  month: v.exactOptional(month),
});

/** Records whose further shape belongs to the screen that uses them. */
const records = list(openObject({ id }));

/**
 * The version-1 shape of a workbook, in the key order of the file. The one description from which the decoder, the published JSON Schema
 * and the order of keys in a written file follow; what a shape cannot say (references, cycles) is in `decode-workbook.ts`.
 */
export const workbookSchema = openObject({
  id,
  name,
  note,
  createdAt: instant,
  updatedAt: instant,
  settings,
  dimensions: list(dimension),
  stages: list(stage),
  metrics: v.pipe(list(metric, { limit: MAX_METRICS }), v.maxLength(MAX_METRICS, "tooManyMetrics")),
  goals: list(goal),
  series: list(series),
  notes: list(remark),
  events: list(monthEvent),
  alerts: list(alertAnswer),
  initiatives: list(initiative),
  actions: list(action),
  reviews: list(review),
  plans: list(plan),
  touchpoints: records,
  budgets: records,
  scoring: v.nullable(scoring),
  agreement: v.nullable(agreement),
  history: list(historyEntry),
});

/** The declared keys of a type, without the room it leaves for unknown ones, all readonly. */
type Declared<T> = T extends readonly (infer Element)[]
  ? readonly Declared<Element>[]
  : T extends object
    ? { readonly [Key in keyof T as string extends Key ? never : Key]: Declared<T[Key]> }
    : T;

/** Alike in every key, its optionality and its readonly mark: assignability alone would let optional keys differ. */
type Same<A, B> = [A, B, Presence<A>] extends [B, A, Presence<B>] ? true : false;

type Presence<T> = T extends readonly (infer Element)[]
  ? Presence<Element>[]
  : T extends object
    ? { [Key in keyof T]-?: [object extends Pick<T, Key> ? "optional" : "required", Presence<T[Key]>] }
    : 0;

type Agreed<Answer extends true> = Answer;

/**
 * Does not compile when the schema and `Workbook` part ways, in either direction.
 *
 * @public
 */
export type SchemaIsWorkbook = Agreed<Same<Declared<v.InferOutput<typeof workbookSchema>>, Declared<Workbook>>>;
