import { useState } from "react";
import type { Month } from "#domain/month.ts";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { GridPaste } from "#ui/grid/grid-props.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import type { Entered } from "./entered-cells.ts";
import { storedText } from "./entry-cells.ts";
import { correctionSentence, refusalSentences } from "./paste-sentence.ts";
import { MOST_MATCHED } from "./rows-dialog.tsx";
import { texts } from "./texts.ts";

/** What a paste did: one notice for all of it. */
export interface PasteReport {
  readonly entered: Entered;
  readonly overflow: { readonly rows: number; readonly columns: number };
  /** Labels whose rows were left out. */
  readonly leftOut: readonly string[];
  /** Lines of the block, counted from one, that a person left out. */
  readonly lines: readonly number[];
  /** The block and the row each of its lines went to, to be matched otherwise. */
  readonly source: { readonly paste: GridPaste; readonly lines: readonly (string | null)[] };
  /** The workbook's revision after it; undo means this paste only while it is the latest. */
  readonly revision: number;
}

const LISTED = 60;

export function PasteNotice({
  report,
  undoable,
  onUndo,
  onReopen,
  onMatch,
  onClose,
}: {
  report: PasteReport;
  undoable: boolean;
  onUndo: () => void;
  onReopen: (month: Month) => void;
  /** The lines are to be sent to other rows. */
  onMatch: () => void;
  onClose: () => void;
}) {
  const t = useTexts(texts).notice;
  const { closing } = useTexts(texts);
  const language = useLanguage();
  const [shown, setShown] = useState(false);
  const { entered, overflow, leftOut, lines } = report;
  const { taken, refused, kept } = entered;
  const total = taken.length + refused.length;
  const correctedTexts = taken.filter(({ changes }) => changes.length > 0);
  const corrections = correctionSentence(entered, language);
  const problems = [
    ...refusalSentences(refused, language),
    ...(overflow.rows > 0 ? [t.overflowRows(overflow.rows)] : []),
    ...(overflow.columns > 0 ? [t.overflowColumns(overflow.columns)] : []),
    ...(kept.calculated > 0 ? [t.calculated(kept.calculated)] : []),
    ...(kept.sums > 0 ? [t.sums(kept.sums)] : []),
    ...(kept.closed.length > 0
      ? [t.closed(kept.closed.map((month) => formatMonthShort(month, language)).join("・"))]
      : []),
    ...(leftOut.length > 0
      ? [t.leftOut(leftOut.map((name) => (language === "ja" ? `「${name}」` : `“${name}”`)).join(""))]
      : []),
    ...(lines.length > 0 ? [t.leftLines(lines)] : []),
    ...(entered.revised > 0 ? [t.revised] : []),
  ];
  const lead =
    taken.length === 0 ? t.nothing : refused.length > 0 ? t.partly(taken.length, total) : t.pasted(taken.length);
  return (
    <Notice
      tone={problems.length > 0 ? "warn" : "info"}
      actions={
        <>
          {correctedTexts.length > 0 && (
            <Button look="text" size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {shown ? t.hideDetails : t.details}
            </Button>
          )}
          {kept.closed.length > 0 && entered.mode === "actual" && (
            <Button size="small" onClick={() => onReopen(kept.closed[0]!)}>
              {closing.reopen}
            </Button>
          )}
          {overflow.rows > 0 &&
            (report.source.lines.length > MOST_MATCHED ? (
              <ButtonLink look="text" size="small" href="#/import">
                {t.matchRows}
              </ButtonLink>
            ) : (
              <Button look="text" size="small" onClick={onMatch}>
                {t.matchRows}
              </Button>
            ))}
          {undoable && taken.length > 0 ? (
            <Button size="small" onClick={onUndo}>
              {t.undo} <span className="kbd">Ctrl+Z</span>
            </Button>
          ) : (
            <Button size="small" onClick={onClose}>
              {t.close}
            </Button>
          )}
        </>
      }
    >
      <b>{lead}</b> {corrections} {problems.join(language === "ja" ? "" : " ")}
      {shown && (
        <ul className="corrections">
          {correctedTexts.slice(0, LISTED).map(({ key, row, month, text, value }) => (
            <li key={key}>
              {formatMonthShort(month, language)} {metricName(row.metric, language)}
              {language === "ja" ? "：" : ": "}
              {t.corrected(text.trim(), value === null ? "" : storedText(value, row))}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
