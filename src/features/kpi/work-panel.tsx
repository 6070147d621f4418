import { type ExplainedCell, explainedCell } from "#domain/engine/explained-cell.ts";
import { isMonth } from "#domain/month.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatFormula } from "#ui/format/format-formula.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import type { KpiPanelProps } from "./panel-props.ts";
import { texts } from "./texts.ts";

/** Shows the work: the formula, the same with the month's numbers, and every number it rests on. */
export function WorkPanel({ workbook, metric, month, style }: KpiPanelProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { explanation, inputs, result } = explainedCell(engineOfWorkbook(workbook), workbook, {
    metric: metric.id,
    period: month,
  });
  const metricOf = (id: string) => workbook.metrics.find((one) => one.id === id);
  const nameOf = (id: string) => {
    const found = metricOf(id);
    return found ? metricName(found, language) : id;
  };
  const written = (id: string, value: number) => {
    const found = metricOf(id);
    return found ? formatMetricValueWithUnit(value, found, style) : String(value);
  };
  const inThisMonth = inputs.every(({ period }) => period === month);
  const valueOf = (id: string) => {
    const value = inputs.find((input) => input.metric === id)?.result.value ?? null;
    return value === null ? "—" : written(id, value);
  };
  return (
    <Panel title={words.work(formatMonth(month, language))}>
      <div className="body">
        <p>{sentence(explanation, words)}</p>
        {explanation.type === "formula" && metric.formula !== null && (
          <>
            <p>{`${metricName(metric, language)} ＝ ${formatFormula(metric.formula, nameOf)}`}</p>
            {inThisMonth && (
              <p className="num worked">
                {`${formatFormula(metric.formula, valueOf)} ＝ `}
                <b>
                  {result.value === null ? (
                    <UnknownMark reason={result.reason ?? "missing"} />
                  ) : (
                    written(metric.id, result.value)
                  )}
                </b>
              </p>
            )}
          </>
        )}
      </div>
      {inputs.length > 0 && (
        <DataTable
          caption={words.input}
          rows={inputs}
          rowKey={({ metric: id, period, member }) => `${id} ${period} ${member ?? ""}`}
          columns={[
            {
              id: "input",
              header: words.input,
              renderCell: ({ metric: id, member }) =>
                member === null
                  ? nameOf(id)
                  : (workbook.dimensions.flatMap(({ members }) => members).find((one) => one.id === member)?.name ??
                    member),
            },
            {
              id: "period",
              header: words.period,
              renderCell: ({ period }) => (isMonth(period) ? formatMonth(period, language) : period),
            },
            {
              id: "value",
              header: words.value,
              numeric: true,
              renderCell: ({ metric: id, result: { value, reason } }) =>
                value === null ? <UnknownMark reason={reason ?? "missing"} /> : written(id, value),
            },
          ]}
        />
      )}
    </Panel>
  );
}

function sentence({ type }: ExplainedCell["explanation"], words: (typeof texts)["ja"]): string | null {
  switch (type) {
    case "typed":
      return words.typed;
    case "blank":
      return words.blank;
    case "zero":
      return words.zero;
    case "not-applicable":
      return words.notApplicable;
    case "members":
      return words.fromMembers;
    case "months":
    case "mean-of-typed":
      return words.fromMonths;
    case "faulty":
    case "circular":
      return words.faulty;
    case "formula":
      return null;
  }
}
