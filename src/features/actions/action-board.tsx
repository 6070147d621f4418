import { daysOverdue } from "#domain/action/due-group.ts";
import type { Action, ActionStatus, Day, Workbook } from "#domain/workbook.ts";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { formatDay } from "#ui/format/format-day.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { texts } from "./texts.ts";

const columns: readonly ActionStatus[] = ["open", "inProgress", "done", "cancelled"];

/** The same actions by status; a card opens its action, where the status is changed. */
export function ActionBoard({
  actions,
  workbook,
  today,
  onOpen,
}: {
  actions: readonly Action[];
  workbook: Workbook;
  today: Day;
  onOpen: (id: string) => void;
}) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  const language = useLanguage();
  return (
    <div className="board">
      {columns.map((status) => {
        const members = actions.filter((action) => (action.status ?? "open") === status);
        return (
          <section key={status} className="panel" aria-label={a.statuses[status]}>
            <h2>
              {a.statuses[status]} <span className="sub num">{members.length}</span>
            </h2>
            <ul>
              {members.map((action) => {
                const metric = workbook.metrics.find(({ id }) => id === action.metric);
                return (
                  <li key={action.id}>
                    <button type="button" onClick={() => onOpen(action.id)}>
                      <b>{action.text || a.untitled}</b>
                      <span className="sub">{metric ? metricName(metric, language) : t.noMetric}</span>
                      <span className="row">
                        <span>{action.owner || <Chip tone="warn">{a.noOwner}</Chip>}</span>
                        {action.due !== undefined && <span className="num">{formatDay(action.due, language)}</span>}
                        {daysOverdue(action, today) > 0 && <Chip tone="warn">{t.groups.overdue}</Chip>}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
