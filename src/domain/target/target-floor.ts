/** What of a year is there already, in the metric's own unit. */
export interface BookedSoFar {
  /** Actuals of the closed months. */
  readonly actual: number | null;
  /** Booked or expected besides (見込み済み), as the plan says. */
  readonly booked: number | null;
}

/**
 * What a yearly target that adds up cannot sensibly be below: what has come in, and what is booked besides. Null when the
 * target is not below it.
 *
 * @example
 * targetBelowBooked(50, { actual: 60, booked: null }) // => 60
 * targetBelowBooked(80, { actual: 60, booked: 10 }) // => null
 */
export function targetBelowBooked(year: number, { actual, booked }: BookedSoFar): number | null {
  const there = (actual ?? 0) + (booked ?? 0);
  return there > 0 && year < there ? there : null;
}
