import { formulaReferences } from "#domain/formula/formula-references.ts";
import { parseFormula } from "#domain/formula/parse-formula.ts";
import { metricCatalogue } from "#domain/metric/metric-catalogue.ts";
import { searchText } from "#domain/metric/search-text.ts";
import type { Language, Workbook } from "#domain/workbook.ts";
import { formatFormula } from "#ui/format/format-formula.ts";
import { glossary } from "./glossary.ts";

/** A line of the glossary in one language: a term, or a metric with what it does in the open workbook. */
export interface GlossaryEntry {
  readonly id: string;
  readonly kind: "term" | "metric";
  readonly name: string;
  /** Its name in the other language. */
  readonly otherName: string;
  readonly meaning: string;
  readonly formula: string | null;
  /** In the open workbook: null when it is not there. */
  readonly use: GlossaryUse | null;
  readonly searched: string;
}

interface GlossaryUse {
  readonly usedIn: readonly string[];
  readonly stage: string | null;
}

/** All terms, then all metrics of the catalogue, then those that only the workbook has. */
export function glossaryEntries(workbook: Workbook | null, language: Language): readonly GlossaryEntry[] {
  const other = language === "ja" ? "en" : "ja";
  const terms = glossary.map(
    ({ id, name, meaning, formula, keywords = [] }): GlossaryEntry => ({
      id,
      kind: "term",
      name: name[language],
      otherName: name[other],
      meaning: meaning[language],
      formula: formula?.[language] ?? null,
      use: null,
      searched: searchText([name.ja, name.en, meaning[language], ...keywords].join(" ")),
    }),
  );
  return [...terms, ...metricEntries(workbook, language)];
}

function metricEntries(workbook: Workbook | null, language: Language): readonly GlossaryEntry[] {
  const standard = new Map(metricCatalogue.map((metric) => [metric.id, metric]));
  const own = new Map((workbook?.metrics ?? []).map((metric) => [metric.id, metric]));
  const nameOf = (id: string) => {
    const metric = own.get(id) ?? standard.get(id);
    if (!metric) return id;
    return language === "en" && metric.nameEn !== "" ? metric.nameEn : metric.name;
  };
  const users = formulaUsers(workbook);
  const ids = [...new Set([...standard.keys(), ...own.keys()])];
  return ids.map((id) => {
    const known = standard.get(id);
    const mine = own.get(id);
    const formula = mine ? mine.formula : (known?.formula ?? null);
    const meaning = mine?.definition || known?.definition[language] || "";
    const names = [mine?.name, mine?.nameEn, known?.name, known?.nameEn];
    return {
      id,
      kind: "metric",
      name: nameOf(id),
      otherName: (language === "ja" ? (mine ?? known)?.nameEn : (mine ?? known)?.name) ?? "",
      meaning,
      formula: formula === null ? null : formatFormula(formula, nameOf),
      use: mine
        ? {
            usedIn: (users.get(id) ?? []).map(nameOf),
            stage: workbook?.stages.find((stage) => stage.metric === id)?.name ?? null,
          }
        : null,
      searched: searchText([id, ...names, ...(known?.aliases ?? []), ...(known?.keywords ?? []), meaning].join(" ")),
    };
  });
}

/** For each metric, the metrics in whose formulas it stands. */
function formulaUsers(workbook: Workbook | null): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { id, formula } of workbook?.metrics ?? []) {
    const tree = formula === null ? null : parseFormula(formula);
    if (!tree?.ok) continue;
    for (const reference of formulaReferences(tree.value)) users.set(reference, [...(users.get(reference) ?? []), id]);
  }
  return users;
}

/** The entries that a typed text finds, exact names first. */
export function glossarySearch(entries: readonly GlossaryEntry[], text: string): readonly GlossaryEntry[] {
  const wanted = searchText(text);
  if (wanted === "") return entries;
  const rank = ({ name, otherName }: GlossaryEntry) => {
    const names = [searchText(name), searchText(otherName)];
    return names.includes(wanted) ? 0 : names.some((one) => one.startsWith(wanted)) ? 1 : 2;
  };
  return entries.filter(({ searched }) => searched.includes(wanted)).toSorted((one, two) => rank(one) - rank(two));
}
