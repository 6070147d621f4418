import { useState } from "react";
import { useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import type { WorkbookSummary } from "#state/workbook-state.ts";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { defaultNumberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate } from "#ui/navigation/route.ts";
import { Chip } from "#ui/surface/chip.tsx";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { RemoveWorkbookDialog } from "./remove-workbook-dialog.tsx";
import { texts } from "./texts.ts";

/** All workbooks kept in this browser: show one, or remove it. */
export function WorkbooksPanel() {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const workbooks = useWorkbookState((state) => state.workbooks);
  const openId = useWorkbookState((state) => state.workbook?.id);
  const [removing, setRemoving] = useState<WorkbookSummary | null>(null);
  const show = (id: string): void => {
    void store.open(id).then(() => navigate({ path: "/dashboard", query: {} }));
  };
  return (
    <Panel title={t.workbooks} className="wide">
      {workbooks.length === 0 ? (
        <EmptyState actions={<ButtonLink href="#/new">{t.create}</ButtonLink>}>{t.noWorkbooks}</EmptyState>
      ) : (
        <DataTable
          caption={t.workbooks}
          rows={workbooks}
          rowKey={({ id }) => id}
          columns={[
            {
              id: "name",
              header: t.column.name,
              renderCell: ({ id, name }) => (
                <>
                  {name} {id === openId && <Chip>{t.opened}</Chip>}
                </>
              ),
            },
            {
              id: "updated",
              header: t.column.updated,
              renderCell: ({ updatedAt }) => formatDateTime(updatedAt, language),
            },
            {
              id: "revision",
              header: t.column.revision,
              numeric: true,
              renderCell: ({ revision }) => formatCount(revision, { ...defaultNumberStyle, language }),
            },
            {
              id: "actions",
              header: t.column.actions,
              renderCell: (summary) => (
                <span className="rowacts">
                  {summary.id !== openId && (
                    <Button size="small" aria-label={t.showNamed(summary.name)} onClick={() => show(summary.id)}>
                      {t.show}
                    </Button>
                  )}
                  <Button size="small" aria-label={t.removeNamed(summary.name)} onClick={() => setRemoving(summary)}>
                    {t.remove}
                  </Button>
                </span>
              ),
            },
          ]}
        />
      )}
      {removing && (
        <RemoveWorkbookDialog workbook={removing} isOpen={removing.id === openId} onClose={() => setRemoving(null)} />
      )}
    </Panel>
  );
}
