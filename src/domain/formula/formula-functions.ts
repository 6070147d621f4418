export type FormulaFunctionName = keyof typeof formulaFunctions;

export interface FormulaFunction {
  /** Fewest and most arguments; Infinity when any number will do. */
  readonly least: number;
  readonly most: number;
  /** How it is written, for the help text and for a message about its arguments. */
  readonly usage: string;
}

/**
 * Every function of the formula language with its number of arguments.
 *
 * `previous`, `lag` and `lastYear` look back by periods, `ytd` and `rolling` add up to the period's last month.
 *
 * @example
 * formulaFunctions.round // => { least: 2, most: 2, usage: "round(x, n)" }
 */
export const formulaFunctions = {
  sum: { least: 1, most: Number.POSITIVE_INFINITY, usage: "sum(a, b, …)" },
  avg: { least: 1, most: Number.POSITIVE_INFINITY, usage: "avg(a, b, …)" },
  min: { least: 1, most: Number.POSITIVE_INFINITY, usage: "min(a, b, …)" },
  max: { least: 1, most: Number.POSITIVE_INFINITY, usage: "max(a, b, …)" },
  abs: { least: 1, most: 1, usage: "abs(x)" },
  round: { least: 2, most: 2, usage: "round(x, n)" },
  if: { least: 3, most: 3, usage: "if(cond, a, b)" },
  previous: { least: 1, most: 1, usage: "previous(x)" },
  lag: { least: 2, most: 2, usage: "lag(x, n)" },
  lastYear: { least: 1, most: 1, usage: "lastYear(x)" },
  ytd: { least: 1, most: 1, usage: "ytd(x)" },
  rolling: { least: 2, most: 2, usage: "rolling(x, n)" },
} as const satisfies Readonly<Record<string, FormulaFunction>>;

const nameByLowerCase: ReadonlyMap<string, FormulaFunctionName> = new Map(
  Object.keys(formulaFunctions).map((name) => [name.toLowerCase(), name as FormulaFunctionName]),
);

/**
 * The function a person means: capitals and full-width letters do not matter (SUM, ｓｕｍ); null when there is none.
 *
 * @example
 * formulaFunctionName("LASTYEAR") // => "lastYear"
 * formulaFunctionName("vlookup") // => null
 */
export function formulaFunctionName(text: string): FormulaFunctionName | null {
  return nameByLowerCase.get(text.normalize("NFKC").toLowerCase()) ?? null;
}
