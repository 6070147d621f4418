import type { Month } from "./month.ts";

/**
 * The workbook: everything one marketer plans, records and decides, in one value.
 * This is the `workbook` object of the file format, version 1; see the README, "The file".
 *
 * Shape only. What is allowed in it (references, cycles, limits) is decided in one place: `schema/`.
 */
export interface Workbook {
  /** UUID; stays the same through hand-over, so that copies can be compared. */
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly settings: Settings;
  readonly dimensions: readonly Dimension[];
  /** The funnel, top to bottom. */
  readonly stages: readonly Stage[];
  readonly metrics: readonly Metric[];
  readonly goals: readonly Goal[];
  readonly series: readonly Series[];
  readonly notes: readonly Note[];
  readonly events: readonly MonthEvent[];
  readonly alerts: readonly AlertRecord[];
  readonly initiatives: readonly Initiative[];
  readonly actions: readonly Action[];
  readonly reviews: readonly Review[];
  readonly plans: readonly Plan[];
  readonly touchpoints: readonly IdentifiedRecord[];
  readonly budgets: readonly IdentifiedRecord[];
  readonly scoring: Scoring | null;
  readonly agreement: Agreement | null;
  readonly history: readonly HistoryEntry[];
}

export type Language = "ja" | "en";

/** How amounts are shown, never how they are stored: 円, 千円, 万円, 百万円, 億円. */
export type AmountScale = "one" | "thousand" | "man" | "million" | "oku";

export interface Settings {
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  /** 1 to 12; 4 is the Japanese default. */
  readonly fiscalYearStartMonth: number;
  readonly amountScale: AmountScale;
  /** Last closed month (月次締め), or null while none is closed. */
  readonly closedThrough: Month | null;
  /** How a negative number is written in Japanese; ▲ when absent. */
  readonly negativeMark?: "▲" | "△" | "−";
  /** Whether amounts exclude tax (税抜, the default) or include it. */
  readonly taxNote?: "excluded" | "included";
  /** Attainment from which a status is good or warn, as fractions; 1 and 0.9 when absent. */
  readonly statusBands?: StatusBands;
  /** The method by which the person estimates the year's landing; the middle one when absent or unknown here. */
  readonly landingMethod?: string;
  /** Which alerts are given, and from which limit on; the rules' own defaults where absent. */
  readonly alertRules?: AlertRuleSettings;
  /** The person's own view of the dashboard; none was arranged when absent. */
  readonly dashboard?: DashboardArrangement;
  /** Invented data, shown under a band that says so. */
  readonly sample?: boolean;
}

/** What the dashboard is put together from. */
export type DashboardBlock = "message" | "kgi" | "landing" | "kpis" | "funnel" | "alerts" | "hints" | "actions";

/** Which KPIs the dashboard's table lists: all, those shared with sales, or those of one of the two teams. */
export type DashboardKpis = "all" | "primary" | "marketing" | "sales";

/** The person's own view of the dashboard: its blocks in their order, and the KPIs of its table (all when absent). */
export interface DashboardArrangement {
  readonly blocks: readonly DashboardBlock[];
  readonly kpis?: DashboardKpis;
}

/** Attainment limits as fractions: at or above `good` 達成, at or above `warn` 注意, below that 要対応. */
export interface StatusBands {
  readonly good: number;
  readonly warn: number;
}

/** Every rule by which an alert can be given; `domain/alert/alert-rules.ts` lists them. */
export type AlertRuleId =
  | "level"
  | "pace"
  | "failing"
  | "limits"
  | "run"
  | "near"
  | "range"
  | "jump"
  | "missing"
  | "contradiction"
  | "landing"
  | "apart"
  | "overdue";

/** Whether a rule is on, and its one number: a fraction, a count of months or of business days. */
export interface AlertRuleSetting {
  readonly on?: boolean;
  readonly limit?: number;
}

export type AlertRuleSettings = Readonly<Partial<Record<AlertRuleId, AlertRuleSetting>>>;

/** One metric's own alert settings; what is absent follows the workbook's. */
export interface MetricAlertSettings {
  readonly rules?: AlertRuleSettings;
  /** Values below or above which an alert is given. */
  readonly below?: number;
  readonly above?: number;
  /** The month from which its control limits count, after something has changed for good. */
  readonly limitsFrom?: Month;
}

export interface Dimension {
  readonly id: string;
  readonly name: string;
  readonly members: readonly Member[];
}

export interface Member {
  readonly id: string;
  readonly name: string;
}

