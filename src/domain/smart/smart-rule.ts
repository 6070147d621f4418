import type { Engine } from "#domain/engine/engine.ts";
import type { Month } from "#domain/month.ts";
import type { Goal, Metric, SmartLetter, SmartVerdict, SmartVerdicts, Workbook } from "#domain/workbook.ts";

/** What a rule looks at: a goal or a KPI, with all numbers of the workbook. */
export interface SmartSubject {
  readonly workbook: Workbook;
  readonly engine: Engine;
  readonly metric: Metric;
  /** The goal set on the metric, if one is. */
  readonly goal: Goal | null;
  /** What the person says of it: the goal's verdicts, else the metric's own. */
  readonly own: SmartVerdicts;
  readonly kgi: Metric | null;
  /** The last finished month with actuals, to which "the last three months" are counted. */
  readonly month: Month;
  /** The months the target is for: the goal's own, else the fiscal year of `month`. */
  readonly start: Month;
  readonly due: Month;
}

/** What a rule found, in numbers; `smartFindingSentence` words it. Rates are fractions, amounts whole currency units. */
export type SmartFinding =
  | { readonly code: "defined" | "no-definition" }
  | { readonly code: "vague-word"; readonly word: string }
  | { readonly code: "no-target" | "no-source" | "no-actuals" }
  | { readonly code: "measured"; readonly months: number }
  | { readonly code: "gaps"; readonly gaps: readonly { readonly metric: Metric; readonly month: Month }[] }
  | { readonly code: "no-history" }
  | { readonly code: "within-reach"; readonly target: number; readonly lastYear: number }
  | { readonly code: "above-last-year" | "far-above-last-year"; readonly times: number; readonly lower: boolean }
  | { readonly code: "beyond-best"; readonly target: number; readonly best: number; readonly month: Month }
  | { readonly code: "above-recent"; readonly target: number; readonly recent: number }
  | { readonly code: "reached-before"; readonly target: number; readonly months: number; readonly reached: number }
  | {
      readonly code: "beside-benchmark";
      readonly target: number;
      readonly benchmark: number;
      readonly own: boolean;
      readonly source: string;
    }
  | {
      readonly code: "moves-before";
      readonly kgi: Metric;
      readonly lag: number;
      readonly r: number;
      readonly months: number;
    }
  | { readonly code: "no-lead-shown"; readonly kgi: Metric; readonly months: number }
  | { readonly code: "lead-later"; readonly have: number; readonly needed: number }
  | { readonly code: "is-kgi" | "no-path" | "influence-unexplained" }
  | { readonly code: "influence-explained"; readonly reason: string }
  | { readonly code: "arithmetic-path"; readonly kgi: Metric; readonly share: number | null }
  | { readonly code: "due"; readonly due: Month }
  | { readonly code: "no-due" }
  | { readonly code: "no-milestones"; readonly missing: number; readonly of: number };

export interface SmartJudgement {
  readonly verdict: SmartVerdict["verdict"];
  /** What speaks for the verdict; with `check`, what to mend. */
  readonly findings: readonly SmartFinding[];
  /** What stands beside, whatever the verdict; nothing in it is to be mended. */
  readonly evidence?: readonly SmartFinding[];
}

/** One letter of SMART, judged from the person's own data. */
export interface SmartRule {
  readonly letter: SmartLetter;
  readonly judge: (subject: SmartSubject) => SmartJudgement;
}
