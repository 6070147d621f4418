import { useState } from "react";
import { headlineFacts } from "#domain/headline/headline-facts.ts";
import { reviewedFigures } from "#domain/review/reviewed-figures.ts";
import { Segmented } from "#ui/control/segmented.tsx";
import { headline } from "#ui/headline/headline.ts";
import { useTexts } from "#ui/language/language.tsx";
import { FiguresTable, isWeak } from "./figures-table.tsx";
import type { Meeting } from "./meeting.ts";
import { texts } from "./texts.ts";

/** 1 達成状況: the message, the KGI, and the rows that need a word. */
export function StepStatus({ meeting: { workbook, engine, review, month, style } }: { meeting: Meeting }) {
  const t = useTexts(texts);
  const [all, setAll] = useState(false);
  const facts = headlineFacts(workbook, engine, { month, view: review.kind === "quarterly" ? "ytd" : "month" });
  const message = facts && headline(facts, style);
  const figures = reviewedFigures(workbook, engine, month, review.kind);
  const shown = all ? figures : figures.filter((figure) => figure.role === "kgi" || isWeak(figure));
  return (
    <>
      {message ? (
        <div className={`msg ${message.level}`}>
          <div>
            <p className="h">{message.sentence}</p>
            {message.detail !== null && <p className="d">{message.detail}</p>}
          </div>
        </div>
      ) : (
        <p>{t.noKgi}</p>
      )}
      <Segmented
        label={t.figures}
        value={all ? "all" : "weak"}
        options={[
          { value: "weak", label: t.onlyWeak },
          { value: "all", label: t.all },
        ]}
        onChange={(next) => setAll(next === "all")}
      />
      {shown.length > 0 && <FiguresTable figures={shown} style={style} />}
      {!all && !figures.some(isWeak) && <p className="sub">{t.nothingWeak}</p>}
    </>
  );
}
