import { expect, test } from "vitest";
import { openWins } from "#domain/plan/open-wins.ts";

const monthly = [8, 9, 10, 9, 8, 12, 10, 10, 11, 9, 10, 14];
const year = { monthly, firstMonth: "2026-04", leadMonths: 5 };

test("with five months to a deal, October is the last month that still changes the year's last one", () => {
  expect(openWins({ ...year, today: "2026-10" })).toEqual({ closed: 106, open: 14, closedThrough: "2027-02" });
  expect(openWins({ ...year, today: "2026-11" })).toEqual({ closed: 120, open: 0, closedThrough: "2027-03" });
});

test("five months before the year everything is open", () => {
  expect(openWins({ ...year, today: "2025-11" })).toEqual({ closed: 0, open: 120, closedThrough: null });
});
