import { lazy, Suspense } from "react";
import type { AlertBoard } from "#domain/alert/workbook-alerts.ts";
import { useAlertBoard } from "#state/use-alert-board.tsx";
import { useWorkbook } from "#state/use-workbook.tsx";
import { ButtonLink } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { AlertList } from "./alert-list.tsx";
import { HintsPanel } from "./hints-panel.tsx";
import { type AlertShelf, alertShelves, alertsByShelf } from "./listed-alerts.ts";
import { RulesPanel } from "./rules-panel.tsx";
import { texts } from "./texts.ts";
import "./alerts.css";

const KpiSettingsDialog = lazy(() =>
  import("./kpi-settings-dialog.tsx").then((module) => ({ default: module.KpiSettingsDialog })),
);

/** What has changed, why it is thought so, and what to do next. */
export default function AlertsPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const route = useRoute();
  const board = useAlertBoard();
  const metric = workbook.metrics.find(({ id }) => id === route.query["settings"]);
  const show = (changes: Readonly<Record<string, string | undefined>>) =>
    navigate(withQuery(route, changes), { replace: true });
  return (
    <div className="alertspage">
      <div className="pagehead">
        <h1>{t.title}</h1>
        {board?.through != null && <span className="sub">{t.through(formatMonth(board.through, language))}</span>}
      </div>
      {board !== null && (
        <div className="alertcolumns">
          <Board board={board} onSettings={(settings) => show({ settings })} />
          <div className="alertside">
            {board.through !== null && <HintsPanel month={board.through} />}
            <RulesPanel onSettings={(settings) => show({ settings })} />
          </div>
        </div>
      )}
      {metric && (
        <Suspense>
          <KpiSettingsDialog
            metric={metric}
            onMetric={(settings) => show({ settings })}
            onClose={() => show({ settings: undefined })}
          />
        </Suspense>
      )}
    </div>
  );
}

function Board({ board, onSettings }: { board: AlertBoard; onSettings: (metric: string) => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const route = useRoute();
  const style = numberStyle(workbook.settings, language);
  const shelves = alertsByShelf(board, workbook.alerts);
  const shelf: AlertShelf = alertShelves.find((each) => each === route.query["show"]) ?? "waiting";
  const kpi = route.query["kpi"] ?? "";
  const all = [...board.alerts, ...board.over].flatMap(({ metric }) => metric ?? []);
  const kpis = workbook.metrics.filter((metric) => all.includes(metric));
  const listed = shelves[shelf].filter(({ metric }) => kpi === "" || metric?.id === kpi);
  const show = (changes: Readonly<Record<string, string | undefined>>) =>
    navigate(withQuery(route, changes), { replace: true });
  return (
    <section className="panel" aria-label={t.list}>
      <div className="alertfilters">
        <Segmented<AlertShelf>
          label={t.show}
          value={shelf}
          options={alertShelves.map((value) => ({ value, label: `${t[value]} ${shelves[value].length}` }))}
          onChange={(next) => show({ show: next === "waiting" ? undefined : next })}
        />
        {kpis.length > 0 && (
          <SelectInput
            aria-label={t.kpi}
            value={kpi}
            onChange={({ target }) => show({ kpi: target.value === "" ? undefined : target.value })}
            options={[
              { value: "", label: t.allKpis },
              ...kpis.map((metric) => ({ value: metric.id, label: metricName(metric, language) })),
            ]}
          />
        )}
      </div>
      {listed.length > 0 ? (
        <AlertList alerts={listed} through={board.through ?? listed[0]!.month} style={style} onSettings={onSettings} />
      ) : (
        <NoAlerts board={board} shelf={shelf} filtered={kpi !== ""} />
      )}
    </section>
  );
}

/** Nothing on this shelf, and why. */
function NoAlerts({ board, shelf, filtered }: { board: AlertBoard; shelf: AlertShelf; filtered: boolean }) {
  const t = useTexts(texts).empty;
  const language = useLanguage();
  const workbook = useWorkbook();
  if (workbook.metrics.every(({ role }) => role === "input"))
    return <EmptyState actions={<ButtonLink href="#/goals">{t.addKpis}</ButtonLink>}>{t.noKpis}</EmptyState>;
  if (board.through === null)
    return <EmptyState actions={<ButtonLink href="#/entry">{t.toEntry}</ButtonLink>}>{t.noMonth}</EmptyState>;
  if (filtered) return <EmptyState>{t.nothingHere}</EmptyState>;
  if (shelf === "issues") return <EmptyState>{t.noIssues}</EmptyState>;
  return (
    <EmptyState>{shelf === "waiting" ? t.nothing(formatMonth(board.through, language)) : t.nothingHere}</EmptyState>
  );
}
