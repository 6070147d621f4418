import { Calculation } from "#domain/engine/calculation.ts";
import { QUARTERS, YEAR, YEAR_COLUMNS, YTD } from "#domain/engine/calendar.ts";
import { fiscalMonth } from "#domain/engine/period.ts";
import { type BenchWorkbook, workbookOfBench } from "./bench-workbook.ts";

type View = "month" | "ytd" | "quarter" | "fy" | "yoy" | "vsTarget" | "status";

/** Within this share below the target the status is a warning. */
const BAND = 0.05;
const NO_STATUS = 255;

/**
 * The product's engine under the benchmark: the neutral workbook becomes a `Workbook`, everything up to the columns is the
 * engine's own work. The three derived views (year over year, against target, status) are computed here from its columns.
 */
class BenchEngine {
  readonly #calculation: Calculation;
  readonly #nodes: number[];
  readonly #first: number;
  readonly #months: number;
  readonly #signs: Float64Array;
  /** metric × context × month of the calendar. */
  readonly #yoy: Float64Array;
  readonly #gap: Float64Array;
  readonly #status: Uint8Array;
  readonly #targets: (readonly (Float64Array | null)[] | undefined)[];
  /** Place of a metric's targets in `#gap` and `#status`, or -1. */
  readonly #targetPlace: Int32Array;

  constructor(bench: BenchWorkbook) {
    const workbook = workbookOfBench(bench);
    this.#calculation = new Calculation(workbook);
    this.#calculation.sheet("actual");
    const { graph, layout } = this.#calculation.plan;
    const { firstYear, years } = layout.calendar;
    this.#months = years * 12;
    this.#first = fiscalMonth(bench.calendar.start, bench.calendar.fiscalYearStartMonth) - firstYear * 12;
    this.#nodes = bench.metrics.map(({ id }) => graph.nodeById.get(id)!.index);
    this.#signs = Float64Array.from(bench.metrics, ({ direction }) => (direction === "down" ? -1 : 1));
    const typed = this.#calculation.typed("target");
    this.#targets = this.#nodes.map((node) => typed.rows(node));
    let targeted = 0;
    this.#targetPlace = Int32Array.from(this.#targets, (rows) => (rows === undefined ? -1 : targeted++));
    const contexts = bench.segments.length > 1 ? bench.segments.length + 1 : 1;
    this.#contexts = contexts;
    this.#yoy = new Float64Array(this.#nodes.length * contexts * this.#months).fill(Number.NaN);
    this.#gap = new Float64Array(targeted * contexts * this.#months).fill(Number.NaN);
    this.#status = new Uint8Array(targeted * contexts * this.#months).fill(NO_STATUS);
    this.#places = new Map(this.#nodes.map((node, metric) => [node, metric]));
    this.#deriveAll();
  }

  readonly #contexts: number;
  readonly #places: ReadonlyMap<number, number>;

  recalcAll(): void {
    this.#calculation.sheet("actual").recompute();
    this.#deriveAll();
  }

