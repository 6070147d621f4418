import { expect, test } from "vitest";
import { stageDeadlines } from "#domain/stage-deadline.ts";

// Source: the planner mock, lead times of five months in all: leads by the end of October for deals by the end of March.
test("deals by March need leads by October", () => {
  expect(stageDeadlines("2026-03", [0, 1, 1, 0, 3, 0])).toEqual([
    "2025-10",
    "2025-10",
    "2025-11",
    "2025-12",
    "2025-12",
    "2026-03",
  ]);
});
