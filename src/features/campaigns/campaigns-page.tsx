import { useState } from "react";
import { initiativeGroups } from "#domain/action/initiative-groups.ts";
import type { Initiative } from "#domain/workbook.ts";
import { newIdentity } from "#state/new-identity.ts";
import { useWorkbook, useWorkbookState } from "#state/use-workbook.tsx";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Button } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { CampaignDialog } from "./campaign-dialog.tsx";
import { CampaignTable } from "./campaign-table.tsx";
import "./campaigns.css";
import { TacticsView } from "./tactics-view.tsx";
import { texts } from "./texts.ts";

/** The campaigns (施策) by tactic: when, at what cost, for which KPIs, with which actions. */
export default function CampaignsPage() {
  const t = useTexts(texts);
  const { tactics } = useTexts(actionTexts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const readOnly = useWorkbookState((state) => state.save.status === "read-only");
  const route = useRoute();
  const [adding, setAdding] = useState<Initiative | null>(null);
  const style = numberStyle(workbook.settings, language);
  const names: Readonly<Record<string, string>> = { ...tactics, "": tactics.none };
  const open = (id: string | undefined) => navigate(withQuery(route, { id }));
  const opened = adding ?? workbook.initiatives.find(({ id }) => id === route.query["id"]) ?? null;
  const add = !readOnly && (
    <Button look="primary" onClick={() => setAdding({ id: newIdentity().id })}>
      {t.add}
    </Button>
  );
  const byTactic = route.query["view"] === "tactics";
  const campaigns = (
    <>
      {workbook.initiatives.length === 0 && (
        <section className="panel">
          <EmptyState actions={add}>{t.empty}</EmptyState>
        </section>
      )}
      {initiativeGroups(workbook.initiatives).map(({ tactic, initiatives, cost, uncosted }) => {
        const amount = { unit: "currency", decimals: 0 } as const;
        return (
          <Panel
            key={tactic}
            title={names[tactic] ?? tactic}
            sub={cost === null ? t.noCost : t.costs(formatMetricValueWithUnit(cost, amount, style), uncosted)}
          >
            <CampaignTable
              caption={names[tactic] ?? tactic}
              initiatives={initiatives}
              workbook={workbook}
              style={style}
              onOpen={open}
            />
          </Panel>
        );
      })}
    </>
  );
  return (
    <div className="campaignspage">
      <div className="pagehead">
        <h1>{t.title}</h1>
        <Segmented
          label={t.view}
          value={byTactic ? "tactics" : "campaigns"}
          options={[
            { value: "campaigns", label: t.views.campaigns },
            { value: "tactics", label: t.views.tactics },
          ]}
          onChange={(view) =>
            navigate(withQuery(route, { view: view === "tactics" ? view : undefined, id: undefined }))
          }
        />
        <span className="grow" />
        {!byTactic && workbook.initiatives.length > 0 && add}
      </div>
      {byTactic ? <TacticsView workbook={workbook} style={style} readOnly={readOnly} /> : campaigns}
      {opened && (
        <CampaignDialog
          key={opened.id}
          initiative={opened}
          isNew={adding !== null}
          workbook={workbook}
          style={style}
          readOnly={readOnly}
          onClose={() => {
            setAdding(null);
            if (route.query["id"] !== undefined) open(undefined);
          }}
        />
      )}
    </div>
  );
}
