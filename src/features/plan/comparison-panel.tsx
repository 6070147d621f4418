import { planOutcome } from "#domain/plan/plan-outcome.ts";
import type { Plan } from "#domain/workbook.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import type { PlanSetting } from "./plan-setting.ts";
import { plannedRate } from "./planned-rate.ts";
import { planInputs } from "./scenario.ts";
import { rateName, scenarioName } from "./stage-words.ts";
import { texts } from "./texts.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  /** One a scenario. */
  readonly cells: readonly string[];
}

/** The scenarios side by side: what they assume, and what each stage would need. */
export function ComparisonPanel({
  plans,
  shown,
  setting,
  style,
}: {
  plans: readonly Plan[];
  shown: Plan;
  setting: PlanSetting;
  style: NumberStyle;
}) {
  const words = useTexts(texts);
  const all = plans.map((plan) => {
    const inputs = planInputs(plan, setting);
    return { inputs, outcome: planOutcome(inputs) };
  });
  const { language } = style;
  const amount = (value: number | null) => (value === null ? UNKNOWN : formatHeadlineAmount(value, style));
  const count = (value: number | null) => (value === null ? UNKNOWN : formatCount(value, style));
  const stages = setting.stages.map(
    ({ stage }, index): Row => ({
      id: stage.id,
      name: stageName(stage, language),
      cells: all.map(({ outcome }) => count(outcome.stages[index]?.count ?? null)),
    }),
  );
  const rates = setting.steps.map(
    (step, index): Row => ({
      id: `${step.upper.stage.id}-rate`,
      name: rateName(step, language),
      cells: all.map(({ inputs }) => {
        const rate = inputs.rates[index] ?? null;
        return rate === null ? UNKNOWN : plannedRate(rate, style);
      }),
    }),
  );
  const amounts: Row[] =
    setting.kgiUnit === "count"
      ? []
      : [
          { id: "kgi", name: words.comparison.kgi, cells: all.map(({ outcome }) => amount(outcome.kgi.value)) },
          { id: "deal", name: words.comparison.deal, cells: all.map(({ inputs }) => amount(inputs.averageDeal)) },
        ];
  const ladder = stages.flatMap((stage, index) => [stage, ...rates.slice(index, index + 1)]).toReversed();
  return (
    <Panel title={words.comparison.title} sub={words.derived} className="comparison">
      <DataTable
        caption={words.comparison.title}
        rows={[...amounts, ...ladder]}
        rowKey={({ id }) => id}
        columns={[
          { id: "item", header: words.comparison.item, renderCell: ({ name }) => name },
          ...plans.map((plan, index) => ({
            id: plan.id,
            header:
              plan.id === shown.id
                ? `${scenarioName(plan, words)} · ${words.comparison.current}`
                : scenarioName(plan, words),
            numeric: true,
            renderCell: ({ cells }: Row) => cells[index],
          })),
        ]}
      />
    </Panel>
  );
}
