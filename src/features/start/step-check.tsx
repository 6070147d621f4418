import { lazy, Suspense } from "react";
import { Controller } from "react-hook-form";
import { fiscalYearEnd, fiscalYearOf } from "#domain/fiscal-year.ts";
import { type KpiTier, kpiTiers } from "#domain/kpi-tier.ts";
import { type KpiTreeNode, kpiTree } from "#domain/kpi-tree.ts";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import { provisionalTargets } from "#domain/plan/provisional-targets.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { ButtonLink } from "#ui/control/button.tsx";
import { formatHeadlineAmount } from "#ui/format/format-headline-amount.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { GoalSentence } from "#ui/goal/goal-sentence.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { ProvisionalMark } from "#ui/number/provisional-mark.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { suggestedKpis } from "./suggested-kpis.ts";
import type { Wizard } from "./wizard.ts";
import { wizardTexts } from "./wizard-texts.ts";
import { wizardWorkbook } from "./wizard-workbook.ts";

const SmartCheck = lazy(() => import("./smart-check.tsx"));

/** 5/5: what will be made: the sentence, the numbers of the year and its months, the tree. */
export function StepCheck({ form, answers, reading, style }: Wizard) {
  const t = useTexts(wizardTexts);
  const identity = { id: "preview", at: "2000-01-01T00:00:00.000Z", language: style.language };
  const workbook = wizardWorkbook(answers, reading, identity);
  if (!workbook)
    return <EmptyState actions={<ButtonLink href="#/new?step=2">{t.toGoal}</ButtonLink>}>{t.noGoal}</EmptyState>;
  const kgi = workbook.metrics.find(({ role }) => role === "kgi")!;
  const goal = workbook.goals[0]!;
  const present = new Set(workbook.metrics.filter(({ role }) => role !== "input").map(({ id }) => id));
  for (const id of answers.kpis) present.delete(id);
  return (
    <>
      <GoalSentence
        metric={kgi}
        target={goal.target ?? 0}
        baseline={goal.baseline}
        due={fiscalYearEnd(reading.fiscalYear, reading.fiscalYearStartMonth)}
        style={style}
      />
      <div className="checkcolumns">
        <section>
          <h2>{t.numbers}</h2>
          <Targets workbook={workbook} style={style} />
          {workbook.plans[0]?.adoptedAt === undefined && <p className="sub">{t.noTargets}</p>}
        </section>
        <section>
          <h2>{t.tree}</h2>
          <Tree workbook={workbook} style={style} />
        </section>
      </div>
      <Suspense>
        <SmartCheck workbook={workbook} goal={goal} style={style} />
      </Suspense>
      <section>
        <h2>{t.suggestions}</h2>
        <p className="sub">{t.suggestionsHint}</p>
        <Controller
          control={form.control}
          name="kpis"
          render={({ field }) => (
            <div className="suggestions">
              {[...suggestedKpis(answers.template, present)].map(([tactic, ids]) => (
                <fieldset key={tactic}>
                  <legend>{t.tactics[tactic]}</legend>
                  {ids.map((id) => {
                    const metric = catalogueMetric(id)!;
                    const chosen = field.value.includes(id);
                    return (
                      <label key={id} title={metric.definition[style.language]}>
                        <input
                          type="checkbox"
                          checked={chosen}
                          onChange={() =>
                            field.onChange(chosen ? field.value.filter((one) => one !== id) : [...field.value, id])
                          }
                        />
                        {metricName(metric, style.language)}
                      </label>
                    );
                  })}
                </fieldset>
              ))}
            </div>
          )}
        />
      </section>
    </>
  );
}

function Targets({ workbook, style }: { workbook: Workbook; style: NumberStyle }) {
  const t = useTexts(wizardTexts);
  const provisional = provisionalTargets(
    workbook,
    fiscalYearOf(workbook.goals[0]!.due, workbook.settings.fiscalYearStartMonth),
  );
  const rows = workbook.series
    .filter(({ kind }) => kind === "target")
    .map(({ metric, values }) => ({
      metric: workbook.metrics.find(({ id }) => id === metric)!,
      values: values.filter((value) => value !== null),
    }))
    .toReversed();
  const written = (value: number, metric: Metric) =>
    metric.unit === "currency" ? formatHeadlineAmount(value, style) : formatMetricValueWithUnit(value, metric, style);
  return (
    <DataTable
      caption={t.numbers}
      rows={rows}
      rowKey={({ metric }) => metric.id}
      columns={[
        { id: "stage", header: t.columns.stage, renderCell: ({ metric }) => metricName(metric, style.language) },
        {
          id: "year",
          header: t.columns.year,
          numeric: true,
          renderCell: ({ metric, values }) => (
            <>
              <b>
                {written(
                  values.reduce((sum, value) => sum + value, 0),
                  metric,
                )}
              </b>
              {provisional.includes(metric.id) && <ProvisionalMark />}
            </>
          ),
        },
        {
          id: "month",
          header: t.columns.month,
          numeric: true,
          renderCell: ({ metric, values }) => {
            const [least, most] = [Math.min(...values), Math.max(...values)];
            const [from, to] = [written(least, metric), written(most, metric)];
            return from === to ? from : t.range(from, to);
          },
        },
      ]}
    />
  );
}

/** The same tiers as on the tree's own screen, all the way down. */
function Tree({ workbook, style }: { workbook: Workbook; style: NumberStyle }) {
  const tree = kpiTree(workbook);
  return (
    <ul className="wizardtree">
      {tree.roots.map((root) => (
        <TreeNode key={root.metric.id} node={root} tiers={kpiTiers(tree)} style={style} />
      ))}
    </ul>
  );
}

function TreeNode({
  node: { metric, children },
  tiers,
  style,
}: {
  node: KpiTreeNode;
  tiers: ReadonlyMap<string, KpiTier>;
  style: NumberStyle;
}) {
  const t = useTexts(wizardTexts);
  const tier = tiers.get(metric.id) ?? "unconnected";
  const name = metricName(metric, style.language);
  return (
    <li>
      <Chip tone={tier === "kgi" ? "kgi" : "plain"}>{t.tiers[tier]}</Chip> {tier === "kgi" ? <b>{name}</b> : name}
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <TreeNode key={child.metric.id} node={child} tiers={tiers} style={style} />
          ))}
        </ul>
      )}
    </li>
  );
}
