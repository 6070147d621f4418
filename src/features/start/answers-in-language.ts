import { funnelGoals } from "#domain/metric/goal-funnel.ts";
import { typedValue, typedValueText } from "#ui/form/typed-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import type { WizardAnswers } from "./wizard-answers.ts";

/** The amounts among the answers, as they are written in another language: 100,000 (万円) is 1,000 (¥M). */
export function amountsIn(
  answers: WizardAnswers,
  from: NumberStyle,
  to: NumberStyle,
): Pick<WizardAnswers, "companyTarget" | "expected" | "target" | "baseline" | "averageDeal"> {
  const { companyTarget, expected, target, baseline, averageDeal, kgi } = answers;
  const amount = (text: string) => {
    const reading = typedValue(text, "currency", from);
    return reading.kind === "value" ? typedValueText(reading.value, "currency", to) : text;
  };
  const goal = (text: string) => (isAmount(kgi) ? amount(text) : text);
  return {
    companyTarget: amount(companyTarget),
    expected: amount(expected),
    target: goal(target),
    baseline: goal(baseline),
    averageDeal: { ...averageDeal, text: amount(averageDeal.text) },
  };
}

/** Whether a KGI is counted in money. */
export function isAmount(kgi: WizardAnswers["kgi"]): boolean {
  return funnelGoals.find(({ metric }) => metric === kgi)?.kind === "amount";
}
