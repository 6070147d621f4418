import type { CatalogueMetric } from "./catalogue-metric.ts";
import { metricCatalogue } from "./metric-catalogue.ts";
import { searchText } from "./search-text.ts";

interface SearchEntry {
  readonly metric: CatalogueMetric;
  /** id, both names and aliases: what names exactly this metric. */
  readonly names: readonly string[];
  readonly keywords: readonly string[];
  readonly definition: string;
}

const entries: readonly SearchEntry[] = metricCatalogue.map((metric) => ({
  metric,
  names: [metric.id, metric.name, metric.nameEn, ...metric.aliases].map(searchText),
  keywords: metric.keywords.map(searchText),
  definition: searchText(metric.definition.ja + metric.definition.en),
}));

/**
 * The standard metrics that a typed text finds, best first: its exact name, id or abbreviation, then names that begin
 * with it, names that contain it, search words, and definitions. Half or full width and case make no difference.
 * An empty text finds the whole catalogue in its own order.
 *
 * @example
 * metricSearch("ＣＡＣ")[0].id // => "cac"
 * metricSearch("cost per lead")[0].id // => "cpl"
 * metricSearch("リード数")[0].id // => "leads"
 * metricSearch("CPL（リード獲得コスト）")[0].id // => "cpl"
 */
export function metricSearch(text: string): readonly CatalogueMetric[] {
  const wanted = searchText(text);
  if (wanted === "") return metricCatalogue;
  const found = ranked(wanted);
  if (found.length > 0) return found;
  // A name with its abbreviation, in the other order than the catalogue's: 「CAC（顧客獲得コスト）」.
  const parts = text
    .split(/[()（）]/)
    .map(searchText)
    .filter((part) => part !== "");
  return parts.length > 1 ? [...new Set(parts.flatMap(ranked))] : [];
}

function ranked(wanted: string): readonly CatalogueMetric[] {
  return entries
    .map((entry) => ({ metric: entry.metric, rank: rank(entry, wanted) }))
    .filter((found) => found.rank < notFound)
    .toSorted((a, b) => a.rank - b.rank)
    .map((found) => found.metric);
}

/**
 * The one standard metric that a name, id, abbreviation or alias means, or null. For column heads and row labels.
 *
 * @example
 * metricNamed("サイト訪問数")?.id // => "visitors"
 * metricNamed("未知の指標") // => null
 */
export function metricNamed(name: string): CatalogueMetric | null {
  const wanted = searchText(name);
  if (wanted === "") return null;
  return entries.find((entry) => entry.names.includes(wanted))?.metric ?? null;
}

const notFound = 5;

function rank({ names, keywords, definition }: SearchEntry, wanted: string): number {
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.includes(wanted))) return 2;
  if (keywords.some((keyword) => keyword.includes(wanted))) return 3;
  if (definition.includes(wanted)) return 4;
  return notFound;
}
