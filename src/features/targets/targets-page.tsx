import { useState } from "react";
import { fiscalYearOf } from "#domain/fiscal-year.ts";
import { workbookSpan } from "#domain/workbook-months.ts";
import { currentMonth } from "#state/new-identity.ts";
import { useWorkbook, useWorkbookState } from "#state/use-workbook.tsx";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { IconButton } from "#ui/control/icon-button.tsx";
import { amountUnit } from "#ui/format/amount-scale.ts";
import { formatFiscalYear } from "#ui/format/format-month.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { ChevronLeftIcon, ChevronRightIcon } from "#ui/icon/icon.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { ReplanPanel } from "./replan-panel.tsx";
import { TargetSheet } from "./target-sheet.tsx";
import "./targets.css";
import { texts } from "./texts.ts";

/** Every target month by month, beside last year, with its year, its revisions and what a close leaves to do. */
export default function TargetsPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const readOnly = useWorkbookState(({ save }) => save.status === "read-only");
  const route = useRoute();
  const startMonth = workbook.settings.fiscalYearStartMonth;
  // Stays with the year the screen was opened at, whatever changes in it.
  const [opened] = useState(() => fiscalYearOf(workbook.goals[0]?.due ?? currentMonth(), startMonth));
  const asked = Number(route.query["fy"]);
  const fiscalYear = Number.isInteger(asked) && asked >= 1900 && asked <= 2999 ? asked : opened;
  const style = numberStyle(workbook.settings, language);
  const { first, last } = workbookSpan(workbook, `${fiscalYear}-${String(startMonth).padStart(2, "0")}`);
  const firstYear = fiscalYearOf(first, startMonth);
  const lastYear = fiscalYearOf(last, startMonth) + 1;
  const replanning = route.query["replan"] !== undefined;
  const show = (year: number) => navigate(withQuery(route, { fy: String(year) }));
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
    <div className="targetspage">
      <div className="pagehead">
        <h1>{t.title}</h1>
        <span className="stepper" role="group" aria-label={t.year}>
          <IconButton label={t.previousYear} inactive={fiscalYear <= firstYear} onClick={() => show(fiscalYear - 1)}>
            <ChevronLeftIcon size={16} />
          </IconButton>
          <b className="num" aria-live="polite">
            {formatFiscalYear(fiscalYear, language)}
          </b>
          <IconButton label={t.nextYear} inactive={fiscalYear >= lastYear} onClick={() => show(fiscalYear + 1)}>
            <ChevronRightIcon size={16} />
          </IconButton>
        </span>
        <span className="grow" />
        <span className="sub">
          {t.amounts(amountUnit(style.scale, language, style.currency), t.tax[workbook.settings.taxNote ?? "excluded"])}
        </span>
        <ButtonLink href="#/plan">{t.toPlan}</ButtonLink>
        <Button
          aria-expanded={replanning}
          onClick={() => navigate(withQuery(route, { replan: replanning ? undefined : "1" }))}
        >
          {replanning ? t.closeReplan : t.replan}
        </Button>
      </div>
      {readOnly && <Notice>{t.readOnly}</Notice>}
      {replanning && <ReplanPanel workbook={workbook} style={style} readOnly={readOnly} />}
      <TargetSheet
        // Another workbook or year starts with a clean sheet.
        key={`${workbook.id} ${fiscalYear}`}
        workbook={workbook}
        fiscalYear={fiscalYear}
        style={style}
        readOnly={readOnly}
      />
    </div>
  );
}
