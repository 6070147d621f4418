/** An amount and the count it is made of, each against its target: revenue and deals. */
export interface CountAndAmount {
  readonly count: number;
  readonly countTarget: number;
  readonly amount: number;
  readonly amountTarget: number;
}

/** The gap of an amount to its target as two parts that add up to it: more or fewer pieces, and a higher or lower price of each. */
export interface CountPriceGap {
  /** How many pieces more than planned; negative is fewer. */
  readonly pieces: number;
  readonly byCount: number;
  readonly byPrice: number;
}

/**
 * The gap against plan, counted at the planned price first, then by price (件数差と単価差):
 *
 *     planned price = amount target ÷ count target
 *     by count = (count − count target) × planned price
 *     by price = count × (price − planned price) = amount − count × planned price
 *
 * Null when no price was planned: a count target of 0.
 *
 * @example
 * countPriceGap({ count: 10, countTarget: 12, amount: 24_500_000, amountTarget: 30_000_000 }) // => { pieces: -2, byCount: -5000000, byPrice: -500000 }
 * countPriceGap({ count: 0, countTarget: 12, amount: 0, amountTarget: 30_000_000 }) // => { pieces: -12, byCount: -30000000, byPrice: 0 }
 * countPriceGap({ count: 1, countTarget: 0, amount: 5, amountTarget: 0 }) // => null
 */
export function countPriceGap({ count, countTarget, amount, amountTarget }: CountAndAmount): CountPriceGap | null {
  if (countTarget <= 0) return null;
  const plannedAmount = (count * amountTarget) / countTarget;
  return { pieces: count - countTarget, byCount: plannedAmount - amountTarget, byPrice: amount - plannedAmount };
}
