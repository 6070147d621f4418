import { formatCount } from "#ui/format/format-count.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { ProvisionalMark } from "#ui/number/provisional-mark.tsx";
import type { WizardReading } from "./wizard-reading.ts";
import { wizardTexts } from "./wizard-texts.ts";

/** From the KGI up to the first stage: what is needed at each, as far as the rates are known. */
export function Ladder({ reading, style }: { reading: WizardReading; style: NumberStyle }) {
  const t = useTexts(wizardTexts);
  const { funnel, steps, rates, outcome, averageDeal, goal, target } = reading;
  const provisional = provisionalStages(reading);
  const known = outcome.stages.some(({ count }) => count !== null);
  return (
    <section className="ladder" aria-label={t.ladder}>
      <h2>{t.ladder}</h2>
      {goal.kind === "amount" && target !== null && averageDeal !== null && (
        <p className="sub num">
          {t.deals(formatHeadlineAmount(target, style), formatHeadlineAmount(averageDeal.value, style))}{" "}
          {averageDeal.provisional && <ProvisionalMark />}
        </p>
      )}
      <ol aria-live="polite">
        {funnel.toReversed().map((stage, fromBelow) => {
          const index = funnel.length - 1 - fromBelow;
          const count = outcome.stages[index]?.count ?? null;
          const step = steps[index - 1];
          const rate = rates[index - 1];
          return (
            <li key={stage.id}>
              <span className="rung">
                <span>{stage.name[style.language]}</span>
                <span className="num">
                  {count === null ? (
                    <span className="t-3">{t.undecided}</span>
                  ) : (
                    <>
                      <b>{formatCount(count, style)}</b> <small>{t.perYear}</small>
                    </>
                  )}
                  {count !== null && provisional.has(stage.id) && <ProvisionalMark />}
                </span>
              </span>
              {step && (
                <span className="between num">
                  ÷ {metricName(step.metric, style.language)} {rate ? rateText(rate.value, style) : "—"}
                  {rate?.provisional && <ProvisionalMark />}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p className="sub">{known ? t.rounding : t.ladderHint}</p>
    </section>
  );
}

/** As exact as it was entered, at least one digit. */
function rateText(rate: number, style: NumberStyle): string {
  return formatRate(rate, style, rate < 0.1 ? 2 : 1);
}

/** Stages whose count rests on a rule of thumb. */
export function provisionalStages({ funnel, rates, averageDeal }: WizardReading): ReadonlySet<string> {
  let unsure = averageDeal?.provisional === true;
  const found = new Set<string>();
  for (const [index, { id }] of [...funnel.entries()].toReversed()) {
    unsure ||= rates[index]?.provisional === true;
    if (unsure) found.add(id);
  }
  return found;
}
