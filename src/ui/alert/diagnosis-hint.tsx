import type { Diagnosis } from "#domain/diagnosis/diagnoses.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { bilingual, useTexts } from "#ui/language/language.tsx";
import { diagnosisWords, moveSentence } from "./diagnosis-words.ts";

const texts = bilingual({ evidence: "根拠", look: "見る場所" }, { evidence: "Evidence", look: "Where to look" });

/** One pattern that fits: what it may mean, its numbers, and where to look. */
export function DiagnosisHint({ diagnosis, style }: { diagnosis: Diagnosis; style: NumberStyle }) {
  const t = useTexts(texts);
  const { title, meaning, look } = diagnosisWords(diagnosis.id, style.language);
  return (
    <>
      <b>{title}</b>
      <p>{meaning}</p>
      <dl>
        <dt>{t.evidence}</dt>
        <dd>
          {diagnosis.moves.map((move) => (
            <div key={move.metric.id} className="num">
              {moveSentence(move, style)}
            </div>
          ))}
        </dd>
        <dt>{t.look}</dt>
        <dd>{look}</dd>
      </dl>
    </>
  );
}
