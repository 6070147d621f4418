import type { UseFormReturn } from "react-hook-form";
import type { NumberStyle } from "#ui/format/number-style.ts";
import type { WizardAnswers } from "./wizard-answers.ts";
import type { WizardReading } from "./wizard-reading.ts";

/** What every step of the wizard is given. */
export interface Wizard {
  readonly form: UseFormReturn<WizardAnswers>;
  readonly answers: WizardAnswers;
  readonly reading: WizardReading;
  readonly style: NumberStyle;
  /** What is wrong with a field, once it was left or the step was to be finished. */
  readonly errorOf: (field: string) => string | undefined;
}
