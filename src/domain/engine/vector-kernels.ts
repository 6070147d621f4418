import type { FormulaOperator } from "#domain/formula/formula-tree.ts";
import { roundHalfAway } from "./round-half-away.ts";

/**
 * One step of a formula over a stretch of columns: out[o + k] from a[i + k] and b[j + k], for `length` values of k.
 * NaN is "no value", in and out; what is not finite becomes NaN.
 */
export type Kernel = (
  out: Float64Array,
  o: number,
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  length: number,
) => void;

/**
 * The operators. A comparison gives 1 or 0, and no value when an operand has none.
 *
 * @example
 * Object.keys(operatorKernels).length // => 11
 */
export const operatorKernels: Readonly<Record<FormulaOperator, Kernel>> = {
  "+": (out, o, a, i, b, j, length) => {
    for (let k = 0; k < length; k++) {
      const value = a[i + k]! + b[j + k]!;
      out[o + k] = value - value === 0 ? value : Number.NaN;
    }
  },
  "-": (out, o, a, i, b, j, length) => {
    for (let k = 0; k < length; k++) {
      const value = a[i + k]! - b[j + k]!;
      out[o + k] = value - value === 0 ? value : Number.NaN;
    }
  },
  "*": (out, o, a, i, b, j, length) => {
    for (let k = 0; k < length; k++) {
      const value = a[i + k]! * b[j + k]!;
      out[o + k] = value - value === 0 ? value : Number.NaN;
    }
  },
  "/": (out, o, a, i, b, j, length) => {
    for (let k = 0; k < length; k++) {
      const value = a[i + k]! / b[j + k]!;
      out[o + k] = value - value === 0 ? value : Number.NaN;
    }
  },
  "^": (out, o, a, i, b, j, length) => {
    for (let k = 0; k < length; k++) {
      const base = a[i + k]!;
      // Math.pow(NaN, 0) is 1.
      const value = base === base ? base ** b[j + k]! : Number.NaN;
      out[o + k] = value - value === 0 ? value : Number.NaN;
    }
  },
  "<": comparison((a, b) => a < b),
  "<=": comparison((a, b) => a <= b),
  ">": comparison((a, b) => a > b),
  ">=": comparison((a, b) => a >= b),
  "=": comparison((a, b) => a === b),
  "<>": comparison((a, b) => a !== b),
};

function comparison(holds: (a: number, b: number) => boolean): Kernel {
  return (out, o, a, i, b, j, length) => {
    for (let k = 0; k < length; k++) {
      const left = a[i + k]!;
      const right = b[j + k]!;
      out[o + k] = left === left && right === right ? Number(holds(left, right)) : Number.NaN;
    }
  };
}

/**
 * What functions are made of. The `…Known` steps skip what has no value: (a, NaN) gives a.
 *
 * @example
 * typeof functionKernels.round // => "function"
 */
export const functionKernels = {
  copy: (out, o, a, i, _b, _j, length) => {
    for (let k = 0; k < length; k++) out[o + k] = a[i + k]!;
  },
  negate: (out, o, a, i, _b, _j, length) => {
    for (let k = 0; k < length; k++) out[o + k] = -a[i + k]!;
  },
  abs: (out, o, a, i, _b, _j, length) => {
    for (let k = 0; k < length; k++) out[o + k] = Math.abs(a[i + k]!);
  },
  finite: (out, o, a, i, _b, _j, length) => {
    for (let k = 0; k < length; k++) {
      const value = a[i + k]!;
      out[o + k] = value - value === 0 ? value : Number.NaN;
    }
  },
  round: (out, o, a, i, b, j, length) => {
    for (let k = 0; k < length; k++) {
      const value = roundHalfAway(a[i + k]!, b[j + k]!);
      out[o + k] = value - value === 0 ? value : Number.NaN;
    }
  },
  known: (out, o, a, i, _b, _j, length) => {
    for (let k = 0; k < length; k++) out[o + k] = Number(!Number.isNaN(a[i + k]!));
  },
  countKnown: (out, o, a, i, b, j, length) => {
    for (let k = 0; k < length; k++) out[o + k] = a[i + k]! + Number(!Number.isNaN(b[j + k]!));
  },
  addKnown: skipping((a, b) => a + b),
  minKnown: skipping(Math.min),
  maxKnown: skipping(Math.max),
  /** out stays where the condition a holds, becomes b where it does not, NaN where it is unknown. */
  otherwise: (out, o, a, i, b, j, length) => {
    for (let k = 0; k < length; k++) {
      const condition = a[i + k]!;
      if (condition === 0) out[o + k] = b[j + k]!;
      else if (condition !== condition) out[o + k] = Number.NaN;
    }
  },
} as const satisfies Readonly<Record<string, Kernel>>;

function skipping(combine: (a: number, b: number) => number): Kernel {
  return (out, o, a, i, b, j, length) => {
    for (let k = 0; k < length; k++) {
      const left = a[i + k]!;
      const right = b[j + k]!;
      out[o + k] = left === left ? (right === right ? combine(left, right) : left) : right;
    }
  };
}
