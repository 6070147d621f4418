import { addMonths, monthIndex } from "#domain/month.ts";
import { semanticFault } from "./semantic-fault.ts";
import type { SoundParts } from "./sound-parts.ts";
import type { WorkbookFault } from "./workbook-fault.ts";
import { MAX_MONTHS } from "./workbook-limits.ts";

interface Span {
  readonly index: number;
  readonly first: number;
  readonly last: number;
}

const LAST_MONTH = monthIndex("9999-12");

/**
 * Series that together stretch over more than 600 months, or past the calendar. Most likely a mistyped start (0202-04), so those
 * farthest from the others are named.
 */
export function spanFaults(parts: SoundParts): WorkbookFault[] {
  const spans = parts.series.flatMap(({ index, record: { start, values } }): Span[] => {
    const first = monthIndex(start);
    return values.length === 0 ? [] : [{ index, first, last: first + values.length - 1 }];
  });
  return tooFar(spans).map(({ index, first, last }) => {
    const found = `${addMonths("0000-01", first)} – ${addMonths("0000-01", Math.min(last, LAST_MONTH))}`;
    return semanticFault(parts, "monthsTooFarApart", ["series", index], { found, most: MAX_MONTHS });
  });
}

function tooFar(spans: readonly Span[]): Span[] {
  const first = spans.reduce((least, span) => Math.min(least, span.first), LAST_MONTH);
  const last = spans.reduce((most, span) => Math.max(most, span.last), 0);
  if (last - first < MAX_MONTHS && last <= LAST_MONTH) return [];
  const middle = spans.map((span) => span.first).toSorted((a, b) => a - b)[Math.floor(spans.length / 2)] ?? 0;
  const nearestFirst = spans.toSorted((a, b) => Math.abs(a.first - middle) - Math.abs(b.first - middle));
  let from = middle;
  let to = middle;
  return nearestFirst.filter((span) => {
    const near = Math.max(to, span.last) - Math.min(from, span.first) < MAX_MONTHS && span.last <= LAST_MONTH;
    if (near) {
      from = Math.min(from, span.first);
      to = Math.max(to, span.last);
    }
    return !near;
  });
}
