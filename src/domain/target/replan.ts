import { plannedCount } from "#domain/planned-count.ts";
import { wholeShares } from "#domain/whole-shares.ts";

/** A funnel at a close: what has come in, and how it goes on as things are. Stages and steps stand top to bottom. */
export interface OngoingFunnel {
  /** Counts of every stage in the months up to the close, oldest first; as far back as its step takes. */
  readonly past: readonly (readonly number[])[];
  /** From a stage to the next, as fractions. */
  readonly rates: readonly number[];
  /** Whole months from a stage to the next. */
  readonly leads: readonly number[];
  /** What enters at the top in a month. */
  readonly entering: number;
  /** Months left until the goal is due. */
  readonly months: number;
}

/** What is done differently from now on: more of one stage in its first months, or one better rate. */
interface Lift {
  readonly stage?: { readonly index: number; readonly factor: number; readonly months: number };
  readonly step?: { readonly index: number; readonly factor: number };
}

/**
 * Counts of every stage in the months that are left, top to bottom: what is under way matures at the rates of now, what
 * enters from now on follows after its lead time.
 *
 *     count(stage, t) = count(stage above, t − lead) × rate
 *
 * @example
 * ongoingCounts({ past: [[100, 80], [9, 9]], rates: [0.1], leads: [1], entering: 120, months: 2 }) // => [[120, 120], [8, 12]]
 */
export function ongoingCounts(
  { past, rates, leads, entering, months }: OngoingFunnel,
  { stage, step }: Lift = {},
): readonly (readonly number[])[] {
  const counts: (readonly number[])[] = [];
  for (const index of past.keys()) {
    const upper = counts[index - 1];
    const rate = (rates[index - 1] ?? 1) * (step?.index === index - 1 ? step.factor : 1);
    const lead = leads[index - 1] ?? 0;
    const before = past[index - 1];
    const own = Array.from({ length: months }, (_, month) => {
      if (!upper || !before) return entering;
      return (month >= lead ? upper[month - lead]! : (before.at(month - lead) ?? 0)) * rate;
    });
    counts.push(
      stage?.index === index ? own.map((count, month) => (month < stage.months ? count * stage.factor : count)) : own,
    );
  }
  return counts;
}

/**
 * Months left in which a stage can still bring something inside the year, 0 when it is too late.
 *
 * @example
 * usefulMonths({ past: [[], [], []], rates: [0.5, 0.1], leads: [1, 2], entering: 1, months: 6 }, 0) // => 3
 */
export function usefulMonths({ leads, months }: OngoingFunnel, stage: number): number {
  return Math.max(0, months - leads.slice(stage).reduce((sum, lead) => sum + lead, 0));
}

/** More of one stage (量を増やす). */
export interface VolumeOption {
  readonly stage: number;
  readonly useful: number;
  /** A month, on average over the useful ones: as things are, and as needed. */
  readonly present: number;
  readonly needed: number;
  readonly counts: readonly (readonly number[])[];
}

/**
 * How much more of a stage it takes to win what is needed, in the months in which it still counts. Null when none is left,
 * or nothing enters that could be multiplied.
 *
 *     factor = 1 + (needed − wins as things are) ÷ wins that come of those months
 *
 * @example
 * volumeOption({ past: [[100], [10]], rates: [0.1], leads: [0], entering: 100, months: 3 }, 36, 0)?.needed // => 120
 */
export function volumeOption(funnel: OngoingFunnel, wins: number, stage: number): VolumeOption | null {
  const months = usefulMonths(funnel, stage);
  const base = ongoingCounts(funnel);
  const twice = ongoingCounts(funnel, { stage: { index: stage, factor: 2, months } });
  const gained = winsOf(twice) - winsOf(base);
  if (months === 0 || !(gained > 0)) return null;
  const factor = 1 + (wins - winsOf(base)) / gained;
  const mean = (counts: readonly (readonly number[])[]) => sumOf(counts[stage]!.slice(0, months)) / months;
  const counts = ongoingCounts(funnel, { stage: { index: stage, factor, months } });
  return { stage, useful: months, present: mean(base), needed: mean(counts), counts };
}

/** One better rate (率を上げる). Above 1 it cannot be reached that way. */
export interface RateOption {
  readonly step: number;
  readonly present: number;
  readonly needed: number;
  readonly counts: readonly (readonly number[])[];
}

/**
 * How much better a rate must be from now on to win what is needed, with the volume of now. What has passed that step
 * already gains nothing. Null when nothing passes it any more inside the year.
 *
 *     factor = (needed − wins that passed the step) ÷ wins that still pass it
 *
 * @example
 * rateOption({ past: [[100], [10]], rates: [0.1], leads: [0], entering: 100, months: 3 }, 36, 0)?.needed.toFixed(4) // => "0.1200"
 */
export function rateOption(funnel: OngoingFunnel, wins: number, step: number): RateOption | null {
  const passed = winsOf(ongoingCounts(funnel, { step: { index: step, factor: 0 } }));
  const passing = winsOf(ongoingCounts(funnel)) - passed;
  if (!(passing > 0)) return null;
  const factor = Math.max(0, (wins - passed) / passing);
  const present = funnel.rates[step]!;
  return { step, present, needed: present * factor, counts: ongoingCounts(funnel, { step: { index: step, factor } }) };
}

/**
 * Whole monthly targets of every stage from exact counts: each stage adds up to its rounded need. Months whose entries can
 * only be won after the due month are left as they are (null): they belong to the next year.
 *
 * @example
 * replanMonths({ past: [[100], [10]], rates: [0.1], leads: [1], entering: 105, months: 2 }, [[105, 105], [10, 10.5]], "up") // => [[105, null], [10, 11]]
 */
export function replanMonths(
  funnel: OngoingFunnel,
  counts: readonly (readonly number[])[],
  rounding: "up" | "nearest",
): readonly (readonly (number | null)[])[] {
  return counts.map((exact, stage) => {
    const useful = exact.slice(0, usefulMonths(funnel, stage));
    const total = rounding === "up" ? plannedCount(sumOf(useful)) : Math.round(sumOf(useful));
    const whole = useful.length === 0 ? [] : wholeShares(total, useful);
    return exact.map((_, month) => whole[month] ?? null);
  });
}

/**
 * What is won in the months left.
 *
 * @example
 * winsOf([[100, 100], [10, 12]]) // => 22
 */
export function winsOf(counts: readonly (readonly number[])[]): number {
  return sumOf(counts.at(-1) ?? []);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
