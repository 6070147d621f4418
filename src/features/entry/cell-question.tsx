import type { Finding } from "#domain/check/finding.ts";
import type { NumberChoice } from "#domain/reading/number-reading.ts";
import { numberReadingSentence } from "#domain/reading/number-reading-sentence.ts";
import { Button } from "#ui/control/button.tsx";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { StatusShape } from "#ui/status/status-shape.tsx";
import type { RefusedText } from "./entered-cells.ts";
import { findingWords } from "./finding-words.ts";
import { texts } from "./texts.ts";

/** Beside a cell whose number looks wrong: the question, the suggestion, and leaving it. */
export function FindingQuestion({
  finding,
  style,
  onFix,
  onAccept,
}: {
  finding: Finding;
  style: NumberStyle;
  onFix: () => void;
  onAccept: () => void;
}) {
  const t = useTexts(texts).findings;
  const words = findingWords(finding, style);
  return (
    <div className="question">
      <b>
        <StatusShape level="warn" />
        {words.title}
      </b>
      <p>{words.sentence}</p>
      <div className="acts">
        {words.fix !== undefined && (
          <Button size="small" look="primary" onClick={onFix}>
            {words.fix}
          </Button>
        )}
        <Button size="small" onClick={onAccept}>
          {t.accept}
        </Button>
      </div>
    </div>
  );
}

/** Beside a cell whose text was not taken: why, and its possible meanings. */
export function RefusedQuestion({
  refused,
  onChoose,
}: {
  refused: RefusedText;
  onChoose: (choice: NumberChoice) => void;
}) {
  const language = useLanguage();
  const { reading } = refused;
  return (
    <div className="question">
      <p>{numberReadingSentence(reading, language)}</p>
      {reading.kind === "ask" && (
        <div className="acts">
          {reading.choices.map((choice) => (
            <Button key={choice.written} size="small" onClick={() => onChoose(choice)}>
              {choice.written}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
