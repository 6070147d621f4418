import type { Unit } from "#domain/workbook.ts";
import { typedValue } from "#ui/form/typed-value.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import type { WizardAnswers } from "./wizard-answers.ts";
import type { WizardReading } from "./wizard-reading.ts";
import type { WizardWords } from "./wizard-texts.ts";

/** Why a field cannot stay as it is, and what to do. */
export interface WizardFault {
  readonly field: string;
  readonly sentence: string;
}

/** What keeps a step from being left forwards, field by field in the order of the screen. */
export function wizardFaults(
  step: number,
  answers: WizardAnswers,
  reading: WizardReading,
  style: NumberStyle,
  words: WizardWords["errors"],
): readonly WizardFault[] {
  if (step === 1) return answers.name.trim() === "" ? [{ field: "name", sentence: words.nameMissing }] : [];
  if (step === 2) return goalFaults(answers, reading, style, words);
  if (step === 4) return rateFaults(answers, reading, style, words);
  return [];
}

type GoalField = "companyTarget" | "expected" | "share" | "target" | "baseline";

function goalFaults(
  answers: WizardAnswers,
  { goal }: WizardReading,
  style: NumberStyle,
  words: WizardWords["errors"],
): readonly WizardFault[] {
  const unit = goal.kind === "amount" ? "currency" : "count";
  const check = (field: GoalField, of: Unit, missing: string, optional = false) => {
    const sentence = valueFault(answers[field], of, style, {
      ...words,
      missing: optional ? undefined : missing,
      zero: optional ? undefined : words.zero,
    });
    return sentence === undefined ? [] : [{ field, sentence }];
  };
  const value =
    goal.share !== "none" && answers.valueFrom === "share"
      ? [
          ...check("companyTarget", "currency", words.companyTargetMissing),
          ...(goal.share === "rest" ? check("expected", "currency", words.expectedMissing, true) : []),
          ...(goal.share === "rest" && answers.expected.trim() === ""
            ? [{ field: "expected", sentence: words.expectedMissing }]
            : []),
          ...check("share", "percent", words.shareMissing),
        ]
      : check("target", unit, unit === "currency" ? words.targetMissing : words.targetCountMissing);
  const all = [...value, ...check("baseline", unit, "", true)];
  const tooLow =
    goal.share === "rest" && answers.valueFrom === "share" && all.length === 0 && nothingLeft(answers, style);
  return tooLow ? [...all, { field: "expected", sentence: words.nothingLeft }] : all;
}

/** Sales expects to reach the whole target alone: no goal is left for marketing. */
function nothingLeft(answers: WizardAnswers, style: NumberStyle): boolean {
  const target = typedValue(answers.companyTarget, "currency", style);
  const expected = typedValue(answers.expected, "currency", style);
  return target.kind === "value" && expected.kind === "value" && expected.value >= target.value;
}

function rateFaults(
  answers: WizardAnswers,
  reading: WizardReading,
  style: NumberStyle,
  words: WizardWords["errors"],
): readonly WizardFault[] {
  const found: WizardFault[] = [];
  const add = (field: string, sentence: string | undefined) => {
    if (sentence !== undefined) found.push({ field, sentence });
  };
  if (reading.goal.kind === "amount" && !answers.averageDeal.unknown)
    add(
      "averageDeal.text",
      valueFault(answers.averageDeal.text, "currency", style, { ...words, missing: words.dealMissing }),
    );
  if (answers.ratesFrom === "counts") return [...found, ...countFaults(answers, reading, style, words)];
  for (const { key, metric } of reading.steps.toReversed()) {
    const { text = "", unknown = false } = answers.rates[key] ?? {};
    const name = metricName(metric, style.language);
    if (!unknown)
      add(
        `rates.${key}.text`,
        valueFault(text, "percent", style, {
          ...words,
          missing: words.rateMissing(name),
          zero: words.zeroRate(name),
          above: (rate) => words.rateAbove(name, rate),
        }),
      );
  }
  return found;
}

function countFaults(
  answers: WizardAnswers,
  { funnel, counts, steps }: WizardReading,
  style: NumberStyle,
  words: WizardWords["errors"],
): readonly WizardFault[] {
  return funnel.flatMap((stage, index): WizardFault[] => {
    const field = `counts.${stage.id}`;
    const name = stage.name[style.language];
    const own = valueFault(answers.counts[stage.id] ?? "", "count", style, {
      ...words,
      missing: words.countMissing(name),
      zero: undefined,
    });
    if (own !== undefined) return [{ field, sentence: own }];
    const step = steps[index - 1];
    const [above, here] = [counts[index - 1] ?? null, counts[index] ?? null];
    if (!step || above === null || here === null) return [];
    const rate = metricName(step.metric, style.language);
    if (above === 0) return [{ field, sentence: words.noRate(step.upper.name[style.language], rate) }];
    if (here === 0) return [{ field, sentence: words.zeroRate(rate) }];
    if (here <= above) return [];
    const sentence = words.moreBelow(
      rate,
      formatRate(here / above, style),
      `${name} ${formatCount(here, style)}`,
      `${step.upper.name[style.language]} ${formatCount(above, style)}`,
    );
    return [{ field, sentence }];
  });
}

interface ValueRule {
  readonly missing?: string | undefined;
  readonly zero?: string | undefined;
  readonly negative: string;
  readonly above?: ((rate: string) => string) | undefined;
  readonly rateTooHigh: (rate: string) => string;
  readonly notNumber: (text: string) => string;
  readonly ambiguous: (text: string) => string;
}

function valueFault(text: string, unit: Unit, style: NumberStyle, rule: ValueRule): string | undefined {
  const reading = typedValue(text, unit, style);
  if (reading.kind === "blank") return rule.missing;
  if (reading.kind === "ask") return rule.ambiguous(text);
  if (reading.kind === "unreadable") return rule.notNumber(text);
  if (reading.value < 0) return rule.negative;
  if (reading.value === 0) return rule.zero;
  return unit === "percent" && reading.value > 1
    ? (rule.above ?? rule.rateTooHigh)(formatRate(reading.value, style))
    : undefined;
}
