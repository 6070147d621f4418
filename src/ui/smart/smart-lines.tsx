import type { SmartReview } from "#domain/smart/smart-review.ts";
import { smartFindingSentence, smartLetterWords } from "#domain/smart/smart-words.ts";
import type { TargetStatus } from "#domain/target-status.ts";
import type { Language, SmartLetter, SmartVerdict } from "#domain/workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { StatusShape } from "#ui/status/status-shape.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { findingWriting } from "./finding-writing.ts";
import "./smart.css";
import { smartTexts } from "./smart-texts.ts";

const levels: Readonly<Record<SmartVerdict["verdict"], TargetStatus>> = {
  ok: "good",
  check: "warn",
  na: "notApplicable",
};

/** A verdict on a letter: shape, word, colour. */
export function VerdictMark({ verdict }: { verdict: SmartVerdict["verdict"] }) {
  const t = useTexts(smartTexts);
  return <Status level={levels[verdict]} word={t.verdicts[verdict]} />;
}

/** A letter with its verdict, where there is room for no more: the shape beside it, the words for who cannot see it. */
export function VerdictLetter({
  letter,
  verdict,
  language,
}: {
  letter: SmartLetter;
  verdict: SmartVerdict["verdict"];
  language: Language;
}) {
  const t = useTexts(smartTexts);
  const spoken = `${smartLetterWords[language][letter]} ${t.verdicts[verdict]}`;
  return (
    <span className={`st ${levels[verdict]}`} title={spoken}>
      <StatusShape level={levels[verdict]} />
      <span aria-hidden="true">{letter}</span>
      <span className="vh">{spoken}</span>
    </span>
  );
}

/** The five letters of a goal or KPI, each with its verdict, what speaks for it, and what the person noted. */
export function SmartLines({
  review,
  style,
  instead,
}: {
  review: SmartReview;
  style: NumberStyle;
  /** What the screen itself knows of a letter, shown in place of what the rules found. */
  instead?: {
    readonly letter: SmartLetter;
    readonly verdict: SmartVerdict["verdict"];
    readonly why: readonly string[];
  };
}) {
  const t = useTexts(smartTexts);
  const writing = findingWriting(review.metric, style);
  return (
    <ul className="smartlines">
      {review.lines.map(({ letter, verdict, judged, own }) => (
        <li key={letter}>
          <b className="letter" aria-hidden="true">
            {letter}
          </b>
          <span>
            <b>{smartLetterWords[style.language][letter]}</b> {own && <Chip>{t.own}</Chip>}
          </span>
          <VerdictMark verdict={instead?.letter === letter && !own ? instead.verdict : verdict} />
          <span className="why">
            {(instead?.letter === letter
              ? instead.why
              : [...judged.findings, ...(judged.evidence ?? [])].map((finding) =>
                  smartFindingSentence(finding, style.language, writing),
                )
            ).map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
            {own && own.note.trim() !== "" && <span>{t.ownNote(own.note)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
