import { parseFormula } from "#domain/formula/parse-formula.ts";
import { printFormula } from "#domain/formula/print-formula.ts";
import type { Language, Workbook } from "#domain/workbook.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { recordTexts } from "./record-texts.ts";

interface DefinitionChange {
  readonly id: string;
  readonly at: string;
  readonly name: string;
  readonly reason: string;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

/** How the definitions came to be what they are: newest first. */
export function DefinitionHistory({ workbook }: { workbook: Workbook }) {
  const t = useTexts(recordTexts);
  const language = useLanguage();
  const rows = (workbook.history as readonly unknown[]).filter(isDefinitionChange).toReversed();

  function written(field: string, value: unknown): string {
    if (typeof value !== "string" || value === "") return t.empty;
    if (field === "formula") return formulaInNames(workbook, value, language);
    if (field === "weight") return nameOf(workbook, value, language);
    const words: Readonly<Record<string, string>> =
      { unit: t.units, direction: t.directions, aggregation: t.aggregations, targetType: t.targetTypes }[field] ?? {};
    return words[value] ?? value;
  }

  return (
    <Panel title={t.history} sub={t.historySub}>
      {rows.length === 0 ? (
        <EmptyState>{t.noHistory}</EmptyState>
      ) : (
        <DataTable
          caption={t.history}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { id: "metric", header: t.historyColumns.metric, renderCell: ({ name }) => name },
            {
              id: "what",
              header: t.historyColumns.what,
              renderCell: ({ changes }) => (
                <ul className="changes">
                  {changes.map(({ field, from, to }) => (
                    <li key={field}>
                      {t.change(t.fields[field as "name"] ?? field, written(field, from), written(field, to))}
                    </li>
                  ))}
                </ul>
              ),
            },
            { id: "why", header: t.historyColumns.why, renderCell: ({ reason }) => (reason === "" ? "—" : reason) },
            { id: "at", header: t.historyColumns.at, renderCell: ({ at }) => at.slice(0, 10).replaceAll("-", "/") },
          ]}
        />
      )}
    </Panel>
  );
}

function isDefinitionChange(record: unknown): record is DefinitionChange {
  const { at, name, reason, changes } = record as Record<string, unknown>;
  return [at, name, reason].every((text) => typeof text === "string") && Array.isArray(changes);
}

/** A stored formula with the metrics' names. */
export function formulaInNames(workbook: Workbook, formula: string, language: Language): string {
  const tree = parseFormula(formula);
  return tree.ok ? printFormula(tree.value, (id) => nameOf(workbook, id, language)) : formula;
}

/** The name of a metric for its id. */
export function nameOf({ metrics }: Workbook, id: string, language: Language): string {
  const metric = metrics.find((one) => one.id === id);
  return metric ? metricName(metric, language) : id;
}
