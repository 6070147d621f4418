import { useState } from "react";
import type { Dimension, Workbook } from "#domain/workbook.ts";
import { newIdentity } from "#state/new-identity.ts";
import { Button } from "#ui/control/button.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { dimensionTexts } from "./dimension-texts.ts";
import { EditDimensionDialog } from "./edit-dimension-dialog.tsx";

/** By what metrics are broken down: channels, products, regions and their members. */
export function DimensionPanel({ workbook, readOnly }: { workbook: Workbook; readOnly: boolean }) {
  const t = useTexts(dimensionTexts);
  const language = useLanguage();
  const [open, setOpen] = useState<Dimension | null>(null);
  const metricsOf = ({ id }: Dimension) =>
    workbook.metrics.filter(({ dimension }) => dimension === id).map((metric) => metricName(metric, language));
  return (
    <Panel
      title={t.title}
      sub={t.sub}
      aside={
        !readOnly && (
          <Button size="small" onClick={() => setOpen({ id: newIdentity().id, name: "", members: [] })}>
            {t.add}
          </Button>
        )
      }
    >
      {workbook.dimensions.length === 0 ? (
        <EmptyState>{t.none}</EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          className="dimensions"
          rows={workbook.dimensions}
          rowKey={({ id }) => id}
          columns={[
            { id: "name", header: t.columns.name, renderCell: ({ name }) => name },
            {
              id: "members",
              header: t.columns.members,
              renderCell: ({ members }) => members.map(({ name }) => name).join(t.separator) || t.nothing,
            },
            {
              id: "metrics",
              header: t.columns.metrics,
              renderCell: (dimension) => metricsOf(dimension).join(t.separator) || t.nothing,
            },
            ...(readOnly
              ? []
              : [
                  {
                    id: "menu",
                    header: <span className="vh">{t.columns.menu}</span>,
                    renderCell: (dimension: Dimension) => (
                      <span className="row">
                        <Button size="small" aria-label={t.editOf(dimension.name)} onClick={() => setOpen(dimension)}>
                          {t.edit}
                        </Button>
                      </span>
                    ),
                  },
                ]),
          ]}
        />
      )}
      {open && <EditDimensionDialog key={open.id} workbook={workbook} dimension={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
