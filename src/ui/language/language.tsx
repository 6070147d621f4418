import { createContext, type ReactNode, useContext } from "react";
import type { Language } from "#domain/workbook.ts";

/** The words of one screen in both languages, side by side; a missing translation does not compile. */
export interface Bilingual<Words> {
  readonly ja: Words;
  readonly en: Words;
}

/** Widens literal texts to `string` (and keeps functions by their parameters), so that English need only have the same keys. */
type Wording<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : Words[Key] extends string
      ? string
      : Wording<Words[Key]>;
};

/** Declares the words of one screen: Japanese is the source, English must have every one of them. */
export function bilingual<const Words>(ja: Words, en: Wording<Words>): Bilingual<Wording<Words>> {
  return { ja: ja as Wording<Words>, en };
}

const LanguageContext = createContext<Language>("ja");

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of a screen in the language of the moment. */
export function useTexts<Words>(texts: Bilingual<Words>): Words {
  return texts[useLanguage()];
}
