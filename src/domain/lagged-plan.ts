/** Wins month by month, and for each step from stage to stage, top to bottom, its rate and its lag in months. */
export interface LaggedFunnel {
  readonly wins: readonly number[];
  readonly rates: readonly number[];
  readonly lags: readonly number[];
}

/** What one stage must bring, and when. */
export interface StageRequirement {
  /** By month of the plan; null where what enters then can no longer count inside it (来期分). */
  readonly inPlan: readonly (number | null)[];
  /** What had to be there already (開始前に必要だった分), from the earliest month; −1 is the month before the plan. */
  readonly beforeStart: readonly { readonly monthOffset: number; readonly value: number }[];
}

/**
 * Required counts of every stage by month, top to bottom, each as many months earlier as its deals take to be won.
 *
 *     required(stage, t) = required(next stage, t + lag) ÷ rate
 *
 * @throws RangeError when steps do not match, a rate is not positive or a lag is not a whole number of months.
 * @example
 * laggedPlan({ wins: [1, 2, 3], rates: [0.5], lags: [1] })[0] // => { inPlan: [4, 6, null], beforeStart: [{ monthOffset: -1, value: 2 }] }
 * laggedPlan({ wins: [1, 2, 3], rates: [0.5], lags: [1] })[1].inPlan // => [1, 2, 3]
 */
export function laggedPlan({ wins, rates, lags }: LaggedFunnel): readonly StageRequirement[] {
  if (rates.length !== lags.length) throw new RangeError(`${rates.length} rates but ${lags.length} lags`);
  if (rates.some((rate) => !(rate > 0))) throw new RangeError("A rate of 0 cannot be planned back through");
  if (lags.some((lag) => !Number.isInteger(lag) || lag < 0)) throw new RangeError("A lag is a whole number of months");
  const plan: StageRequirement[] = [requirement(wins, 0)];
  let counts = wins;
  let lead = 0;
  for (const step of Array.from(rates.keys()).toReversed()) {
    const rate = rates[step] ?? 1;
    counts = counts.map((count) => count / rate);
    lead += lags[step] ?? 0;
    plan.unshift(requirement(counts, lead));
  }
  return plan;
}

/** Counts per month of winning, moved `lead` months earlier. */
function requirement(counts: readonly number[], lead: number): StageRequirement {
  return {
    inPlan: counts.map((_, month) => counts[month + lead] ?? null),
    beforeStart: counts.slice(0, lead).map((value, month) => ({ monthOffset: month - lead, value })),
  };
}
