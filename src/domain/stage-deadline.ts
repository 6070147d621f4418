import { addMonths, type Month } from "./month.ts";

/**
 * The last month in which each stage can still count toward a goal (締切), top to bottom: the goal's month less the
 * lead times below the stage. `leadTimeMonths[k]` leads from stage k to stage k + 1; the lowest stage's own is not used.
 *
 *     deadline(stage) = due month − Σ lead times of the stage and those below it
 *
 * @example
 * stageDeadlines("2026-03", [1, 3, 0]) // => ["2025-11", "2025-12", "2026-03"]
 */
export function stageDeadlines(due: Month, leadTimeMonths: readonly number[]): readonly Month[] {
  return leadTimeMonths.map((_, stage) => {
    const months = leadTimeMonths.slice(stage, -1).reduce((sum, lead) => sum + lead, 0);
    return addMonths(due, -months);
  });
}