export interface Stage {
  readonly id: string;
  readonly name: string;
  /** The metric that counts this stage. */
  readonly metric: string;
  /** Months from this stage to the next. */
  readonly leadTimeMonths: number;
}

export type Unit = "count" | "percent" | "ratio" | "currency" | "seconds" | "days" | "months" | "score" | "mass";

export type Direction = "up" | "down" | "none";

/** How months combine into a quarter, a half, a year, a year to date. */
export type Aggregation = "sum" | "last" | "first" | "mean" | "weighted" | "formula";

/** How members combine within one month. */
export type AcrossMembers = "sum" | "mean" | "weighted" | "formula";

export type TargetType = "atLeast" | "atMost" | "range" | "none";

export interface Metric {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: Direction;
  readonly aggregation: Aggregation;
  /** null: sum for sum/last/first, mean for mean, weighted for weighted, formula for formula. */
  readonly across: AcrossMembers | null;
  /** Metric id that weights a `weighted` average. */
  readonly weight: string | null;
  /** Written with metric ids; null for an input. */
  readonly formula: string | null;
  readonly blankAsZero: boolean;
  /** Dimension id, when broken down. */
  readonly dimension: string | null;
  readonly role: "kgi" | "kpi" | "input";
  /** The metric above it in the KPI tree. */
  readonly parent: string | null;
  readonly stage: string | null;
  readonly tactic: string | null;
  /** ★ to ★★★. */
  readonly importance: number;
  readonly definition: string;
  readonly source: string;
  readonly owner: string;
  readonly cadence: string;
  readonly targetType: TargetType;
  /** Other names under which it stands in pasted and imported tables. */
  readonly aliases?: readonly string[];
  readonly statusBands?: StatusBands;
  /** What others reach (目安): shown beside the target, never judged. */
  readonly benchmark?: Benchmark;
  /** The person's own verdicts, where no goal is set on it; a goal carries its own. */
  readonly smart?: SmartVerdicts;
  readonly alerts?: MetricAlertSettings;
}

/** A value from elsewhere, where it stands and of what day. */
export interface Benchmark {
  readonly value?: number;
  readonly source?: string;
  readonly date?: Day;
}

export interface Goal {
  readonly id: string;
  readonly metric: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly start: Month;
  readonly due: Month;
  readonly statement: string;
  /** The person's own verdicts; those of the rules are computed. */
  readonly smart: SmartVerdicts;
}

export type SmartLetter = "S" | "M" | "A" | "R" | "T";

/** A person's own verdicts, letter by letter. */
export type SmartVerdicts = Readonly<Partial<Record<SmartLetter, SmartVerdict>>>;

export interface SmartVerdict {
  readonly verdict: "ok" | "check" | "na";
  readonly note: string;
}

export type SeriesKind = "actual" | "target" | "targetUpper" | "originalTarget" | "expected";

/** Consecutive months from `start`. Rates are fractions, money whole currency units, null is "not entered". */
export interface Series {
  readonly metric: string;
  readonly kind: SeriesKind;
  /** A member of the metric's dimension, or null for the total. */
  readonly member: string | null;
  readonly start: Month;
  readonly values: readonly (number | null)[];
  /**
   * Targets only: months whose value was not typed but follows the month before (引き継ぎ). A month counts as carried only
   * while its value still is that of the month before, so other writers need not keep this list.
   */
  readonly carried?: readonly Month[];
  /** Targets only: what whole fiscal years are to reach, where that was said apart from the months. */
  readonly years?: readonly YearFigure[];
}

/** A figure of a whole fiscal year, named by the calendar year in which that starts. */
export interface YearFigure {
  readonly fiscalYear: number;
  readonly value: number;
  /** The year's first month, where fiscal years have come to begin in another month since. */
  readonly start?: Month;
}

/** Which of the scenarios of a year a plan is; the first three are always offered. */
export type PlanKind = "standard" | "cautious" | "bold" | "own";

/** How a year's deals are laid over its months. */
export type PlanRamp = "flat" | "linear" | "lastYear" | "byHand";

