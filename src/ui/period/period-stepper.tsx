import { addMonths, type Month } from "#domain/month.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { ChevronLeftIcon, ChevronRightIcon } from "#ui/icon/icon.tsx";
import { bilingual, useLanguage, useTexts } from "#ui/language/language.tsx";

const texts = bilingual(
  { month: "対象月", previous: "前の月（Alt+←）", next: "次の月（Alt+→）" },
  { month: "Month", previous: "Previous month (Alt+←)", next: "Next month (Alt+→)" },
);

/** ‹ 2025年9月 ›: beside each page's title; the months it may reach are `first` to `last`. */
export function PeriodStepper({
  month,
  first,
  last,
  onChange,
}: {
  month: Month;
  first?: Month;
  last?: Month;
  onChange: (month: Month) => void;
}) {
  const words = useTexts(texts);
  const language = useLanguage();
  const atFirst = first !== undefined && month <= first;
  const atLast = last !== undefined && month >= last;
  return (
    <span className="stepper" role="group" aria-label={words.month}>
      <button
        type="button"
        aria-label={words.previous}
        title={words.previous}
        aria-disabled={atFirst || undefined}
        onClick={() => atFirst || onChange(addMonths(month, -1))}
      >
        <ChevronLeftIcon size={16} />
      </button>
      <b className="num" aria-live="polite">
        {formatMonth(month, language)}
      </b>
      <button
        type="button"
        aria-label={words.next}
        title={words.next}
        aria-disabled={atLast || undefined}
        onClick={() => atLast || onChange(addMonths(month, 1))}
      >
        <ChevronRightIcon size={16} />
      </button>
    </span>
  );
}
