import fc from "fast-check";
import type { Goal, Metric, Series, Stage, Workbook } from "#domain/workbook.ts";

/** Any text a person or another tool may leave in a workbook: well formed, without NUL. */
const text = fc.string({ unit: "grapheme", maxLength: 12 });

const month = fc
  .tuple(fc.integer({ min: 2015, max: 2035 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);

const value = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }) },
  { weight: 3, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0) },
  { weight: 2, arbitrary: fc.constant(null) },
);

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);

/** Keys and values this version does not know, as a later one may write them. */
const unknown = fc.dictionary(
  text.filter((key) => !FORBIDDEN.has(key)).map((key) => `x ${key}`),
  fc.jsonValue({ maxDepth: 3, noUnicodeString: false }).map(withoutWhatJsonOnlyTolerates),
  { maxKeys: 3, noNullPrototype: true },
);

function withoutWhatJsonOnlyTolerates(json: unknown): unknown {
  return JSON.parse(
    JSON.stringify(json, (key, inner: unknown) => {
      if (FORBIDDEN.has(key)) return undefined;
      if (typeof inner === "string") return inner.replaceAll("\0", "").replace(/\p{Surrogate}/gu, "");
      if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
      return Object.fromEntries(Object.entries(inner).filter(([name]) => !/\0|\p{Surrogate}/u.test(name)));
    }),
  ) as unknown;
}

function records(collection: string) {
  return fc
    .array(fc.tuple(unknown, text), { maxLength: 3 })
    .map((all) => all.map(([extra, label], index) => ({ ...extra, id: `${collection}${index}`, label })));
}

const metricDraft = fc.record({
  name: text,
  nameEn: text,
  unit: fc.constantFrom("count", "percent", "ratio", "currency", "seconds", "days", "months", "score", "mass"),
  decimals: fc.integer({ min: 0, max: 4 }),
  direction: fc.constantFrom("up", "down", "none"),
  aggregation: fc.constantFrom("sum", "last", "first", "mean", "weighted", "formula"),
  across: fc.constantFrom(null, "sum", "mean", "weighted", "formula"),
  blankAsZero: fc.boolean(),
  role: fc.constantFrom("kgi", "kpi", "input"),
  importance: fc.integer({ min: 1, max: 3 }),
  definition: text,
  targetType: fc.constantFrom("atLeast", "atMost", "range", "none"),
  hasFormula: fc.boolean(),
  hasParent: fc.boolean(),
  hasDimension: fc.boolean(),
  unknown,
});

const seriesDraft = fc.record({ start: month, values: fc.array(value, { maxLength: 24 }), unknown });

/** Sound workbooks of every shape: broken down or not, with formulas, trees, unknown keys and odd numbers. */
export const workbookArbitrary: fc.Arbitrary<Workbook> = fc
  .record({
    metrics: fc.array(metricDraft, { maxLength: 6 }),
    actuals: fc.array(seriesDraft, { minLength: 6, maxLength: 6 }),
    targets: fc.array(seriesDraft, { minLength: 6, maxLength: 6 }),
    members: fc.array(text, { minLength: 1, maxLength: 4 }),
    goal: fc.record({ baseline: value, target: value, start: month, due: month, statement: text, unknown }),
    name: text,
    note: text,
    closedThrough: fc.option(month),
    fiscalYearStartMonth: fc.integer({ min: 1, max: 12 }),
    settings: unknown,
    notes: records("n"),
    events: records("e"),
    actions: records("a"),
    history: records("h"),
    scoring: fc.option(unknown),
    unknown,
  })
  .map((draft): Workbook => {
    const metrics = draft.metrics.map(
      ({ hasFormula, hasParent, hasDimension, unknown: extra, ...metric }, index): Metric => ({
        ...(extra as object),
        ...metric,
        id: `m${index}`,
        weight: index > 0 && metric.aggregation === "weighted" ? "m0" : null,
        formula: hasFormula && index > 0 ? `m${index - 1} / (1 + m0)` : null,
        dimension: hasDimension ? "d" : null,
        parent: hasParent && index > 0 ? `m${index - 1}` : null,
        stage: index === 0 ? "s" : null,
        tactic: null,
        source: "",
        owner: "",
        cadence: "monthly",
      }),
    );
    const first = metrics[0]?.id;
    const goals: Goal[] = first
      ? [{ ...(draft.goal.unknown as object), ...draft.goal, id: "g", metric: first, smart: {} }]
      : [];
    const stages: Stage[] = first ? [{ id: "s", name: "", metric: first, leadTimeMonths: 1 }] : [];
    const series = metrics.flatMap((metric, index): Series[] => {
      const member = metric.dimension === null ? null : "k0";
      return [
        {
          ...(draft.actuals[index]!.unknown as object),
          ...draft.actuals[index]!,
          metric: metric.id,
          kind: "actual",
          member,
        },
        { ...draft.targets[index]!, metric: metric.id, kind: "target", member: null },
      ];
    });
    return {
      ...(draft.unknown as object),
      id: "5f0d6c1e-7c55-4f0a-9c37-0d4f3f6a1b21",
      name: draft.name,
      note: draft.note,
      createdAt: "2026-04-01T00:00:00.000Z",
      updatedAt: "2026-10-03T02:10:00Z",
      settings: {
        ...(draft.settings as object),
        language: "ja",
        currency: "JPY",
        fiscalYearStartMonth: draft.fiscalYearStartMonth,
        amountScale: "man",
        closedThrough: draft.closedThrough,
      },
      dimensions: [{ id: "d", name: "", members: draft.members.map((name, index) => ({ id: `k${index}`, name })) }],
      stages,
      metrics,
      goals,
      series,
      notes: draft.notes,
      events: draft.events,
      alerts: [],
      initiatives: [],
      actions: draft.actions,
      reviews: [],
      plans: [],
      touchpoints: [],
      budgets: [],
      scoring: draft.scoring,
      agreement: null,
      history: draft.history,
    };
  });