/** A scenario of the reverse plan (逆算プラン): its assumptions, never its results. Only the id is sure; what is absent is undecided. */
export interface Plan {
  readonly id: string;
  readonly kind?: PlanKind;
  /** The person's own name for it. */
  readonly name?: string;
  /** The fiscal year it plans, by the calendar year in which that starts. */
  readonly fiscalYear?: number;
  /** The company's sales target for the year, and marketing's share of it as a fraction. */
  readonly companyTarget?: number | null;
  readonly share?: number | null;
  readonly averageDeal?: number | null;
  /** "template": the trade's rule of thumb, because it was not known (仮); typed when absent. */
  readonly averageDealFrom?: "typed" | "template";
  /** What is booked or expected already, in the KGI's unit: subtracted before planning back. */
  readonly booked?: number | null;
  readonly rates?: readonly PlanRate[];
  readonly ramp?: PlanRamp;
  /** The last month as a multiple of the first, with a linear ramp. */
  readonly growth?: number;
  /** Deals month by month, with a ramp by hand. */
  readonly wins?: readonly (number | null)[];
  /** ISO 8601 instant at which it was last written into the monthly targets. */
  readonly adoptedAt?: string;
}

/** The rate from a stage to the next one, and where it was taken from; "template" is provisional (仮) until it is replaced. */
export interface PlanRate {
  /** Id of the upper stage. */
  readonly stage: string;
  readonly value: number | null;
  readonly from: "typed" | "lastYear" | "recent" | "template";
  /** How many of the latest months, with "recent". */
  readonly months?: number;
}

/**
 * A remark. "month": what was behind a month's numbers, carried on to the review and the report. "cell": the same for one
 * metric in one month, or one member of it. "accepted": a number that looked wrong and was kept as it is; asked about again
 * when it changes. Only the id is sure: files may hold further kinds. `remarks.ts` reads them.
 */
export interface Note {
  readonly id: string;
  readonly kind?: string;
  readonly month?: Month;
  readonly text?: string;
  readonly metric?: string;
  readonly member?: string | null;
  readonly value?: number;
  readonly [key: string]: unknown;
}

/** What happened in a month (出来事): a trade fair, a new price. Of one metric, or of all where none is named. Only the id is sure. */
export interface MonthEvent {
  readonly id: string;
  readonly month?: Month;
  readonly text?: string;
  readonly metric?: string | null;
  readonly [key: string]: unknown;
}

/** A day, YYYY-MM-DD, of the calendar on the wall. */
export type Day = string;

/** Where an action stands; "open" when absent. Overdue is no state of its own: it follows from the due day. */
export type ActionStatus = "open" | "inProgress" | "done" | "cancelled";

/** Whether an action did what it was meant to do, as the person judged: 効果あり, 効果なし, 判断できない. */
export type ActionVerdict = "worked" | "notWorked" | "unclear";

/** Where an action came from. `ref` is the id of the alert or review, or of the review's issue. */
export interface ActionOrigin {
  readonly kind: "alert" | "issue" | "review" | "manual";
  readonly ref?: string;
}

/** By how much an action is to move its KPI in one month, in the KPI's unit. */
export interface ExpectedMonth {
  readonly month: Month;
  readonly value: number;
}

/** The judgement of a review meeting on an action's effect; the numbers beside it are in the review's snapshot. */
export interface ActionGrade {
  /** The review in which it was given. */
  readonly review?: string;
  readonly month: Month;
  readonly verdict: ActionVerdict;
  readonly note?: string;
}

/** A step somebody takes by a day (アクション). Everything but the id may be absent: it is kept from its first word on. */
export interface Action {
  readonly id: string;
  readonly text?: string;
  /** The KPI it is to move. */
  readonly metric?: string;
  readonly initiative?: string;
  /** By how much it is to move the KPI, in the KPI's unit, a month; minus to lower it. */
  readonly expected?: number | null;
  /** The month by which that is to show. */
  readonly expectedBy?: Month;
  /** Months in which it is to be another amount than `expected`: an effect that grows, or passes. */
  readonly expectedMonths?: readonly ExpectedMonth[];
  readonly cost?: number | null;
  readonly owner?: string;
  readonly due?: Day;
  readonly status?: ActionStatus;
  readonly origin?: ActionOrigin;
  /** The review meeting that decided on it, where the origin names something else. */
  readonly review?: string;
  /** ISO 8601 instant. */
  readonly createdAt?: string;
  /** The day from which it was at work: what counts as before and after hangs on it. */
  readonly startedOn?: Day;
  readonly doneOn?: Day;
  readonly note?: string;
  /** One a review, oldest first; the last one counts. */
  readonly grades?: readonly ActionGrade[];
}

