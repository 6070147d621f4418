import { useState } from "react";
import type { Workbook } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { EditFunnelDialog } from "./edit-funnel-dialog.tsx";
import { funnelTexts } from "./funnel-texts.ts";

/** The funnel, top to bottom, with what counts each stage and how long it takes to the next. */
export function FunnelPanel({ workbook, readOnly }: { workbook: Workbook; readOnly: boolean }) {
  const t = useTexts(funnelTexts);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const rows = workbook.stages.map((stage, place) => ({ ...stage, last: place === workbook.stages.length - 1 }));
  return (
    <Panel
      title={t.title}
      sub={t.sub}
      aside={
        !readOnly && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t.edit}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { id: "stage", header: t.stage, renderCell: ({ name }) => name },
            {
              id: "metric",
              header: t.metric,
              renderCell: ({ metric }) => {
                const found = workbook.metrics.find(({ id }) => id === metric);
                return found ? metricName(found, language) : metric;
              },
            },
            {
              id: "lead",
              header: t.leadTime,
              numeric: true,
              renderCell: ({ leadTimeMonths, last }) => (last ? "—" : t.months(leadTimeMonths)),
            },
          ]}
        />
      )}
      {open && <EditFunnelDialog workbook={workbook} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
