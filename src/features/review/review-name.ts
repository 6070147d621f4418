import { fiscalYearOf } from "#domain/fiscal-year.ts";
import type { Language, Review } from "#domain/workbook.ts";
import { formatFiscalYear, formatMonth, formatQuarter } from "#ui/format/format-month.ts";

/** What a review looks at: 2025年9月, or for a quarterly one 2025年度 第2四半期. */
export function reviewName(
  { month, kind }: Pick<Review, "month" | "kind">,
  startMonth: number,
  language: Language,
): string {
  if (month === undefined) return "—";
  if (kind !== "quarterly") return formatMonth(month, language);
  return `${formatFiscalYear(fiscalYearOf(month, startMonth), language)} ${formatQuarter(month, startMonth, language)}`;
}
