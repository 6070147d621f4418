import type { SmartReview } from "#domain/smart/smart-review.ts";
import { smartFindingSentence } from "#domain/smart/smart-words.ts";
import type { SmartLetter } from "#domain/workbook.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { findingWriting } from "#ui/smart/finding-writing.ts";

/** One thing to mend: which letter, and what to do. */
export interface ToMend {
  readonly letter: SmartLetter;
  readonly sentence: string;
}

/** What a goal or KPI has to mend; a person's own 「要確認」 against the rules is said by their note. */
export function toMend(review: SmartReview, style: NumberStyle, ownCheck: string): readonly ToMend[] {
  const writing = findingWriting(review.metric, style);
  return review.lines.flatMap(({ letter, verdict, judged, own }) => {
    if (verdict !== "check") return [];
    const found = judged.verdict === "check" ? judged.findings : [];
    const sentences = found.map((finding) => smartFindingSentence(finding, style.language, writing));
    const spoken = own && found.length === 0 ? [own.note.trim() || ownCheck] : [];
    return [...sentences, ...spoken].map((sentence) => ({ letter, sentence }));
  });
}