/** A longer-running effort (施策) under which actions are taken. Only the id is sure. */
export interface Initiative {
  readonly id: string;
  readonly name?: string;
  /** The kind of tactic: email, webinar, exhibition… */
  readonly tactic?: string;
  readonly metrics?: readonly string[];
  readonly cost?: number | null;
  readonly owner?: string;
  readonly start?: Day;
  readonly end?: Day;
  readonly status?: ActionStatus;
  readonly note?: string;
}

export type ReviewKind = "weekly" | "monthly" | "quarterly";

/** What pointed to an issue: an alert, a share of the KGI's gap, the funnel's bottleneck, a known pattern, a KPI below target. */
export interface ReviewIssueOrigin {
  readonly kind: "alert" | "decomposition" | "funnel" | "diagnosis" | "tree" | "manual";
  readonly ref?: string;
}

/** What a review found wrong (課題), why, and up to three whys below that. */
export interface ReviewIssue {
  readonly id: string;
  readonly metric?: string;
  readonly text?: string;
  readonly cause?: string;
  readonly whys?: readonly string[];
  readonly origin?: ReviewIssueOrigin;
}

export interface ReviewDecision {
  readonly id: string;
  readonly text?: string;
}

/**
 * A review meeting (レビュー会議). While `heldAt` is absent it is under way and can be resumed; once held it is a record, with the
 * numbers as they were seen, and no later change of the workbook reaches it.
 */
export interface Review {
  readonly id: string;
  readonly kind?: ReviewKind;
  /** The month it looks at. */
  readonly month?: Month;
  /** ISO 8601 instants. */
  readonly startedAt?: string;
  readonly heldAt?: string;
  /** Which of the five steps it is at, 1 to 5. */
  readonly step?: number;
  readonly attendees?: string;
  readonly issues?: readonly ReviewIssue[];
  readonly decisions?: readonly ReviewDecision[];
  readonly minutes?: string;
  readonly snapshot?: ReviewSnapshot;
}

/** What a review saw. Names and units are copied, not referred to: it stays readable when a metric is gone. */
export interface ReviewSnapshot {
  /** How far the month had been entered, and whether it was closed. */
  readonly entered: number;
  readonly of: number;
  readonly closed: boolean;
  /** The message of the dashboard as it was read, in both languages; null where there was no KGI. */
  readonly headline: { readonly ja: string; readonly en: string } | null;
  readonly figures: readonly ReviewedFigure[];
  readonly effects: readonly ReviewedEffect[];
  /** What was decided to be done next. */
  readonly actions: readonly ReviewedAction[];
  readonly monthNote: string;
  readonly events: readonly string[];
}

/** The name and unit of a metric at that time. */
export interface ReviewedMetric {
  readonly metric: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: Unit;
  readonly decimals: number;
}

export interface ReviewedFigure extends ReviewedMetric {
  readonly role: "kgi" | "kpi" | "input";
  readonly actual: number | null;
  readonly target: number | null;
  readonly attainment: number | null;
  readonly lastYear: number | null;
  readonly status: "good" | "warn" | "bad" | "none" | "notApplicable";
}

/** An earlier action, the KPI before and after it, and what was made of it. */
export interface ReviewedEffect {
  readonly action: string;
  readonly text: string;
  readonly owner: string;
  readonly status: ActionStatus;
  readonly overdue: boolean;
  readonly metric: ReviewedMetric | null;
  readonly before: number | null;
  readonly after: number | null;
  /** Limits of the difference, where a test could be made. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** What the numbers say, and what the meeting said; null where it said nothing. */
  readonly finding: ActionVerdict | null;
  readonly verdict: ActionVerdict | null;
  readonly note: string;
}

export interface ReviewedAction {
  readonly action: string;
  readonly text: string;
  readonly owner: string;
  readonly due: Day | null;
  readonly metric: ReviewedMetric | null;
  readonly expected: number | null;
  readonly expectedMonths?: readonly ExpectedMonth[];
}

/** What was decided after a close: to bring more, to convert better, or to accept the gap. */
export type ReplanChoice = "volume" | "rate" | "accept";

/**
 * What changed, when and why; kept for ever. "targetRevision": targets of a metric were set anew while a plan was in force or
 * its year had begun. Without a kind: a definition changed. Only the id is sure: files may hold further kinds.
 */
export interface HistoryEntry {
  readonly id: string;
  readonly kind?: string;
  /** ISO 8601 instant. */
  readonly at?: string;
  readonly metric?: string;
  readonly reason?: string;
  readonly months?: readonly RevisedMonth[];
  readonly fiscalYear?: number;
  /** The fiscal year's first month, where fiscal years have come to begin in another month since. */
  readonly start?: Month;
  readonly year?: RevisedFigure;
  /** When the revision was a replan: what it took as given, and what it decided. */
  readonly replan?: ReplanNote;
  readonly [key: string]: unknown;
}

