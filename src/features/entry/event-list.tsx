import type { Happening } from "#domain/remarks.ts";
import type { Workbook } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** Events, each with the metric it is of. */
export function EventList({
  events,
  workbook,
  onEdit,
  onRemove,
}: {
  events: readonly Happening[];
  workbook: Pick<Workbook, "metrics">;
  /** Without these two the list is only read. */
  onEdit?: (event: Happening) => void;
  onRemove?: (event: Happening) => void;
}) {
  const t = useTexts(texts).events;
  const language = useLanguage();
  if (events.length === 0) return null;
  return (
    <ul className="eventlist">
      {events.map((event) => {
        const metric = workbook.metrics.find(({ id }) => id === event.metric);
        return (
          <li key={event.id}>
            <span>
              {event.text}
              {metric && <span className="sub"> {metricName(metric, language)}</span>}
            </span>
            {onEdit && (
              <Button size="small" look="text" aria-label={t.editOne(event.text)} onClick={() => onEdit(event)}>
                {t.edit}
              </Button>
            )}
            {onRemove && (
              <Button size="small" look="text" aria-label={t.removeOne(event.text)} onClick={() => onRemove(event)}>
                {t.remove}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
