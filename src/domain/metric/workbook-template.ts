import type { BothLanguages } from "./catalogue-metric.ts";

export type TemplateId = "saas" | "manufacturing" | "it" | "standard" | "email" | "nurturing";

/** What a trade or a tactic starts from: its KGI, the tree below, its funnel. */
export interface WorkbookTemplate {
  readonly id: TemplateId;
  readonly name: BothLanguages;
  readonly kgis: readonly TemplateKgi[];
  readonly kpis: readonly TemplateKpi[];
  /** The funnel, top to bottom. */
  readonly stages: readonly TemplateStage[];
  readonly dimension?: TemplateDimension;
  /** Formulas that differ from the catalogue's in this trade. */
  readonly formulas?: Readonly<Record<string, string>>;
}

interface TemplateKgi {
  readonly metric: string;
  readonly importance: 1 | 2 | 3;
}

/** A KPI and its place: directly below a KGI it is a 1次KPI, below another KPI a 2次KPI. */
export interface TemplateKpi extends TemplateKgi {
  readonly parent: string;
}

export interface TemplateStage {
  readonly id: string;
  readonly name: BothLanguages;
  readonly metric: string;
  readonly leadTimeMonths: number;
}

/** A breakdown the trade thinks in, and the metric it breaks down. */
interface TemplateDimension {
  readonly id: string;
  readonly name: BothLanguages;
  readonly metric: string;
  readonly members: readonly { readonly id: string; readonly name: BothLanguages }[];
}
