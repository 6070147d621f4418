/**
 * The step whose rate keeps a stage from having a count: the nearest one to the deals, for it is where the chain breaks
 * first. −1 when every rate below the stage can be planned with.
 */
export function unusableRate(rates: readonly (number | null)[], stage: number): number {
  return rates.findLastIndex((rate, step) => step >= stage && rate === null);
}
