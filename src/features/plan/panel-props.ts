import type { PlanInputs, PlanOutcome } from "#domain/plan/plan-outcome.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import type { PlanSetting } from "./plan-setting.ts";

/** What every part of the planner shows: the workbook's side, the assumptions of the moment, what follows from them. */
export interface PanelProps {
  readonly setting: PlanSetting;
  readonly inputs: PlanInputs;
  readonly outcome: PlanOutcome;
  readonly style: NumberStyle;
}
