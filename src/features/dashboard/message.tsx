import { useMemo } from "react";
import { headlineFacts } from "#domain/headline/headline-facts.ts";
import type { Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { ButtonLink } from "#ui/control/button.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { headline } from "#ui/headline/headline.ts";
import { useTexts } from "#ui/language/language.tsx";
import { routeHref } from "#ui/navigation/route.ts";
import type { DashboardFigures } from "./dashboard-figures.ts";
import { texts } from "./texts.ts";

/** What happened, in exact sentences; before the first actual, what to do next. */
export default function Message({
  workbook,
  figures: { month, view, hasActuals },
  style,
}: {
  workbook: Workbook;
  figures: DashboardFigures;
  style: NumberStyle;
}) {
  const words = useTexts(texts);
  const facts = useMemo(
    () => (hasActuals ? headlineFacts(workbook, engineOfWorkbook(workbook), { month, view }) : null),
    [workbook, hasActuals, month, view],
  );
  const when = formatMonthShort(month, style.language);
  if (!hasActuals) {
    return (
      <div className="msg">
        <div>
          <p className="h">{words.noActuals(when)}</p>
          <p className="d">{words.coach}</p>
          <p className="d">
            <ButtonLink look="primary" href="#/import">
              {words.importActuals(when)}
            </ButtonLink>
          </p>
        </div>
      </div>
    );
  }
  if (!facts) return null;
  const { level, sentence, detail } = headline(facts, style);
  const withFunnel = workbook.stages.length > 1;
  return (
    <div className={`msg ${level}`}>
      <div>
        <p className="h">{sentence}</p>
        {(detail !== null || withFunnel) && (
          <p className="d">
            {detail}
            {withFunnel && (
              <>
                {" "}
                <a href={routeHref({ path: "/funnel", query: { m: month, period: view } })}>{words.seeFunnel}</a>
              </>
            )}
          </p>
        )}
      </div>
    </div>
  );
}
