import { Calculation } from "#domain/engine/calculation.ts";
import { HALVES, QUARTERS, YEAR, YEAR_COLUMNS, YTD } from "#domain/engine/calendar.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { type BenchMetric, type BenchWorkbook, workbookOfBench } from "./bench-workbook.ts";

/**
 * The engine against the least work the same numbers can take: hand-written loops over one typed array, which know no
 * blanks, rules or reasons. Small and without outside help; the outside harness (`run.mjs`) judges against a bound that
 * does the same work as the engine, and measures memory, scaling and HyperFormula.
 */

const METRICS = 200;
const INPUTS = 120;
const MEMBERS = 8;
const YEARS = 5;
const MONTHS = YEARS * 12;
const ROUNDS = 15;

interface Formula {
  readonly operator: "+" | "/";
  readonly left: number;
  readonly right: number;
}

/** metric × (members and total) × (years of 31 columns), as in the engine. */
const ROW = YEARS * YEAR_COLUMNS;
const BLOCK = (MEMBERS + 1) * ROW;

class Bound {
  readonly values = new Float64Array(METRICS * BLOCK);
  readonly #formulas: readonly Formula[];
  readonly #dependents: readonly (readonly number[])[];

  constructor(inputs: readonly (readonly (readonly number[])[])[], formulas: readonly Formula[]) {
    this.#formulas = formulas;
    inputs.forEach((rows, metric) => {
      rows.forEach((months, member) => {
        months.forEach((value, month) => {
          this.values[metric * BLOCK + member * ROW + columnOf(month)] = value;
        });
      });
    });
    const needs = formulas.map(({ left, right }) => new Set([left, right]));
    this.#dependents = inputs.map((_, input) => {
      const reached = new Set([input]);
      needs.forEach((of, place) => {
        if ([...of].some((metric) => reached.has(metric))) reached.add(INPUTS + place);
      });
      reached.delete(input);
      return [...reached];
    });
  }

  recompute(): void {
    for (let input = 0; input < INPUTS; input++) {
      for (let year = 0; year < YEARS; year++) this.#total(input, year);
      for (let row = 0; row <= MEMBERS; row++) {
        for (let year = 0; year < YEARS; year++) this.#rollUp(input * BLOCK + row * ROW + year * YEAR_COLUMNS);
      }
    }
    for (let metric = INPUTS; metric < METRICS; metric++) this.#formula(metric, 0, BLOCK);
  }

  edit(input: number, member: number, month: number, value: number): void {
    const year = Math.floor(month / 12);
    this.values[input * BLOCK + member * ROW + columnOf(month)] = value;
    this.#total(input, year);
    for (const row of [member, MEMBERS]) this.#rollUp(input * BLOCK + row * ROW + year * YEAR_COLUMNS);
    for (const metric of this.#dependents[input] ?? []) {
      for (const row of [member, MEMBERS]) this.#formula(metric, row * ROW + year * YEAR_COLUMNS, YEAR_COLUMNS);
    }
  }

  #formula(metric: number, start: number, length: number): void {
    const { operator, left, right } = this.#formulas[metric - INPUTS]!;
    const { values } = this;
    const [a, b, out] = [left * BLOCK + start, right * BLOCK + start, metric * BLOCK + start];
    if (operator === "+") for (let k = 0; k < length; k++) values[out + k] = values[a + k]! + values[b + k]!;
    else for (let k = 0; k < length; k++) values[out + k] = values[a + k]! / values[b + k]!;
  }

  #total(metric: number, year: number): void {
    const { values } = this;
    const start = metric * BLOCK + year * YEAR_COLUMNS;
    for (let month = start; month < start + 12; month++) {
      let sum = 0;
      for (let member = 0; member < MEMBERS; member++) sum += values[month + member * ROW]!;
      values[month + MEMBERS * ROW] = sum;
    }
  }

  #rollUp(year: number): void {
    const { values } = this;
    let total = 0;
    for (let quarter = 0; quarter < 4; quarter++) {
      let sum = 0;
      for (let month = quarter * 3; month < quarter * 3 + 3; month++) {
        sum += values[year + month]!;
        total += values[year + month]!;
        values[year + YTD + month] = total;
      }
      values[year + QUARTERS + quarter] = sum;
    }
    values[year + HALVES] = values[year + YTD + 5]!;
    values[year + HALVES + 1] = values[year + QUARTERS + 2]! + values[year + QUARTERS + 3]!;
    values[year + YEAR] = total;
  }
}

function columnOf(month: number): number {
  return Math.floor(month / 12) * YEAR_COLUMNS + (month % 12);
}

