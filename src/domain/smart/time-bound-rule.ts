import type { SmartRule } from "./smart-rule.ts";
import { subjectTargets } from "./subject-targets.ts";

/** T 期限: a month by which, and a target for every month on the way there. */
export const timeBoundRule: SmartRule = {
  letter: "T",
  judge(subject) {
    const { start, due, goal, workbook } = subject;
    if (due < start || (goal === null && workbook.goals.length === 0))
      return { verdict: "check", findings: [{ code: "no-due" }] };
    const targets = subjectTargets(subject);
    const missing = targets.filter((target) => target === null).length;
    return missing > 0
      ? { verdict: "check", findings: [{ code: "no-milestones", missing, of: targets.length }] }
      : { verdict: "ok", findings: [{ code: "due", due }] };
  },
};