export interface RevisedFigure {
  readonly from: number | null;
  readonly to: number | null;
}

/** A month's target before and after a revision; of the upper end of a range where `kind` says so. */
export interface RevisedMonth extends RevisedFigure {
  readonly month: Month;
  readonly kind?: "target" | "targetUpper";
}

/** `actual`: what had come in by the end of `through`, for a metric whose months add up. */
export interface ReplanNote {
  readonly choice: ReplanChoice;
  readonly through: Month;
  readonly actual: number | null;
}

/**
 * What a person did with an alert (アラート); the alerts themselves are computed. The id is the alert's own, made of its rule, its
 * metric and the month in which the state began, so that the answer stays with that one change of state.
 */
export interface AlertRecord {
  readonly id: string;
  /** Seen (確認済み), put off until `until` (あとで), or handed to the next review meeting as an issue (課題). */
  readonly state?: "acknowledged" | "snoozed" | "issue";
  /** The first month whose closing shows it again. */
  readonly until?: Month;
  /** ISO 8601 instant. */
  readonly at?: string;
  readonly note?: string;
  /** What it was about, so that an issue can be read after the alert is over. */
  readonly rule?: string;
  readonly metric?: string | null;
  readonly month?: Month;
  readonly [key: string]: unknown;
}

/** What a lead can do and what it counts: 資料請求 5. `points` is null while they are undecided or not a number. */
export interface ScoringAction {
  readonly id: string;
  readonly name: string;
  readonly points: number | null;
}

/** One thing one lead did, as it was written: `day` is YYYY-MM-DD where it could be read, else the text itself. */
export interface ScoringRow {
  readonly lead: string;
  readonly action: string;
  readonly day: string;
  /** The line it stood on in the table or file it was added with, from 1. */
  readonly line?: number;
}

/** The lead-scoring sheet (リードスコアリング). Leads are ids: it needs no personal data. Scores are computed, never kept. */
export interface Scoring {
  readonly threshold?: number | null;
  readonly actions?: readonly ScoringAction[];
  readonly rows?: readonly ScoringRow[];
}

/** One version of what marketing and sales agreed on. Only the id is sure; without `validFrom` it is a draft. */
export interface AgreementVersion {
  readonly id: string;
  readonly lead?: string;
  readonly mql?: string;
  readonly sql?: string;
  /** When a lead is handed over, and how. */
  readonly handOver?: string;
  /** By when sales follows up. */
  readonly followUp?: string;
  /** What sales reports back, and when. */
  readonly feedback?: string;
  /** A role. */
  readonly owner?: string;
  readonly validFrom?: Day;
  readonly note?: string;
  /** ISO 8601 instant. */
  readonly createdAt?: string;
}

/** The agreement of marketing and sales (SLA), with every version it ever had, oldest first. */
export interface Agreement {
  readonly versions?: readonly AgreementVersion[];
}

/** A record of a collection whose further shape belongs to the screen that uses it. */
export interface IdentifiedRecord extends OpenRecord {
  readonly id: string;
}

export interface OpenRecord {
  readonly [key: string]: unknown;
}

export interface EmptyWorkbook {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 instant: the domain has no clock of its own. */
  readonly at: string;
  readonly language?: Language;
  readonly fiscalYearStartMonth?: number;
}

/**
 * A workbook without metrics, for a Japanese fiscal year, in yen, shown in 万円.
 *
 * @example
 * emptyWorkbook({ id: "w1", name: "2026年度", at: "2026-04-01T00:00:00.000Z" }).settings.amountScale // => "man"
 */
export function emptyWorkbook({ id, name, at, language = "ja", fiscalYearStartMonth = 4 }: EmptyWorkbook): Workbook {
  return {
    id,
    name,
    note: "",
    createdAt: at,
    updatedAt: at,
    settings: { language, currency: "JPY", fiscalYearStartMonth, amountScale: "man", closedThrough: null },
    dimensions: [],
    stages: [],
    metrics: [],
    goals: [],
    series: [],
    notes: [],
    events: [],
    alerts: [],
    initiatives: [],
    actions: [],
    reviews: [],
    plans: [],
    touchpoints: [],
    budgets: [],
    scoring: null,
    agreement: null,
    history: [],
  };
}
