import type { BothLanguages } from "./catalogue-metric.ts";

/** How far a marketing team has come, and the KGI of its own that suits it (成熟度). */
export interface MaturityPreset {
  readonly id: "early" | "middle" | "late";
  readonly name: BothLanguages;
  readonly kgi: "appointments" | "valid_opportunities" | "pipeline_value";
  readonly hint: BothLanguages;
}

/** From appointments over valid opportunities to pipeline value, whose target is `pipelineGoal`. */
export const maturityPresets: readonly MaturityPreset[] = [
  {
    id: "early",
    name: { ja: "初期", en: "Early" },
    kgi: "appointments",
    hint: {
      ja: "立ち上げ期。まず営業が会える相手を増やします",
      en: "Starting up: first give sales more people to meet",
    },
  },
  {
    id: "middle",
    name: { ja: "中期", en: "Middle" },
    kgi: "valid_opportunities",
    hint: {
      ja: "営業との連携が進んだ時期。合意した条件を満たす商談を増やします",
      en: "Working with sales: more opportunities that meet the agreed conditions",
    },
  },
  {
    id: "late",
    name: { ja: "後期", en: "Late" },
    kgi: "pipeline_value",
    hint: {
      ja: "成熟期。売上目標から逆算した商談見込み金額に責任を持ちます",
      en: "Mature: answer for the pipeline that the sales target needs",
    },
  },
];