function seededBench(): { workbook: BenchWorkbook; bound: Bound } {
  const random = seededRandom(20_260_401);
  const below = (limit: number) => Math.floor(random() * limit);
  const inputs = Array.from({ length: INPUTS }, () =>
    Array.from({ length: MEMBERS }, () => Array.from({ length: MONTHS }, () => 1 + below(10_000) / 4)),
  );
  const formulas = Array.from({ length: METRICS - INPUTS }, (_, place): Formula => {
    const [left, right] = [below(INPUTS + place), below(INPUTS + place)];
    return { operator: random() < 0.5 ? "+" : "/", left, right };
  });
  const metrics = [
    ...inputs.map((values, place): BenchMetric => ({ ...metricNamed(place), kind: "input", agg: "sum", values })),
    ...formulas.map(
      ({ operator, left, right }, place): BenchMetric => ({
        ...metricNamed(INPUTS + place),
        kind: "formula",
        agg: "recompute",
        expression: `m${left} ${operator} m${right}`,
      }),
    ),
  ];
  const segments = Array.from({ length: MEMBERS }, (_, place) => ({ id: `s${place}`, name: `Segment ${place}` }));
  const calendar = { start: "2021-04", months: MONTHS, fiscalYearStartMonth: 4 };
  return { workbook: { calendar, segments, metrics }, bound: new Bound(inputs, formulas) };
}

function metricNamed(place: number): Pick<BenchMetric, "id" | "name" | "direction"> {
  return { id: `m${place}`, name: `Metric ${place}`, direction: "up" };
}

/** Cells that differ by more than rounding. */
function differingCells(engine: Float64Array, bound: Float64Array): number {
  let differing = engine.length === bound.length ? 0 : 1;
  engine.forEach((value, place) => {
    const expected = bound[place] ?? Number.NaN;
    if (!(Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)))) differing++;
  });
  return differing;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function timeOf(work: () => void, times: number): number {
  const start = performance.now();
  for (let time = 0; time < times; time++) work();
  return (performance.now() - start) / times;
}

/** Prints the ratios; true when every number agrees. */
export function runSmallBench(): boolean {
  const { workbook, bound } = seededBench();
  const product = workbookOfBench(workbook);
  const [loading, calculation] = loaded(() => new Calculation(product));
  bound.recompute();
  const sheet = calculation.sheet("actual");
  const before = differingCells(sheet.values, bound.values);
  const random = seededRandom(7);
  const first = calculation.plan.layout.calendar.firstYear * 12;
  const nodes = calculation.plan.graph.nodes;
  const edits = Array.from({ length: 500 }, () => [INPUTS, MEMBERS, MONTHS].map((of) => Math.floor(random() * of)));
  let changes = 1;
  const editEngine = () => {
    for (const [input = 0, member = 0, month = 0] of edits) {
      calculation.set("actual", nodes[input]!, member, first + month, ++changes / 4);
    }
  };
  const editBound = () => {
    for (const [input = 0, member = 0, month = 0] of edits) bound.edit(input, member, month, ++changes / 4);
  };

  const times: Record<"full" | "fullBound" | "edit" | "editBound", number[]> = {
    full: [],
    fullBound: [],
    edit: [],
    editBound: [],
  };
  for (let round = 0; round < ROUNDS; round++) {
    times.full.push(timeOf(() => sheet.recompute(), 10));
    times.fullBound.push(timeOf(() => bound.recompute(), 10));
    const start = changes;
    times.edit.push(timeOf(editEngine, 1) / edits.length);
    changes = start;
    times.editBound.push(timeOf(editBound, 1) / edits.length);
  }
  const after = differingCells(sheet.values, bound.values);
  const [full, fullBound] = [median(times.full), median(times.fullBound)];
  const [edit, editBoundTime] = [median(times.edit), median(times.editBound)];
  console.log(`${METRICS} metrics × ${MONTHS} months × ${MEMBERS} members, ${sheet.values.length} values`);
  console.log(`differing values             ${before} before, ${after} after ${ROUNDS * edits.length} edits`);
  console.log(`load, compile, first compute ${loading.toFixed(1)} ms`);
  console.log(`everything anew              ${full.toFixed(2)} ms, ${(full / fullBound).toFixed(2)} × the bound`);
  console.log(
    `one edit                     ${(edit * 1e3).toFixed(1)} µs, ${(edit / editBoundTime).toFixed(2)} × the bound`,
  );
  console.log(`one edit is                  ${(full / edit).toFixed(0)} times cheaper than everything anew`);
  return before + after === 0;
}

function loaded(make: () => Calculation): [number, Calculation] {
  const start = performance.now();
  const calculation = make();
  calculation.sheet("actual");
  return [performance.now() - start, calculation];
}
