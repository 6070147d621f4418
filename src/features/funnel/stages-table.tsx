import type { StageStanding, StepStanding } from "#domain/funnel-standing.ts";
import { ratio } from "#domain/ratio.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { notEntered, UNKNOWN } from "#ui/format/unknown-text.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import type { StagesProps } from "./stages-props.ts";
import { countedWords, intervalWords, stepInterval, stepRate } from "./step-facts.ts";
import { texts } from "./texts.ts";

interface Row {
  readonly standing: StageStanding;
  /** The step that leads to it; none to the top. */
  readonly step: StepStanding | null;
}

/** The same funnel as a table, with the wider interval and what each rate divides. */
export function StagesTable({ standing, style, month }: StagesProps) {
  const t = useTexts(texts).stages;
  const { language } = style;
  const rows: Row[] = standing.stages.map((one, index) => ({ standing: one, step: standing.steps[index - 1] ?? null }));
  const top = standing.stages[0]?.actual ?? null;
  const rate = (value: number | null) => (value === null ? UNKNOWN : formatRate(value, style));
  const interval = (step: StepStanding | null, level: number) => {
    const limits = step && stepInterval(step, level);
    return limits ? intervalWords(limits, style) : UNKNOWN;
  };
  return (
    <DataTable<Row>
      caption={t.title}
      rows={rows}
      rowKey={(row) => row.standing.stage.id}
      columns={[
        { id: "stage", header: t.stage, renderCell: (row) => stageName(row.standing.stage, language) },
        {
          id: "actual",
          header: t.actual,
          numeric: true,
          renderCell: ({ standing: { actual } }) =>
            actual === null ? notEntered[language] : formatCount(actual, style),
        },
        {
          id: "target",
          header: t.target,
          numeric: true,
          renderCell: ({ standing: { target } }) => (target === null ? UNKNOWN : formatCount(target, style)),
        },
        {
          id: "attainment",
          header: t.attainment,
          numeric: true,
          renderCell: ({ standing: { actual, target } }) => rate(ratio(actual, target).value),
        },
        {
          id: "rate",
          header: t.rate,
          numeric: true,
          renderCell: ({ step }) =>
            step === null ? (
              ""
            ) : step.rate.reason ? (
              <UnknownMark reason={step.rate.reason} />
            ) : (
              stepRate(step.rate.value, style)
            ),
        },
        {
          id: "planned",
          header: t.planned,
          numeric: true,
          renderCell: ({ step }) =>
            step === null ? "" : step.planned.value === null ? UNKNOWN : stepRate(step.planned.value, style),
        },
        {
          id: "80",
          header: t.interval("80%"),
          numeric: true,
          renderCell: ({ step }) => (step === null ? "" : interval(step, 0.8)),
        },
        {
          id: "95",
          header: t.interval("95%"),
          numeric: true,
          renderCell: ({ step }) => (step === null ? "" : interval(step, 0.95)),
        },
        {
          id: "cumulative",
          header: t.cumulative,
          numeric: true,
          renderCell: ({ standing: { actual }, step }) =>
            step === null ? "" : cumulativeRate(ratio(actual, top).value),
        },
        {
          id: "counted",
          header: t.counted,
          renderCell: ({ step }) => (step === null ? "" : countedWords(step, month, style)),
        },
      ]}
    />
  );

  /** Deals per visit are far below a tenth of a percent. */
  function cumulativeRate(value: number | null): string {
    return value === null ? UNKNOWN : formatRate(value, style, value < 0.01 ? 3 : 1);
  }
}
