import { useMemo, useState } from "react";
import { agreementStanding } from "#domain/agreement/agreement-versions.ts";
import type { AgreementVersion } from "#domain/workbook.ts";
import { openingMonth } from "#domain/workbook-months.ts";
import { currentDay, currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbook, useWorkbookState } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { LeadSheets } from "#ui/lead/lead-sheets.tsx";
import { useRouteMonth } from "#ui/period/use-route-month.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import "./agreement.css";
import { ComparePanel } from "./compare-panel.tsx";
import { MeasuredPanel } from "./measured-panel.tsx";
import { texts } from "./texts.ts";
import { VersionDialog, type VersionDraft } from "./version-dialog.tsx";
import { VersionPanel } from "./version-panel.tsx";
import { VersionsPanel } from "./versions-panel.tsx";

/** The agreement of marketing and sales (SLA): what holds now, whether it is kept, and how it came to be. */
export default function AgreementPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const readOnly = useWorkbookState((state) => state.save.status === "read-only");
  const [month, setMonth] = useRouteMonth(useMemo(() => openingMonth(workbook, currentMonth()), [workbook]));
  const [draft, setDraft] = useState<VersionDraft | null>(null);
  const { agreement } = workbook;
  const versions = agreement?.versions ?? [];
  const standing = agreementStanding(agreement, currentDay());
  const { inForce, upcoming, drafts } = standing;
  const shown = inForce ?? upcoming[0] ?? drafts.at(-1);
  const style = numberStyle(workbook.settings, language);

  function write() {
    const { id, at } = newIdentity();
    if (!shown) return setDraft({ version: { id, createdAt: at }, why: "create" });
    const { validFrom: _day, note: _reason, ...said } = inForce ?? shown;
    setDraft({ version: { ...said, id, createdAt: at }, why: "revise" });
  }

  const button = !readOnly && (
    <Button look="primary" onClick={write}>
      {shown ? t.revise : t.create}
    </Button>
  );
  const correct = (version: AgreementVersion) => setDraft({ version, why: "correct" });
  return (
    <div className="agreementpage">
      <div className="pagehead">
        <h1>{t.title}</h1>
        <LeadSheets shown="agreement" />
        <span className="grow" />
        {shown && (
          <span className="row noprint">
            <Button onClick={() => window.print()}>{t.print}</Button>
            {button}
          </span>
        )}
      </div>
      <p className="sub noprint">{t.lead}</p>
      {!shown && (
        <section className="panel">
          <EmptyState actions={button}>{t.empty}</EmptyState>
        </section>
      )}
      {shown && !inForce && <Notice>{t.noneInForce}</Notice>}
      {shown && (
        <VersionPanel
          title={inForce ? t.inForce : shown.validFrom === undefined ? t.draft : t.upcoming}
          version={shown}
          language={language}
          aside={
            !inForce &&
            !readOnly && (
              <Button size="small" onClick={() => correct(shown)}>
                {t.correct}
              </Button>
            )
          }
        />
      )}
      <MeasuredPanel month={month} onMonth={setMonth} style={style} readOnly={readOnly} />
      {versions.length > 0 && (
        <VersionsPanel
          agreement={agreement}
          standing={standing}
          language={language}
          onCorrect={readOnly ? null : correct}
        />
      )}
      {versions.length > 1 && <ComparePanel versions={versions} language={language} />}
      {draft && (
        <VersionDialog
          key={draft.version.id}
          draft={draft}
          agreement={agreement}
          language={language}
          onClose={() => setDraft(null)}
        />
      )}
    </div>
  );
}
