import type { Review } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { reviewName } from "./review-name.ts";
import { texts } from "./texts.ts";

/** Meetings under way and held, the newest first. */
export function RecordsPanel({
  reviews,
  startMonth,
  onOpen,
}: {
  reviews: readonly Review[];
  startMonth: number;
  onOpen: (id: string) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  return (
    <Panel title={t.records}>
      {reviews.length === 0 && <p className="body sub">{t.noRecords}</p>}
      <ul className="records">
        {reviews.toReversed().map(({ id, kind = "monthly", month, heldAt, startedAt }) => {
          const name = reviewName({ kind, ...(month !== undefined && { month }) }, startMonth, language);
          return (
            <li key={id}>
              <b>{name}</b>
              <span>{t.kinds[kind]}</span>
              <span className="sub num">
                {heldAt !== undefined
                  ? t.heldAt(formatDateTime(heldAt, language))
                  : `${t.underWay}${startedAt === undefined ? "" : ` ${formatDateTime(startedAt, language)}`}`}
              </span>
              <span className="grow" />
              <Button size="small" onClick={() => onOpen(id)}>
                {heldAt === undefined ? t.resume : t.openRecord(name)}
              </Button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
