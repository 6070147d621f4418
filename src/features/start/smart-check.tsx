import { useMemo } from "react";
import { createEngine } from "#domain/engine/engine.ts";
import { smartReview } from "#domain/smart/smart-review.ts";
import type { Goal, Workbook } from "#domain/workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { SmartLines } from "#ui/smart/smart-lines.tsx";
import { smartTexts } from "#ui/smart/smart-texts.ts";
import { wizardTexts } from "./wizard-texts.ts";

/** SMART of the goal as it stands in the wizard: advice, nothing is held back by it. */
export default function SmartCheck({ workbook, goal, style }: { workbook: Workbook; goal: Goal; style: NumberStyle }) {
  const s = useTexts(smartTexts);
  const t = useTexts(wizardTexts);
  const review = useMemo(() => smartReview(workbook, goal, createEngine(workbook)), [workbook, goal]);
  return (
    <section>
      <h2>
        {s.title} <span className="sub num">{s.score(review.score)}</span>
      </h2>
      <p className="sub">{t.smartHint}</p>
      <SmartLines review={review} style={style} />
    </section>
  );
}
