import { ButtonLink } from "#ui/control/button.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import type { PanelProps } from "./panel-props.ts";
import { texts } from "./texts.ts";

/** What every stage must bring in which month; what lies before the start, and what already serves the following year. */
export function MonthsPanel({ setting, outcome, style }: Omit<PanelProps, "inputs">) {
  const words = useTexts(texts);
  const t = words.months;
  const { months, stages } = setting;
  const count = (value: number | null) => (value === null ? UNKNOWN : formatCount(value, style));
  const rows = stages
    .map(({ stage }, index) => ({
      name: stageName(stage, style.language),
      id: stage.id,
      stage: outcome.stages[index]!,
    }))
    .toReversed();
  return (
    <Panel
      title={t.title}
      sub={t.sub}
      className="bymonth"
      aside={
        <ButtonLink size="small" href="#/targets">
          {t.open}
        </ButtonLink>
      }
    >
      <DataTable
        caption={t.title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { id: "stage", header: words.ladder.stage, renderCell: ({ name }) => name },
          {
            id: "before",
            header: t.beforeStart,
            numeric: true,
            renderCell: ({ stage }) => (stage.monthly === null ? UNKNOWN : count(stage.beforeStart)),
          },
          ...months.map((month, index) => ({
            id: month,
            header: formatMonthShort(month, style.language),
            numeric: true,
            renderCell: ({ stage }: (typeof rows)[number]) => {
              const late = index >= months.length - stage.leadMonths;
              const value = count(stage.monthly?.[index] ?? null);
              return late ? (
                <span className="late" title={t.nextYearCell}>
                  {value}
                  <span className="vh">{t.nextYearCell}</span>
                </span>
              ) : (
                value
              );
            },
          })),
          {
            id: "total",
            header: t.total,
            numeric: true,
            renderCell: ({ stage }) => <b>{count(sumOf(stage.monthly) ?? stage.count)}</b>,
          },
        ]}
      />
      <p className="foot">
        {t.before} {t.nextYear}
      </p>
    </Panel>
  );
}

/** What a row's months add up to: by hand, that may differ from the year's need. */
function sumOf(months: readonly number[] | null): number | null {
  return months && months.reduce((sum, value) => sum + value, 0);
}
