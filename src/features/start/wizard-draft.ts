import type { Language } from "#domain/workbook.ts";
import { lastStep, type WizardAnswers } from "./wizard-answers.ts";
import { WIZARD_DRAFT_KEY } from "./wizard-draft-key.ts";

/** A workbook half asked for: where one was, and what was typed. */
export interface WizardDraft {
  readonly step: number;
  readonly answers: WizardAnswers;
  /** The language its amounts are written in; absent in an older draft. */
  readonly language?: Language;
}

/** What was left unfinished on this device; `first` fills in whatever an older draft does not have. */
export function wizardDraft(first: WizardAnswers): WizardDraft | null {
  try {
    const stored = JSON.parse(localStorage.getItem(WIZARD_DRAFT_KEY) ?? "null") as WizardDraft | null;
    if (!stored || !Number.isInteger(stored.step) || typeof stored.answers !== "object") return null;
    const { answers } = stored;
    const sound = Object.entries(first).filter(
      ([key, value]) => typeof answers[key as keyof WizardAnswers] === typeof value,
    );
    const kept = Object.fromEntries(sound.map(([key]) => [key, answers[key as keyof WizardAnswers]]));
    return {
      ...((stored.language === "ja" || stored.language === "en") && { language: stored.language }),
      step: Math.min(lastStep, Math.max(1, stored.step)),
      answers: { ...first, ...kept, stages: { ...first.stages, ...answers.stages } },
    };
  } catch {
    return null;
  }
}

/** Without localStorage (private window, full) the draft lasts as long as the page. */
export function keepWizardDraft(draft: WizardDraft): void {
  try {
    localStorage.setItem(WIZARD_DRAFT_KEY, JSON.stringify(draft));
  } catch {
    // the answers are still in the fields
  }
}

export function dropWizardDraft(): void {
  try {
    localStorage.removeItem(WIZARD_DRAFT_KEY);
  } catch {
    // nothing was kept
  }
}
