import { type RefObject } from "react";
import { useTexts } from "#ui/language/language.tsx";
import type { WizardFault } from "./wizard-faults.ts";
import { wizardTexts } from "./wizard-texts.ts";

/** Everything that keeps the step from being finished, each line leading to its field. */
export function ErrorSummary({
  faults,
  ref,
  onChoose,
}: {
  faults: readonly WizardFault[];
  ref: RefObject<HTMLDivElement | null>;
  onChoose: (field: string) => void;
}) {
  const t = useTexts(wizardTexts);
  return (
    <div ref={ref} className="errorsummary" role="alert" tabIndex={-1}>
      <h2>{t.check(faults.length)}</h2>
      <ul>
        {faults.map(({ field, sentence }) => (
          <li key={field + sentence}>
            <button type="button" className="link" onClick={() => onChoose(field)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
