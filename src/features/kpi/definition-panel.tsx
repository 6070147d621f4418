import { smartReview } from "#domain/smart/smart-review.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { ButtonLink } from "#ui/control/button.tsx";
import { formatFormula } from "#ui/format/format-formula.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import type { KpiPanelProps } from "./panel-props.ts";
import { texts } from "./texts.ts";

/** What the metric means, who keeps it, how it stands by SMART, what was noted and what is being done about it. */
export function DefinitionPanel({ workbook, metric }: KpiPanelProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  const { score } = smartReview(workbook, metric, engineOfWorkbook(workbook));
  const nameOf = (id: string) => {
    const found = workbook.metrics.find((one) => one.id === id);
    return found ? metricName(found, language) : id;
  };
  const actions = workbook.actions.filter((action) => action.metric === metric.id);
  const notes = workbook.notes.filter((note) => note.metric === metric.id && note.kind === "cell" && note.text);
  return (
    <Panel title={words.definition} aside={<Chip>{words.smart(score)}</Chip>}>
      <div className="body">
        <dl className="pairs">
          <dt>{words.meaning}</dt>
          <dd>{metric.definition || words.notWritten}</dd>
          <dt>{words.formula}</dt>
          <dd>{metric.formula === null ? words.typedIn : formatFormula(metric.formula, nameOf)}</dd>
          <dt>{words.source}</dt>
          <dd>{metric.source || words.notWritten}</dd>
          <dt>{words.owner}</dt>
          <dd>{metric.owner || words.notWritten}</dd>
          <dt>{words.actions}</dt>
          <dd>
            {actions.length === 0
              ? words.noActions
              : actions.map(({ id, text, owner, due }) => (
                  <p key={id}>{[text, owner, due?.replaceAll("-", "/")].filter(Boolean).join(words.dot)}</p>
                ))}
          </dd>
          <dt>{words.notes}</dt>
          <dd>
            {notes.length === 0
              ? words.noNotes
              : notes.map(({ id, month, text }) => (
                  <p key={id}>{[month && formatMonth(month, language), text].filter(Boolean).join(words.dot)}</p>
                ))}
          </dd>
        </dl>
        <p>
          <ButtonLink href="#/goals">{words.edit}</ButtonLink>
        </p>
      </div>
    </Panel>
  );
}
