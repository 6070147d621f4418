import type { Language, SeriesKind } from "#domain/workbook.ts";

/** The headings of exported tables; the ids at the end let the same workbook find its own values again. */
export interface ExportWords {
  readonly month: string;
  readonly metric: string;
  readonly member: string;
  readonly kind: string;
  readonly value: string;
  readonly metricId: string;
  readonly memberId: string;
  readonly kinds: Readonly<Record<SeriesKind, string>>;
  /** Values of formulas, for reading only. */
  readonly calculated: string;
}

export const exportWords: Readonly<Record<Language, ExportWords>> = {
  ja: {
    month: "年月",
    metric: "指標",
    member: "内訳",
    kind: "区分",
    value: "値",
    metricId: "metric_id",
    memberId: "member_id",
    kinds: {
      actual: "実績",
      target: "目標",
      targetUpper: "目標の上限",
      originalTarget: "当初目標",
      expected: "見込み",
    },
    calculated: "計算値",
  },
  en: {
    month: "month",
    metric: "metric",
    member: "member",
    kind: "kind",
    value: "value",
    metricId: "metric_id",
    memberId: "member_id",
    kinds: {
      actual: "actual",
      target: "target",
      targetUpper: "upper target",
      originalTarget: "original target",
      expected: "expected",
    },
    calculated: "calculated",
  },
};
