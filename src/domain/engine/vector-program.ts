import type { Instruction, PlainFunction } from "./graph-node.ts";
import { functionKernels, type Kernel, operatorKernels } from "./vector-kernels.ts";

/** Columns computed at a time, so that intermediate values stay in the processor's cache. */
const TILE = 512;

/** Columns full of one number, by the number. */
export type ConstantColumns = Map<number, Float64Array>;

interface Step {
  readonly kernel: Kernel;
  /** Operands: from 0 on a node's column, below 0 a scratch or constant array. */
  readonly a: number;
  readonly b: number;
  readonly out: number;
}

/**
 * A formula compiled to steps over stretches of columns. No eval: works under a content security policy of `script-src 'self'`,
 * and as fast as generated code because each step is a loop.
 */
export class VectorProgram {
  /** The nodes the formula reads, each once. */
  readonly operands: readonly number[];
  readonly #steps: Step[] = [];
  readonly #arrays: Float64Array[] = [];
  readonly #constants = new Map<number, number>();
  readonly #shared: ConstantColumns;
  readonly #registers: number[] = [];

  /** `constants` are shared by the programs of one calculation. */
  constructor(instructions: readonly Instruction[], constants: ConstantColumns = new Map()) {
    this.#shared = constants;
    const operands: number[] = [];
    const placeOf = new Map<number, number>();
    const stack: number[] = [];
    for (const step of instructions) {
      if (step.type === "number") stack.push(this.#constant(step.value));
      else if (step.type === "node") {
        let place = placeOf.get(step.node);
        if (place === undefined) {
          place = operands.push(step.node) - 1;
          placeOf.set(step.node, place);
        }
        stack.push(place);
      } else if (step.type === "negation") {
        const [a = 0] = stack.splice(-1);
        stack.push(this.#step(functionKernels.negate, a, a, stack.length));
      } else if (step.type === "operation") {
        const [a = 0, b = 0] = stack.splice(-2);
        stack.push(this.#step(operatorKernels[step.operator], a, b, stack.length));
      } else stack.push(this.#call(step.function, stack.splice(-step.count), stack.length));
    }
    const [result = this.#constant(Number.NaN)] = stack;
    if (this.#steps.at(-1)?.out !== result) this.#step(functionKernels.copy, result, result, 0);
    this.operands = operands;
  }

  /** `columns[k]` is where operand k begins in `values`, `out` where the result goes. */
  run(values: Float64Array, columns: ArrayLike<number>, out: number, length: number): void {
    const steps = this.#steps;
    const arrays = this.#arrays;
    const last = steps.length - 1;
    for (let tile = 0; tile < length; tile += TILE) {
      const size = Math.min(TILE, length - tile);
      for (let place = 0; place <= last; place++) {
        const { kernel, a, b, out: register } = steps[place]!;
        kernel(
          place === last ? values : arrays[~register]!,
          place === last ? out + tile : 0,
          a < 0 ? arrays[~a]! : values,
          a < 0 ? 0 : columns[a]! + tile,
          b < 0 ? arrays[~b]! : values,
          b < 0 ? 0 : columns[b]! + tile,
          size,
        );
      }
    }
  }

  #step(kernel: Kernel, a: number, b: number, depth: number): number {
    const out = this.#register(depth);
    this.#steps.push({ kernel, a, b, out });
    return out;
  }

  #call(name: PlainFunction, given: readonly number[], depth: number): number {
    const [first = 0, second = 0, third = 0] = given;
    switch (name) {
      case "abs":
        return this.#step(functionKernels.abs, first, first, depth);
      case "round":
        return this.#step(functionKernels.round, first, second, depth);
      case "if": {
        // The condition may stand in the register the result goes to, so the result is put together one place higher.
        const chosen = depth + given.length;
        this.#step(functionKernels.copy, second, second, chosen);
        const out = this.#step(functionKernels.otherwise, first, third, chosen);
        return this.#step(functionKernels.copy, out, out, depth);
      }
      case "min":
        return this.#fold(functionKernels.minKnown, given, depth);
      case "max":
        return this.#fold(functionKernels.maxKnown, given, depth);
      case "sum": {
        const sum = this.#fold(functionKernels.addKnown, given, depth);
        return this.#step(functionKernels.finite, sum, sum, depth);
      }
      default: {
        const counter = depth + given.length;
        let count = this.#step(functionKernels.known, first, first, counter);
        for (const next of given.slice(1)) count = this.#step(functionKernels.countKnown, count, next, counter);
        const sum = this.#fold(functionKernels.addKnown, given, depth);
        return this.#step(operatorKernels["/"], sum, count, depth);
      }
    }
  }

  #fold(kernel: Kernel, [first = 0, ...others]: readonly number[], depth: number): number {
    let folded = this.#step(functionKernels.copy, first, first, depth);
    for (const next of others) folded = this.#step(kernel, folded, next, depth);
    return folded;
  }

  #constant(value: number): number {
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    const column = this.#shared.get(value) ?? new Float64Array(TILE).fill(value);
    this.#shared.set(value, column);
    const place = ~(this.#arrays.push(column) - 1);
    this.#constants.set(value, place);
    return place;
  }

  #register(depth: number): number {
    const known = this.#registers[depth];
    if (known !== undefined) return known;
    const place = ~(this.#arrays.push(scratch(depth)) - 1);
    this.#registers[depth] = place;
    return place;
  }
}

/** Programs run one after the other, so they share their scratch columns. */
const scratchColumns: Float64Array[] = [];

function scratch(depth: number): Float64Array {
  const column = scratchColumns[depth] ?? new Float64Array(TILE);
  scratchColumns[depth] = column;
  return column;
}
