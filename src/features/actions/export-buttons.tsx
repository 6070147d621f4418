import { useState } from "react";
import { lastVerdict } from "#domain/action/action-experience.ts";
import type { Action, Workbook } from "#domain/workbook.ts";
import { currentDay, newIdentity } from "#state/new-identity.ts";
import { actionCalendar } from "#transfer/action/action-calendar.ts";
import { actionTable } from "#transfer/action/action-table.ts";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Button } from "#ui/control/button.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** The actions shown, as a table for a spreadsheet or as entries for a calendar. */
export function ExportButtons({
  actions,
  workbook,
  style,
}: {
  actions: readonly Action[];
  workbook: Workbook;
  style: NumberStyle;
}) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  const [nothing, setNothing] = useState(false);
  const metricOf = ({ metric }: Action) => workbook.metrics.find(({ id }) => id === metric);
  const nameOf = (action: Action) => {
    const metric = metricOf(action);
    return metric ? metricName(metric, style.language) : "";
  };

  function table() {
    const { columns, form } = t;
    const money: NumberStyle = { ...style, scale: "one" };
    const head = [
      columns.text,
      columns.metric,
      columns.expected,
      t.unit,
      form.expectedBy,
      form.startedOn,
      columns.due,
      columns.owner,
      t.costIn(unitLabel("currency", money)),
      columns.status,
      form.origin,
      columns.verdict,
      form.note,
    ];
    const rows = actions.map((action) => {
      const verdict = lastVerdict(action);
      const unit = metricOf(action)?.unit;
      const isRate = unit === "percent";
      const { expected = null, cost = null } = action;
      return [
        action.text ?? "",
        nameOf(action) || t.noMetric,
        expected === null ? "" : isRate ? Number((expected * 100).toPrecision(12)) : expected,
        expected === null || unit === undefined ? "" : isRate ? "pt" : unitLabel(unit, money),
        action.expectedBy ?? "",
        action.startedOn ?? "",
        action.due ?? "",
        action.owner || a.noOwner,
        cost ?? "",
        a.statuses[action.status ?? "open"],
        action.origin ? t.origins[action.origin.kind] : "",
        verdict === null ? "" : a.verdicts[verdict],
        action.note ?? "",
      ];
    });
    download(actionTable([head, ...rows]), "csv", "text/csv");
  }

  function calendar() {
    const entries = actions.flatMap((action) =>
      action.due === undefined || action.status === "done" || action.status === "cancelled"
        ? []
        : [
            {
              id: action.id,
              day: action.due,
              title: action.text || a.untitled,
              description: t.icsDescription(action.owner || a.noOwner, nameOf(action) || t.noMetric),
            },
          ],
    );
    setNothing(entries.length === 0);
    if (entries.length > 0) download(actionCalendar(entries, newIdentity().at), "ics", "text/calendar");
  }

  function download(content: string, extension: string, type: string) {
    const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${t.file}_${currentDay().replaceAll("-", "")}.${extension}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  if (actions.length === 0) return null;
  return (
    <>
      <span role="status" className="sub">
        {nothing && t.noDue}
      </span>
      <Button onClick={table}>{t.csv}</Button>
      <Button onClick={calendar}>{t.ics}</Button>
    </>
  );
}
