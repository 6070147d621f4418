import { readNumber } from "#domain/reading/read-number.ts";

/** A number of a month, at the place of its first row. */
export interface MonthlySum {
  readonly month: string;
  readonly member: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Adds rows up by month and member. What is no number stays a cell of its own, to be refused with its place, and its month
 * has no sum: one that lacks a row would look right.
 */
export interface MonthlySums {
  add(cell: MonthlySum): void;
  sums(): readonly MonthlySum[];
}

export function monthlySums(): MonthlySums {
  const open = new Map<string, { readonly first: MonthlySum; sum: number; count: number }>();
  const unreadable: MonthlySum[] = [];
  const broken = new Set<string>();
  return {
    add(cell) {
      const key = JSON.stringify([cell.month, cell.member]);
      const reading = readNumber(cell.text);
      if (reading.kind === "blank") return;
      if (reading.kind !== "value") {
        unreadable.push(cell);
        broken.add(key);
        return;
      }
      const present = open.get(key);
      if (present) {
        present.sum += reading.value;
        present.count += 1;
      } else open.set(key, { first: cell, sum: reading.value, count: 1 });
    },
    sums: () => [
      ...[...open].flatMap(([key, { first, sum, count }]) => {
        if (broken.has(key)) return [];
        return [count === 1 ? first : { ...first, text: String(Number(sum.toPrecision(15))) }];
      }),
      ...unreadable,
    ],
  };
}
