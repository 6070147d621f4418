import { useMemo, useState } from "react";
import { entryMonth } from "#domain/entry-month.ts";
import { entryState, workbookSpan } from "#domain/workbook-months.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentMonth } from "#state/new-identity.ts";
import { useWorkbook } from "#state/use-workbook.tsx";
import { ButtonLink } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { PasteIcon } from "#ui/icon/icon.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { navigate, routeHref, useRoute, withQuery } from "#ui/navigation/route.ts";
import { PeriodStepper } from "#ui/period/period-stepper.tsx";
import { useRouteMonth } from "#ui/period/use-route-month.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Progress } from "#ui/surface/progress.tsx";
import { EntrySheet } from "./entry-sheet.tsx";
import "./entry.css";
import type { MonthSpan } from "./entry-columns.ts";
import { type EntryMode, entryModes } from "./entry-mode.ts";
import { texts } from "./texts.ts";

/** Enter, paste or correct a month's numbers, check them, close the month. */
export default function EntryPage() {
  const t = useTexts(texts);
  const workbook = useWorkbook();
  const route = useRoute();
  // Stays with the month the screen was opened at, also when its last gap is filled.
  const [opened] = useState(() => entryMonth(workbook, engineOfWorkbook(workbook), currentMonth()));
  const [month, setMonth] = useRouteMonth(opened);
  const mode = entryModes.find((each) => each === route.query["kind"]) ?? "actual";
  const span = (["year", "all"] as const).find((each) => each === route.query["span"]) ?? "toDate";
  const { first, last } = workbookSpan(workbook, month);
  const entered = useMemo(() => entryState(workbook, engineOfWorkbook(workbook), month), [workbook, month]);
  if (workbook.metrics.length === 0)
    return (
      <>
        <div className="pagehead">
          <h1>{t.title}</h1>
        </div>
        <section className="panel">
          <EmptyState
            actions={
              <ButtonLink look="primary" href="#/goals">
                {t.addMetrics}
              </ButtonLink>
            }
          >
            {t.noMetrics}
          </EmptyState>
        </section>
      </>
    );
  return (
    <div className="entrypage">
      <div className="pagehead">
        <h1>{t.title}</h1>
        <PeriodStepper month={month} first={first} last={last} onChange={setMonth} />
        <Segmented<EntryMode>
          label={t.mode}
          value={mode}
          options={entryModes.map((value) => ({ value, label: t.modes[value] }))}
          onChange={(next) => navigate(withQuery(route, { kind: next === "actual" ? undefined : next }))}
        />
        <Progress label={t.progress(entered.entered, entered.of)} done={entered.entered} total={entered.of} />
        <span className="grow" />
        <ButtonLink href="#/import">
          <PasteIcon />
          {t.fromExcel}
        </ButtonLink>
        <ButtonLink look="primary" href={routeHref({ path: "/dashboard", query: { m: month } })}>
          {t.check}
        </ButtonLink>
      </div>
      <EntrySheet
        // Another workbook or another kind of values starts with a clean sheet.
        key={`${workbook.id} ${mode}`}
        workbook={workbook}
        mode={mode}
        month={month}
        span={span}
        onSpan={(next: MonthSpan) =>
          navigate(withQuery(route, { span: next === "toDate" ? undefined : next }), { replace: true })
        }
      />
    </div>
  );
}
