import type { Month } from "#domain/month.ts";
import type { EntryState } from "#domain/workbook-months.ts";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** Closing the month, and what comes after it: a copy outside of the browser. */
export function Closing({
  month,
  entered,
  onClose,
  onReopen,
}: {
  month: Month;
  entered: EntryState;
  onClose: () => void;
  onReopen: () => void;
}) {
  const t = useTexts(texts).closing;
  const name = formatMonthShort(month, useLanguage());
  const gaps = entered.of - entered.entered;
  if (entered.entered === 0 && !entered.closed) return null;
  return (
    <div className="closing">
      {entered.closed ? (
        <>
          <p>
            {t.closed(name)} {t.offer}
          </p>
          <ButtonLink size="small" href="#/file?export=1">
            {t.export}
          </ButtonLink>
          <Button size="small" look="text" onClick={onReopen}>
            {t.reopen}
          </Button>
        </>
      ) : (
        <>
          <p>
            {t.hint} {gaps > 0 && t.gaps(gaps)}
          </p>
          <Button size="small" onClick={onClose}>
            {t.close(name)}
          </Button>
        </>
      )}
    </div>
  );
}
