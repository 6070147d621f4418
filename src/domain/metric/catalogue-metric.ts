import type { AcrossMembers, Aggregation, Direction, TargetType, Unit } from "#domain/workbook.ts";

/** Where in the customer's journey, or in which trade, a metric is at home. The picker and the glossary list by it. */
export type MetricGroup =
  | "goals"
  | "awareness"
  | "interest"
  | "nurturing"
  | "qualification"
  | "closing"
  | "saas"
  | "manufacturing";

/** What the marketer does that moves the metric (施策). */
type Tactic = "email" | "webinar" | "whitepaper" | "site" | "sns" | "exhibition" | "ads";

/** The stages of the standard B2B funnel, サイト訪問 to 受注. */
export type StandardStage = "visit" | "lead" | "mql" | "sql" | "opportunity" | "won";

/** A text in both languages. */
export interface BothLanguages {
  readonly ja: string;
  readonly en: string;
}

/** A metric as the field defines it: what a workbook's own metric starts from. */
export interface CatalogueMetric {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly group: MetricGroup;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  readonly across: AcrossMembers | null;
  readonly weight: string | null;
  readonly formula: string | null;
  readonly targetType: TargetType;
  readonly tactic: Tactic | null;
  /** The funnel stage this metric counts, if it counts one. */
  readonly stage: StandardStage | null;
  /** What is counted, in one sentence. */
  readonly definition: BothLanguages;
  /** The tool or department where the number is usually found. */
  readonly source: BothLanguages;
  /** Other names that mean exactly this metric in tables people paste; unique in the catalogue. */
  readonly aliases: readonly string[];
  /** Words by which people look for it, though they do not name it alone. */
  readonly keywords: readonly string[];
  /** A rule-of-thumb value of the field, in the metric's unit. */
  readonly benchmark: number | null;
}

/** One row of the catalogue as it is written: what follows from unit, direction and formula is left out. */
export interface CatalogueRow {
  readonly id: string;
  readonly name: readonly [ja: string, en: string];
  readonly unit: Unit;
  readonly direction: Direction;
  /** "formula" when left out: the row then has a formula. */
  readonly aggregation?: Aggregation;
  readonly formula?: string;
  readonly across?: AcrossMembers;
  readonly weight?: string;
  readonly decimals?: number;
  readonly definition: readonly [ja: string, en: string];
  /** Left out for formulas. */
  readonly source?: BothLanguages;
  readonly tactic?: Tactic;
  readonly stage?: StandardStage;
  readonly aliases?: readonly string[];
  readonly keywords?: readonly string[];
  readonly benchmark?: number;
}

const decimalsByUnit: Readonly<Record<Unit, number>> = {
  count: 0,
  percent: 1,
  ratio: 1,
  currency: 0,
  seconds: 0,
  days: 1,
  months: 1,
  score: 1,
  mass: 0,
};

const targetTypeByDirection: Readonly<Record<Direction, TargetType>> = { up: "atLeast", down: "atMost", none: "none" };

const computed: BothLanguages = { ja: "計算式", en: "Formula" };

/**
 * The metrics of one group, from their rows: fills in decimals by unit and the kind of target by direction.
 *
 * @example
 * catalogueGroup("closing", [{ id: "win_rate", name: ["受注率", "Win rate"], unit: "percent", direction: "up", formula: "won_deals / opportunities", definition: ["", ""] }])[0].aggregation // => "formula"
 */
export function catalogueGroup(group: MetricGroup, rows: readonly CatalogueRow[]): readonly CatalogueMetric[] {
  return rows.map((row) => ({
    id: row.id,
    name: row.name[0],
    nameEn: row.name[1],
    group,
    unit: row.unit,
    decimals: row.decimals ?? decimalsByUnit[row.unit],
    direction: row.direction,
    aggregation: row.aggregation ?? "formula",
    across: row.across ?? null,
    weight: row.weight ?? null,
    formula: row.formula ?? null,
    targetType: targetTypeByDirection[row.direction],
    tactic: row.tactic ?? null,
    stage: row.stage ?? null,
    definition: { ja: row.definition[0], en: row.definition[1] },
    source: row.source ?? computed,
    aliases: row.aliases ?? [],
    keywords: row.keywords ?? [],
    benchmark: row.benchmark ?? null,
  }));
}
