import { metricNamed } from "#domain/metric/metric-search.ts";
import type { Month } from "#domain/month.ts";
import { readNumber } from "#domain/reading/read-number.ts";
import { dayOrder, monthOfDate } from "#transfer/preset/date-column.ts";
import { monthlySums } from "#transfer/preset/monthly-sums.ts";
import { isAverageName, namedUnit } from "./named-unit.ts";
import type { RecognisedTable, TableCell, TableSource } from "./table-reading.ts";

/** A date with its year: 2025-04-01, 2025年4月1日, 20250401, 4/1/2025, with or without a time. */
const DAY =
  /^(?:\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|20\d{6}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?:[（(][日月火水木金土][)）])?(?:[ T]\d{1,2}:.*)?$/;
const RATIO_NAMES = /^(?:CTR|CVR|CPC|CPM|CPA|CPL|ROAS|ROI)\b|[（(](?:%|％)[)）]$/i;

/**
 * A table with a row a day, added up to months: each source for itself, members apart. Rates, averages and what is counted at
 * a point in time do not add up and are left out by name. null for tables that hold no month twice.
 *
 * @example
 * dailyTable({ reading: { months: ["2025-04", "2025-05"], sources: [] }, cells: [] }) // => null
 */
export function dailyTable({ reading, cells }: RecognisedTable): RecognisedTable | null {
  const days = reading.months.map((text) => text.normalize("NFKC").trim());
  if (days.length < 2 || !days.every((day) => DAY.test(day))) return null;
  const order = dayOrder(
    days.map((day) => ({ line: 0, cells: [day] })),
    0,
  );
  const monthOf = days.map((day) => monthOfDate(day.replace(/[（(].[)）]/, ""), order));
  if (!monthOf.every((month) => /^\d{4}-\d{2}$/.test(month))) return null;
  const months: readonly Month[] = [...new Set(monthOf)].toSorted();
  if (months.length === days.length || cells.some(({ text }) => isMultiplied(text))) return null;

  const kept = reading.sources.flatMap((source, index) => (addsUp(source) ? [index] : []));
  if (kept.length === 0) return null;
  const sums = new Map(kept.map((source) => [source, monthlySums()]));
  for (const { source, member, month, text, line, column } of cells)
    sums.get(source)?.add({ month: monthOf[month] ?? "", member: String(member), text, line, column });
  const summed = kept.map((source) => sums.get(source)!.sums());
  return {
    reading: {
      ...reading,
      months,
      sources: kept.map((source, index) => {
        const texts = summed[index]!.map(({ text }) => text);
        return { ...reading.sources[source]!, filled: texts.length, samples: texts.slice(0, 3) };
      }),
      ignored: [
        ...reading.ignored,
        ...reading.sources.flatMap((source, index) => {
          const at = cells.find((cell) => cell.source === index);
          return kept.includes(index)
            ? []
            : [
                {
                  reason: "notAdded" as const,
                  line: reading.headerLine,
                  column: at?.column ?? null,
                  text: source.name,
                },
              ];
        }),
      ],
      daily: { days: days.length, months: months.length },
    },
    cells: summed.flatMap((each, source) =>
      each.map(
        ({ month, member, text, line, column }): TableCell => ({
          source,
          member: Number(member),
          month: months.indexOf(month),
          text,
          line,
          column,
        }),
      ),
    ),
  };
}

function addsUp({ name, unit, impliedUnit }: TableSource): boolean {
  const known = metricNamed(name);
  if (known) return known.aggregation === "sum";
  const isRate = unit?.unit === "percent" || impliedUnit === "percent" || namedUnit(name) === "percent";
  return !isRate && !isAverageName(name) && !RATIO_NAMES.test(name);
}

/** 12万: with its own magnitude, which a column's unit must not multiply again. */
function isMultiplied(text: string): boolean {
  const reading = readNumber(text);
  return reading.kind === "value" && reading.changes.some(({ code }) => code === "multiplied");
}
