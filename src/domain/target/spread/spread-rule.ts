/** How a yearly figure is laid over its months (配分). */
export type SpreadRuleId = "even" | "lastYear" | "linear" | "present" | "byHand";

/** What a rule may look at, month by month of those that are open to change. */
export interface SpreadMaterial {
  readonly months: number;
  /** The last month as a multiple of the first, for a linear ramp. */
  readonly growth: number;
  /** Actuals of the same months a year earlier. */
  readonly lastYear: readonly (number | null)[];
  /** The targets that stand there now. */
  readonly present: readonly (number | null)[];
}

/** One way to lay a year over its months: the weight of each month. */
export interface SpreadRule {
  readonly id: SpreadRuleId;
  /** Null where the shape it needs is not there. "byHand" weighs nothing: its months stand as they are typed. */
  readonly weights: (material: SpreadMaterial) => readonly number[] | null;
}
