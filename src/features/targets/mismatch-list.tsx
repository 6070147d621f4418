import type { Language } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import type { TargetRow } from "./target-row.ts";
import { texts } from "./texts.ts";

/** Metrics whose months do not make up their year; the one that is shown below says so itself. */
export function MismatchList({
  rows,
  language,
  onShow,
}: {
  rows: readonly TargetRow[];
  language: Language;
  onShow: (row: TargetRow) => void;
}) {
  const t = useTexts(texts);
  if (rows.length === 0) return null;
  return (
    <Notice tone="warn">
      {t.othersDiffer}{" "}
      {rows.map((row) => (
        <Button key={row.metric.id} size="small" look="text" onClick={() => onShow(row)}>
          {metricName(row.metric, language)}
        </Button>
      ))}
    </Notice>
  );
}
