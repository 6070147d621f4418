import { useMemo, useState } from "react";
import { dueGroup, dueGroups, inOrderOfDue } from "#domain/action/due-group.ts";
import type { Action } from "#domain/workbook.ts";
import { currentDay, newIdentity } from "#state/new-identity.ts";
import { useWorkbook, useWorkbookState } from "#state/use-workbook.tsx";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { ActionBoard } from "./action-board.tsx";
import { ActionDialog } from "./action-dialog.tsx";
import { ActionTable } from "./action-table.tsx";
import "./actions.css";
import { ExperiencePanel } from "./experience-panel.tsx";
import { ExportButtons } from "./export-buttons.tsx";
import { texts } from "./texts.ts";

/** What was decided, by when it is due: overdue first. */
export default function ActionsPage() {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  const language = useLanguage();
  const workbook = useWorkbook();
  const readOnly = useWorkbookState((state) => state.save.status === "read-only");
  const route = useRoute();
  const { owner = "", metric = "", status = "", view } = route.query;
  const [adding, setAdding] = useState<Action | null>(null);
  const today = currentDay();
  const style = numberStyle(workbook.settings, language);
  const { actions } = workbook;
  const owners = useMemo(() => [...new Set(actions.map((action) => action.owner ?? ""))].toSorted(), [actions]);
  const shown = inOrderOfDue(
    actions.filter(
      (action) =>
        (owner === "" || (action.owner || "-") === owner) &&
        (metric === "" || (action.metric ?? "-") === metric) &&
        (status === "" || (action.status ?? "open") === status),
    ),
    today,
  );
  const opened = adding ?? actions.find(({ id }) => id === route.query["action"]) ?? null;
  const filter = (changes: Record<string, string | undefined>) => navigate(withQuery(route, changes));
  const open = (id: string | undefined) => filter({ action: id });
  const usedMetrics = workbook.metrics.filter(({ id }) => actions.some((action) => action.metric === id));

  return (
    <div className="actionspage">
      <div className="pagehead">
        <h1>{t.title}</h1>
        <Segmented
          label={t.view}
          value={view === "board" ? "board" : "list"}
          options={[
            { value: "list", label: t.list },
            { value: "board", label: t.board },
          ]}
          onChange={(next) => filter({ view: next === "board" ? next : undefined })}
        />
        <span className="grow" />
        <span className="row noprint">
          <ExportButtons actions={shown} workbook={workbook} style={style} />
          {!readOnly && (
            <Button look="primary" onClick={() => setAdding({ id: newIdentity().id })}>
              {t.add}
            </Button>
          )}
        </span>
      </div>
      {actions.length === 0 ? (
        <section className="panel">
          <EmptyState actions={<ButtonLink href="#/review">{t.toReview}</ButtonLink>}>{t.empty}</EmptyState>
        </section>
      ) : (
        <>
          <div className="filters" role="group" aria-label={t.filters}>
            <Field label={t.owner}>
              {(field) => (
                <SelectInput
                  {...field}
                  value={owner}
                  onChange={(event) => filter({ owner: event.target.value || undefined })}
                  options={[
                    { value: "", label: t.all },
                    ...owners.map((name) => ({ value: name || "-", label: name || a.noOwner })),
                  ]}
                />
              )}
            </Field>
            <Field label={t.metric}>
              {(field) => (
                <SelectInput
                  {...field}
                  value={metric}
                  onChange={(event) => filter({ metric: event.target.value || undefined })}
                  options={[
                    { value: "", label: t.all },
                    ...usedMetrics.map((one) => ({ value: one.id, label: metricName(one, language) })),
                    { value: "-", label: t.noMetric },
                  ]}
                />
              )}
            </Field>
            <Field label={t.status}>
              {(field) => (
                <SelectInput
                  {...field}
                  value={status}
                  onChange={(event) => filter({ status: event.target.value || undefined })}
                  options={[
                    { value: "", label: t.all },
                    ...Object.entries(a.statuses).map(([value, label]) => ({ value, label })),
                  ]}
                />
              )}
            </Field>
          </div>
          {shown.length === 0 && <p className="sub">{t.none}</p>}
          {view === "board" ? (
            <ActionBoard actions={shown} workbook={workbook} today={today} onOpen={open} />
          ) : (
            dueGroups.map((group) => {
              const members = shown.filter((action) => dueGroup(action, today) === group);
              if (members.length === 0) return null;
              return (
                <Panel key={group} title={t.groups[group]} sub={String(members.length)}>
                  <ActionTable
                    caption={t.groups[group]}
                    actions={members}
                    workbook={workbook}
                    today={today}
                    style={style}
                    onOpen={open}
                  />
                </Panel>
              );
            })
          )}
          <ExperiencePanel workbook={workbook} />
        </>
      )}
      {opened && (
        <ActionDialog
          key={opened.id}
          action={opened}
          isNew={adding !== null}
          workbook={workbook}
          style={style}
          readOnly={readOnly}
          onClose={() => {
            setAdding(null);
            if (route.query["action"] !== undefined) open(undefined);
          }}
        />
      )}
    </div>
  );
}
