import type { UnknownReason } from "#domain/calculated.ts";
import { UNKNOWN, unknownSentence } from "#ui/format/unknown-text.ts";
import { useLanguage } from "#ui/language/language.tsx";

/** 「—」 with its reason: on hover, and in words for those who listen. */
export function UnknownMark({ reason }: { reason: UnknownReason }) {
  const sentence = unknownSentence(reason, useLanguage());
  return (
    <span className="t-3" title={sentence}>
      <span aria-hidden="true">{UNKNOWN}</span>
      <span className="vh">{sentence}</span>
    </span>
  );
}
