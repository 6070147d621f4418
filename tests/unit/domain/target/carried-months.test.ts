import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths } from "#domain/month.ts";
import { carriedForward, carriedMonths } from "#domain/target/carried-months.ts";

const april = "2026-04";
const line = (values: (number | null)[], carried: string[] = []) => ({ start: april, values, carried });

test("a target stays until the next month with a value of its own", () => {
  const { cells, carried } = carriedForward(
    line([10, 10, 10, 15, 15], ["2026-05", "2026-06", "2026-08"]),
    [{ month: "2026-05", value: 12 }],
    "2027-03",
  );
  expect(cells).toEqual([
    { month: "2026-05", value: 12 },
    { month: "2026-06", value: 12 },
  ]);
  expect(carried).toEqual(["2026-06", "2026-08"]);
});

test("months that were written one by one have values of their own: typing changes only the one", () => {
  expect(carriedForward(line([8, 9, 10]), [{ month: "2026-05", value: 7 }], "2026-06")).toEqual({
    cells: [{ month: "2026-05", value: 7 }],
    carried: [],
  });
});

test("taking a month's own value away lets it follow the month before again, and those after it", () => {
  const { cells, carried } = carriedForward(
    line([10, 12, 12], ["2026-06"]),
    [{ month: "2026-05", value: null }],
    "2026-06",
  );
  expect(cells).toEqual([
    { month: "2026-05", value: 10 },
    { month: "2026-06", value: 10 },
  ]);
  expect(carried).toEqual(["2026-05", "2026-06"]);
});

test("taking the first value away empties what followed it", () => {
  const { cells, carried } = carriedForward(
    line([10, 10, 20], ["2026-05"]),
    [{ month: april, value: null }],
    "2026-06",
  );
  expect(cells.map(({ value }) => value)).toEqual([null, null]);
  expect(carried).toEqual([]);
});

test("a gap that was there before is not filled by a target typed later in the year", () => {
  const { cells } = carriedForward(line([10, null, null, 40]), [{ month: "2026-07", value: 44 }], "2026-08");
  expect(cells).toEqual([
    { month: "2026-07", value: 44 },
    { month: "2026-08", value: 44 },
  ]);
});

test("a month that another screen gave another value counts as its own", () => {
  expect([...carriedMonths(line([10, 12, 12], ["2026-05", "2026-06"]))]).toEqual(["2026-06"]);
});

test("law: every month is what was typed last before it, and is marked exactly where nothing was typed", () => {
  const typed = fc.uniqueArray(fc.record({ at: fc.nat(11), value: fc.nat(99) }), {
    selector: ({ at }) => at,
    minLength: 1,
  });
  fc.assert(
    fc.property(typed, (edits) => {
      const entered = edits.map(({ at, value }) => ({ month: addMonths(april, at), value }));
      const { cells, carried } = carriedForward(undefined, entered, "2027-03");
      for (let at = 0; at < 12; at++) {
        const month = addMonths(april, at);
        const latest = edits.filter((edit) => edit.at <= at).toSorted((a, b) => b.at - a.at)[0];
        expect(cells.find((cell) => cell.month === month)?.value).toBe(latest?.value);
        expect(carried.includes(month)).toBe(latest !== undefined && latest.at < at);
      }
    }),
  );
});