  edit({ metric, seg, month, value }: { metric: number; seg: number; month: number; value: number | null }): void {
    const { graph, layout } = this.#calculation.plan;
    const at = month + this.#first;
    const node = graph.nodes[this.#nodes[metric]!]!;
    this.#calculation.set("actual", node, seg, at + layout.calendar.firstYear * 12, value ?? Number.NaN);
    this.#deriveMonth(metric, seg, at);
    for (const { node: dependent } of this.#calculation.sheet("actual").dependentsOf(node.index)) {
      this.#deriveMonth(this.#places.get(dependent.index)!, seg, at);
    }
  }

  read(metric: number, context: number, view: View, index: number): number | null {
    const { offsets, width } = this.#calculation.plan.layout;
    const row = offsets[this.#nodes[metric]!]! + context * width;
    const { values } = this.#calculation.sheet("actual");
    const month = index + this.#first;
    const derived = (metric * this.#contexts + context) * this.#months + month;
    const place = this.#targetPlace[metric]!;
    const targeted = (place * this.#contexts + context) * this.#months + month;
    switch (view) {
      case "month":
        return values[row + monthColumn(month)]!;
      case "ytd":
        return values[row + monthColumn(month) + YTD]!;
      case "quarter": {
        const quarter = index + Math.floor(this.#first / 3);
        return values[row + Math.floor(quarter / 4) * YEAR_COLUMNS + QUARTERS + (quarter % 4)]!;
      }
      case "fy":
        return values[row + index * YEAR_COLUMNS + YEAR]!;
      case "yoy":
        return this.#yoy[derived]!;
      case "vsTarget":
        return place < 0 ? null : this.#gap[targeted]!;
      default:
        return place < 0 || this.#status[targeted] === NO_STATUS ? null : this.#status[targeted]!;
    }
  }

  dispose(): void {}

  #deriveAll(): void {
    const { offsets, width } = this.#calculation.plan.layout;
    const { values } = this.#calculation.sheet("actual");
    const years = this.#months / 12;
    const yoy = this.#yoy;
    const gaps = this.#gap;
    const statuses = this.#status;
    for (let metric = 0; metric < this.#nodes.length; metric++) {
      const targets = this.#targets[metric];
      const sign = this.#signs[metric]!;
      for (let context = 0; context < this.#contexts; context++) {
        const row = offsets[this.#nodes[metric]!]! + context * width;
        const out = (metric * this.#contexts + context) * this.#months;
        for (let year = 1; year < years; year++) {
          const now = row + year * YEAR_COLUMNS;
          for (let month = 0; month < 12; month++) {
            const before = values[now - YEAR_COLUMNS + month]!;
            yoy[out + year * 12 + month] =
              before === 0 ? Number.NaN : (values[now + month]! - before) / Math.abs(before);
          }
        }
        const target = targets?.[context];
        if (target == null) continue;
        const place = (this.#targetPlace[metric]! * this.#contexts + context) * this.#months;
        for (let year = 0; year < years; year++) {
          const now = row + year * YEAR_COLUMNS;
          for (let month = year * 12; month < year * 12 + 12; month++) {
            const aim = target[month]!;
            const gap = aim === 0 ? Number.NaN : (values[now + month - year * 12]! - aim) / Math.abs(aim);
            gaps[place + month] = gap;
            statuses[place + month] = statusOf(gap * sign);
          }
        }
      }
    }
  }

  #deriveMonth(metric: number, context: number, month: number): void {
    this.#deriveCell(metric, context, month);
    if (this.#contexts > 1) this.#deriveCell(metric, this.#contexts - 1, month);
  }

  #deriveCell(metric: number, context: number, month: number): void {
    const { offsets, width } = this.#calculation.plan.layout;
    const { values } = this.#calculation.sheet("actual");
    const column = offsets[this.#nodes[metric]!]! + context * width + monthColumn(month);
    const out = (metric * this.#contexts + context) * this.#months + month;
    const value = values[column]!;
    if (month >= 12) {
      const before = values[column - YEAR_COLUMNS]!;
      this.#yoy[out] = before === 0 ? Number.NaN : (value - before) / Math.abs(before);
    }
    if (month + 12 < this.#months) {
      const after = values[column + YEAR_COLUMNS]!;
      this.#yoy[out + 12] = value === 0 ? Number.NaN : (after - value) / Math.abs(value);
    }
    const aim = this.#targets[metric]?.[context]?.[month];
    if (aim === undefined) return;
    const place = (this.#targetPlace[metric]! * this.#contexts + context) * this.#months + month;
    const gap = aim === 0 ? Number.NaN : (value - aim) / Math.abs(aim);
    this.#gap[place] = gap;
    this.#status[place] = statusOf(gap * this.#signs[metric]!);
  }
}

function monthColumn(month: number): number {
  const year = Math.floor(month / 12);
  return year * YEAR_COLUMNS + month - year * 12;
}

/** 2 reached, 1 within the band, 0 below it. */
function statusOf(signedGap: number): number {
  if (signedGap >= 0) return 2;
  if (signedGap >= -BAND) return 1;
  return Number.isNaN(signedGap) ? NO_STATUS : 0;
}

const adapter = { name: "KPI Workbook", create: (bench: BenchWorkbook) => new BenchEngine(bench) };
export default adapter;
