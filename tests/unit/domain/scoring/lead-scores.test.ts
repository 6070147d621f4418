import { expect, test } from "vitest";
import { crossingDay, highScoreLeadsByMonth, leadScores } from "#domain/scoring/lead-scores.ts";
import { scoreDistribution } from "#domain/scoring/score-distribution.ts";
import { scoredRows } from "#domain/scoring/scored-rows.ts";

const actions = [
  { id: "brochure", name: "資料請求", points: 5 },
  { id: "show", name: "展示会", points: 10 },
  { id: "leave", name: "配信停止", points: -10 },
  { id: "visit", name: "来社", points: null },
];

const rows = [
  { lead: "L1", action: "資料請求", day: "2026-04-03" },
  { lead: "L1", action: "展示会", day: "2026-05-02" },
  { lead: "L2", action: "展示会", day: "2026-04-30" },
  { lead: "L2", action: "資料請求", day: "2026-04-30" },
  { lead: "L2", action: "配信停止", day: "2026-06-01" },
  { lead: "L3", action: "資料請求", day: "2026-07-09" },
  { lead: "L1", action: "資料 請求", day: "2026-05-03" },
  { lead: "L1", action: "資料請求", day: "2026-04-03" },
  { lead: " ", action: "展示会", day: "2026-04-03" },
  { lead: "L4", action: "来社", day: "2026-04-03" },
  { lead: "L4", action: "展示会", day: "2026-02-30" },
  { lead: "L4", action: "展示会", day: "" },
  { lead: "L4", action: "", day: "2026-04-03" },
];

const { counted, faults } = scoredRows(rows, actions);

test("rows that cannot count are named with their row, and the others count", () => {
  expect(faults).toEqual([
    { row: 7, codes: ["unknownAction"] },
    { row: 8, codes: ["duplicate"], first: 1 },
    { row: 9, codes: ["noLead"] },
    { row: 10, codes: ["noPoints"] },
    { row: 11, codes: ["impossibleDay"] },
    { row: 12, codes: ["noDay"] },
    { row: 13, codes: ["noAction"] },
  ]);
  expect(counted).toHaveLength(6);
});

test("all that is wrong with a row is named, and where it stands twice that too", () => {
  const bad = [
    { lead: "L1", action: "来社", day: "2025/13/45" },
    { lead: "", action: "訪問", day: "" },
    { lead: " ", action: " ", day: "来週" },
    { lead: "L1", action: "来社", day: "2025/13/45" },
  ];
  expect(scoredRows(bad, actions)).toEqual({
    counted: [],
    faults: [
      { row: 1, codes: ["noPoints", "impossibleDay"] },
      { row: 2, codes: ["noLead", "unknownAction", "noDay"] },
      { row: 3, codes: ["noLead", "noAction", "impossibleDay"] },
      { row: 4, codes: ["noPoints", "impossibleDay", "duplicate"], first: 1 },
    ],
  });
});

// By hand: L1 5, then 15 on 2 May. L2 15 on 30 April (both rows of the day), then 5. L3 5.
test("scores add up; a lead counts in the month it first reaches the threshold, once and for good", () => {
  expect(leadScores(counted).map(({ lead, score }) => [lead, score])).toEqual([
    ["L1", 15],
    ["L2", 5],
    ["L3", 5],
  ]);
  const counts = (threshold: number) => highScoreLeadsByMonth(counted, threshold).map(({ count }) => count);
  expect(highScoreLeadsByMonth(counted, 15).map(({ month }) => month)).toEqual([
    "2026-04",
    "2026-05",
    "2026-06",
    "2026-07",
  ]);
  expect(counts(15)).toEqual([1, 1, 0, 0]);
  expect(counts(5)).toEqual([2, 0, 0, 1]);
  expect(counts(16)).toEqual([0, 0, 0, 0]);
});

test("points of one day count together, whatever their order", () => {
  const day = [
    { lead: "L", day: "2026-04-01", points: 12 },
    { lead: "L", day: "2026-04-01", points: -5 },
  ];
  expect(crossingDay(leadScores(day)[0]!, 10)).toBeNull();
  expect(crossingDay(leadScores(day.toReversed())[0]!, 7)).toBe("2026-04-01");
});

test("the bands cover every score once, minus ones too", () => {
  const scores = [-10, -1, 0, 4, 5, 14, 15, 88];
  const bands = scoreDistribution(scores, 15);
  expect(bands.map(({ from, to, count, high }) => [from, to, count, high])).toEqual([
    [-10, 0, 2, 0],
    [0, 10, 3, 0],
    [10, 20, 2, 1],
    [20, 30, 0, 0],
    [30, 40, 0, 0],
    [40, 50, 0, 0],
    [50, 60, 0, 0],
    [60, 70, 0, 0],
    [70, 80, 0, 0],
    [80, 90, 1, 1],
  ]);
});
