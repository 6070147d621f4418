import { incompleteBeta } from "./incomplete-beta.ts";

/** How one series moves with another one some months later. */
export interface LagRow {
  readonly lag: number;
  /** Pairs of months compared. */
  readonly n: number;
  /** Pearson's correlation of the changes; null where one of them never changes. */
  readonly r: number | null;
  /** How many independent pairs those are worth, for what follows on itself repeats itself. */
  readonly effective: number;
  readonly p: number | null;
}

export interface LeadLag {
  readonly rows: readonly LagRow[];
  /** The lag with the smallest p; null where no lag can be judged. */
  readonly best: (LagRow & { readonly r: number; readonly p: number }) | null;
  readonly threshold: number;
  /** Whether chance is no explanation, all lags tried counted. */
  readonly claimed: boolean;
}

type Values = readonly (number | null)[];

/**
 * Whether one series goes before another (先行・遅行): both as changes from month to month, each lag from 0 to the last one,
 * the degrees of freedom reduced for what repeats itself, the limit divided by the number of lags tried. Without all three,
 * two unrelated series that both rise "prove" a relation more often than not. No change is taken across a missing month.
 *
 *     n_eff = n (1 − r₁ₓ r₁ᵧ) ÷ (1 + r₁ₓ r₁ᵧ), within 3 and n;  t = r √((n_eff − 2) ÷ (1 − r²));  claim when p < 0.05 ÷ (K + 1)
 *
 * Source: Bretherton et al. 1999, "The effective number of spatial degrees of freedom"; Bonferroni.
 *
 * @example
 * leadLag([1, 2, 3, 4], [2, 4, 6, 8], 0).rows[0].r // => null
 * leadLag([1, 3, 2, 5, 1, 4, 3, 6], [0, 1, 3, 2, 5, 1, 4, 3], 1).best.lag // => 1
 */
export function leadLag(lead: Values, later: Values, lastLag: number): LeadLag {
  const [x, y] = [changes(lead), changes(later)];
  const rows = Array.from({ length: lastLag + 1 }, (_, lag) => lagRow(x, y, lag));
  const threshold = 0.05 / (lastLag + 1);
  let best: LeadLag["best"] = null;
  for (const { r, p, ...row } of rows)
    if (r !== null && p !== null && (best === null || p < best.p)) best = { ...row, r, p };
  return { rows, best, threshold, claimed: best !== null && best.p < threshold };
}

function changes(values: Values): (number | null)[] {
  return values.slice(1).map((value, index) => {
    const before = values[index]!;
    return value === null || before === null ? null : value - before;
  });
}

function lagRow(x: Values, y: Values, lag: number): LagRow {
  const pairs = x.flatMap((value, index): [number, number][] => {
    const other = y[index + lag] ?? null;
    return value === null || other === null ? [] : [[value, other]];
  });
  const n = pairs.length;
  const [first, second] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
  const [sx, sy] = [squares(first), squares(second)];
  if (n < 3 || flat(first, sx) || flat(second, sy)) return { lag, n, r: null, effective: n, p: null };
  const [mx, my] = [mean(first), mean(second)];
  const r = pairs.reduce((sum, [a, b]) => sum + (a - mx) * (b - my), 0) / Math.sqrt(sx * sy);
  const repeated = autocorrelation(first, sx) * autocorrelation(second, sy);
  const effective = Math.min(n, Math.max(3, (n * (1 - repeated)) / (1 + repeated)));
  return { lag, n, r, effective, p: correlationChance(r, effective - 2) };
}

/** How often chance alone would correlate so far, either way. */
function correlationChance(r: number, degrees: number): number {
  if (Math.abs(r) >= 1) return 0;
  const t2 = (r * r * degrees) / (1 - r * r);
  return incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t2));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function squares(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}

/** Whether values differ by no more than binary fractions do. */
function flat(values: readonly number[], deviation: number): boolean {
  return deviation <= 1e-20 * values.reduce((sum, value) => sum + value * value, 0);
}

function autocorrelation(values: readonly number[], deviation: number): number {
  const middle = mean(values);
  const next = values.slice(1);
  return next.reduce((sum, value, index) => sum + (value - middle) * (values[index]! - middle), 0) / deviation;
}
