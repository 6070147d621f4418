import { useEffect, useState } from "react";
import type { Workbook } from "#domain/workbook.ts";
import { type Backup, browserBackups } from "#state/browser-backups.ts";
import { Button } from "#ui/control/button.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { backupTexts } from "./backup-texts.ts";
import { RestoreDialog } from "./restore-dialog.tsx";

const AT_FIRST = 6;

/** The backups of the open workbook, newest first. */
export function BackupsPanel({ workbook }: { workbook: Workbook }) {
  const t = useTexts(backupTexts);
  const language = useLanguage();
  const style = numberStyle(workbook.settings, language);
  const [backups, setBackups] = useState<readonly Backup[] | "unreadable" | null>(null);
  const [all, setAll] = useState(false);
  const [looking, setLooking] = useState<Backup | null>(null);
  const { id } = workbook;

  useEffect(() => {
    let left = false;
    const look = () =>
      browserBackups?.list(id).then(
        (found) => left || setBackups(found.toReversed()),
        () => left || setBackups("unreadable"),
      );
    void look();
    const unsubscribe = browserBackups?.subscribe(() => void look());
    return () => {
      left = true;
      unsubscribe?.();
    };
  }, [id]);

  const moment = ({ at }: Backup) => formatDateTime(new Date(at).toISOString(), language);
  const rows = Array.isArray(backups) ? (backups as readonly Backup[]) : [];
  const shown = all ? rows : rows.slice(0, AT_FIRST);
  return (
    <Panel title={t.title} className="wide">
      <div className="body stack">
        <p className="sub">{browserBackups ? t.lead : t.unavailable}</p>
        {backups === "unreadable" && <Notice tone="warn">{t.unreadable}</Notice>}
        {browserBackups && Array.isArray(backups) && rows.length === 0 && <p>{t.none}</p>}
      </div>
      {rows.length > 0 && (
        <DataTable
          caption={t.title}
          rows={shown}
          rowKey={({ sequence }) => String(sequence)}
          columns={[
            { id: "at", header: t.column.at, renderCell: moment },
            { id: "reason", header: t.column.reason, renderCell: ({ reason }) => t.reason[reason] },
            {
              id: "revision",
              header: t.column.revision,
              numeric: true,
              renderCell: ({ revision }) => formatCount(revision, style),
            },
            {
              id: "values",
              header: t.column.values,
              numeric: true,
              renderCell: ({ values }) => formatCount(values, style),
            },
            {
              id: "actions",
              header: t.column.actions,
              renderCell: (backup) => (
                <Button size="small" aria-label={t.lookNamed(moment(backup))} onClick={() => setLooking(backup)}>
                  {t.look}
                </Button>
              ),
            },
          ]}
        />
      )}
      {rows.length > shown.length && (
        <div className="body">
          <Button look="text" onClick={() => setAll(true)}>
            {t.more(formatCount(rows.length - shown.length, style))}
          </Button>
        </div>
      )}
      {looking && <RestoreDialog backup={looking} onClose={() => setLooking(null)} />}
    </Panel>
  );
}
