import { describe, expect, test } from "vitest";
import { createEngine, type Engine } from "#domain/engine/engine.ts";
import { monthAt, monthIndex } from "#domain/month.ts";
import type { SeriesKind, Workbook } from "#domain/workbook.ts";
import { NaiveEngine, type NaiveResult } from "../../../support/naive-engine.ts";
import { randomWorkbook, shuffled, somePeriods } from "../../../support/random-workbook.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

const KINDS: readonly SeriesKind[] = ["actual", "target", "expected", "originalTarget"];

interface Query {
  readonly metric: string;
  readonly member: string | null;
  readonly period: string;
  readonly kind: SeriesKind;
}

function someQueries(workbook: Workbook, random: () => number, periods: number): Query[] {
  const members = [null, ...workbook.dimensions.flatMap((dimension) => dimension.members.map(({ id }) => id))];
  return workbook.metrics.flatMap(({ id }) =>
    members.flatMap((member) =>
      KINDS.flatMap((kind) => somePeriods(random, periods).map((period) => ({ metric: id, member, period, kind }))),
    ),
  );
}

/** The same number up to rounding, the same reason, the same coverage. */
function sameResult(got: NaiveResult, expected: NaiveResult): boolean {
  const [a, b] = [got.value, expected.value];
  if (got.reason !== expected.reason || got.uneven !== expected.uneven) return false;
  if (got.have !== expected.have || got.of !== expected.of) return false;
  if (a === null || b === null) return a === b;
  return Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(1e-6, Math.abs(a), Math.abs(b));
}

function expectSame(workbook: Workbook, engine: Engine, queries: readonly Query[]): void {
  const naive = new NaiveEngine(workbook);
  const differing = queries.flatMap((query) => {
    const got = engine.value(query);
    const expected = naive.value(query.metric, query.member, query.period, query.kind);
    return sameResult(got, expected) ? [] : [{ ...query, got, expected }];
  });
  expect(differing.slice(0, 3)).toEqual([]);
}

describe("the engine agrees with the definitions, cell by cell", () => {
  test.each(Array.from({ length: 120 }, (_, seed) => seed))("random workbook %i", (seed) => {
    const workbook = randomWorkbook(seed);
    expectSame(workbook, createEngine(workbook), someQueries(workbook, seededRandom(seed + 1), 6));
  });

  test.each([1_001, 1_002, 1_003])("larger random workbook %i, without faulty formulas", (seed) => {
    const workbook = randomWorkbook(seed, { metrics: 24, months: 30, faults: false });
    expectSame(workbook, createEngine(workbook), someQueries(workbook, seededRandom(seed + 1), 4));
  });
});

describe("laws", () => {
  const seeds = Array.from({ length: 12 }, (_, place) => 500 + place);

  test.each(seeds)("after random edits everything is as if computed anew (workbook %i)", (seed) => {
    const random = seededRandom(seed);
    const workbook = randomWorkbook(seed, { metrics: 10 });
    const engine = createEngine(workbook);
    const queries = someQueries(workbook, random, 4);
    for (const query of queries) engine.value(query);
    const edits = Array.from({ length: 1_000 }, () => randomEdit(workbook, random));
    for (const edit of edits) {
      engine.setValue(edit);
      if (random() < 0.05) engine.value(queries[Math.floor(random() * queries.length)] as Query);
    }
    const edited = withEdits(workbook, edits);
    const anew = createEngine(edited);
    for (const query of queries) expect(engine.value(query)).toEqual(anew.value(query));
    expectSame(edited, engine, queries);
  });

  test.each(seeds)("the order of metrics does not matter (workbook %i)", (seed) => {
    const workbook = randomWorkbook(seed);
    const random = seededRandom(seed);
    const reordered = createEngine({
      ...workbook,
      metrics: shuffled(workbook.metrics, random),
      series: shuffled(workbook.series, random),
    });
    const engine = createEngine(workbook);
    for (const query of someQueries(workbook, random, 3)) expect(reordered.value(query)).toEqual(engine.value(query));
  });

  test.each(seeds)("renaming changes nothing (workbook %i)", (seed) => {
    const workbook = randomWorkbook(seed);
    const renamed = createEngine({
      ...workbook,
      metrics: workbook.metrics.map((metric, place) => ({ ...metric, name: `改名 ${place}`, nameEn: `m${place + 1}` })),
    });
    const engine = createEngine(workbook);
    for (const query of someQueries(workbook, seededRandom(seed), 3)) {
      expect(renamed.value(query)).toEqual(engine.value(query));
    }
  });

  test.each(seeds)("a period never has more months than it is made of (workbook %i)", (seed) => {
    const workbook = randomWorkbook(seed);
    const engine = createEngine(workbook);
    for (const query of someQueries(workbook, seededRandom(seed), 3)) {
      const { value, reason, have, of } = engine.value(query);
      expect(have).toBeLessThanOrEqual(of);
      expect(value === null).toBe(reason !== undefined);
      expect(value === null || Number.isFinite(value)).toBe(true);
    }
  });

  test.each(seeds)("months and quarters add up to the year for sums (workbook %i)", (seed) => {
    const workbook = randomWorkbook(seed, { faults: false });
    const engine = createEngine(workbook);
    for (const { id, aggregation } of workbook.metrics) {
      if (aggregation !== "sum") continue;
      const start = monthAt(2024 * 12 + workbook.settings.fiscalYearStartMonth - 1);
      const end = monthAt(monthIndex(start) + 11);
      const year = engine.value({ metric: id, period: "FY2024" }).value;
      for (const grain of ["month", "quarter", "half"] as const) {
        const parts = engine.series({ metric: id, from: start, to: end, grain }).map(({ value }) => value);
        const known = parts.filter((value) => value !== null);
        if (year === null) expect(known.length === 0 || aggregation === "sum").toBe(true);
        else expect(known.reduce((sum, value) => sum + value, 0)).toBeCloseTo(year, 6);
      }
    }
  });
});

interface Edit {
  readonly metric: string;
  readonly month: string;
  readonly member: string | null;
  readonly kind: SeriesKind;
  readonly value: number | null;
}

function randomEdit(workbook: Workbook, random: () => number): Edit {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const inputs = workbook.metrics.filter(({ formula }) => formula === null);
  const targets = workbook.metrics.filter(({ formula, dimension }) => formula === null || dimension === null);
  const kind = random() < 0.7 ? "actual" : pick(["target", "expected"] as const);
  const metric = pick(kind === "actual" ? inputs : targets);
  const members = workbook.dimensions.find(({ id }) => id === metric.dimension)?.members.map(({ id }) => id) ?? [];
  const member = members.length > 0 && random() < 0.8 ? pick(members) : null;
  const month = monthAt(monthIndex("2023-06") + Math.floor(random() * 40));
  return { metric: metric.id, month, member, kind, value: random() < 0.3 ? null : Math.floor(random() * 400) / 4 };
}

function withEdits(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const cells = new Map<string, Edit>();
  const key = ({ metric, kind, member, month }: Omit<Edit, "value">) => JSON.stringify([metric, kind, member, month]);
  for (const { metric, kind, member, start, values } of workbook.series) {
    values.forEach((value, offset) => {
      const cell = { metric, kind, member, month: monthAt(monthIndex(start) + offset), value };
      cells.set(key(cell), cell);
    });
  }
  for (const edit of edits) cells.set(key(edit), edit);
  const series = [...cells.values()].map(({ month, value, ...line }) => ({ ...line, start: month, values: [value] }));
  return { ...workbook, series };
}
