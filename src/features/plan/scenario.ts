import type { PlanInputs } from "#domain/plan/plan-outcome.ts";
import type { Plan, PlanKind, PlanRate, Workbook } from "#domain/workbook.ts";
import type { PlanSetting } from "./plan-setting.ts";

/** A tenth less, a tenth more: where the cautious and the bold scenario begin. */
const rateFactor: Readonly<Record<PlanKind, number>> = { standard: 1, cautious: 0.9, bold: 1.1, own: 1 };
const offered: readonly PlanKind[] = ["standard", "cautious", "bold"];

/** The scenarios of the year: the three that are always offered, as kept or as they would begin, then the person's own. */
export function scenarios({ plans }: Pick<Workbook, "plans">, setting: PlanSetting): readonly Plan[] {
  const ofYear = plans.filter(({ fiscalYear }) => fiscalYear === setting.fiscalYear);
  const standard = ofYear.find(({ kind }) => kind === "standard") ?? standardPlan(setting);
  const three = offered.map(
    (kind) => ofYear.find((plan) => plan.kind === kind) ?? (kind === "standard" ? standard : derived(standard, kind)),
  );
  return [...three, ...ofYear.filter((plan) => !three.includes(plan))];
}

/** The first scenario: rates and average deal from last year, its seasons where they are complete. */
function standardPlan({ fiscalYear, steps, lastYearDeal, lastYearWins }: PlanSetting): Plan {
  const seasons = lastYearWins.length > 0 && lastYearWins.every((wins) => wins !== null) && lastYearWins.some(Boolean);
  return {
    id: `plan-${fiscalYear}-standard`,
    kind: "standard",
    fiscalYear,
    companyTarget: null,
    share: null,
    averageDeal: lastYearDeal === null ? null : Math.round(Number(lastYearDeal.toPrecision(3))),
    booked: null,
    rates: steps.map(({ upper, lastYear }): PlanRate => {
      const stage = upper.stage.id;
      return lastYear === null
        ? { stage, value: null, from: "typed" }
        : { stage, value: roundedRate(lastYear), from: "lastYear" };
    }),
    ramp: seasons ? "lastYear" : "flat",
    growth: 2,
    wins: [],
  };
}

/** Another scenario begins as the standard one with every rate a tenth lower or higher. */
function derived(standard: Plan, kind: PlanKind): Plan {
  const factor = rateFactor[kind];
  return {
    ...withoutAdoption(standard),
    id: `plan-${standard.fiscalYear}-${kind}`,
    kind,
    rates: (standard.rates ?? []).map(({ stage, value, from }) => ({
      stage,
      value: value === null ? null : Math.min(1, roundedRate(value * factor)),
      from: from === "template" ? from : "typed",
    })),
  };
}

/** A copy is not in force, whatever it was copied from. */
export function withoutAdoption(plan: Plan): Plan {
  const copy: { -readonly [Key in keyof Plan]: Plan[Key] } = { ...plan };
  delete copy.adoptedAt;
  return copy;
}

/** Four digits: what is shown in the field is what is computed with. */
export function roundedRate(rate: number): number {
  return Number(rate.toPrecision(4));
}

/** A stored scenario in the plan's terms; what no plan can be computed with counts as not decided. */
export function planInputs(plan: Plan, setting: PlanSetting): PlanInputs {
  const { kgiUnit, goal, firstMonth, months, stages, steps, lastYearWins } = setting;
  const rates = steps.map(({ upper }) => {
    const rate = positive(plan.rates?.find(({ stage }) => stage === upper.stage.id)?.value);
    return rate !== null && rate <= 1 ? rate : null;
  });
  return {
    kgiUnit,
    goal: goal?.target ?? null,
    companyTarget: positive(plan.companyTarget),
    share: positive(plan.share),
    averageDeal: positive(plan.averageDeal),
    booked: kgiUnit === "amount" ? positive(plan.booked) : null,
    rates,
    // A part of a month counts whole: the earlier date is the safe one.
    leadTimes: stages.map(({ stage }) => Math.ceil(stage.leadTimeMonths)),
    firstMonth,
    months: months.length,
    ramp: plan.ramp ?? "flat",
    growth: positive(plan.growth) ?? 1,
    lastYearWins,
    winsByHand: (plan.wins ?? []).map((wins) => (wins === null ? null : Math.max(0, Math.round(wins)))),
  };
}

function positive(value: number | null | undefined): number | null {
  return typeof value === "number" && value > 0 ? value : null;
}
