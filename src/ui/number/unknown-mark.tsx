import type { UnknownReason } from "#domain/calculated.ts";
import { UNKNOWN, unknownSentence } from "#ui/format/unknown-text.ts";
import { useLanguage } from "#ui/language/language.tsx";

/** 「—」 with its reason: on hover, and in words for those who listen. `because` says it closer than the reason can. */
export function UnknownMark({ reason, because }: { reason: UnknownReason; because?: string | undefined }) {
  const language = useLanguage();
  const sentence = because ?? unknownSentence(reason, language);
  return (
    <span className="t-3" title={sentence}>
      <span aria-hidden="true">{UNKNOWN}</span>
      <span className="vh">{sentence}</span>
    </span>
  );
}
