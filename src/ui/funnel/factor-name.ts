import type { GapFactor } from "#domain/decomposition/kgi-gap.ts";
import { rateMetric } from "#domain/funnel-standing.ts";
import type { Language, Workbook } from "#domain/workbook.ts";
import { bilingual } from "#ui/language/language.tsx";
import { stageName } from "./stage-name.ts";
import { stepName } from "./step-name.ts";

const texts = bilingual(
  {
    volume: (stage: string) => `${stage}の数（量）`,
    price: (stage: string) => `${stage}1件あたりの金額（単価）`,
  },
  {
    volume: (stage: string) => `${stage} (volume)`,
    price: (stage: string) => `Amount per ${stage} (price)`,
  },
);

/** A factor of the KGI's gap: volume, a rate by its name, or price. */
export function factorName({ kind, stage }: GapFactor, { stages, metrics }: Workbook, language: Language): string {
  if (kind !== "rate") return texts[language][kind](stageName(stage, language));
  const upper = stages[stages.findIndex(({ id }) => id === stage.id) - 1]!;
  const metric = rateMetric(metrics, upper.metric, stage.metric);
  return stepName({ metric, upper, lower: stage }, metrics, language);
}
