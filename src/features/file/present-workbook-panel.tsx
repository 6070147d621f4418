import { useEffect, useState } from "react";
import type { Workbook } from "#domain/workbook.ts";
import { useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { workbookCounts } from "#transfer/json/workbook-counts.ts";
import { Button } from "#ui/control/button.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { DownloadIcon } from "#ui/icon/icon.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { exportWorkbook, type WrittenFile } from "./export-workbook.ts";
import { fileSizeText } from "./file-size-text.ts";
import { exportReminder, lastExport } from "./last-export.ts";
import { texts } from "./texts.ts";

/** Last saved, last written to a file, and the button that writes one. */
export function PresentWorkbookPanel({ workbook }: { workbook: Workbook }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const route = useRoute();
  const revision = useWorkbookState((state) => state.revision);
  const [written, setWritten] = useState<WrittenFile | null>(null);
  const [writing, setWriting] = useState(false);
  const style = numberStyle(workbook.settings, language);
  const last = lastExport(workbook.id);
  const [now] = useState(() => new Date());
  const reminder = written ? null : exportReminder(last, revision, now);
  const changes = last ? Math.max(0, revision - last.revision) : 0;
  const counts = workbookCounts(workbook);
  const asked = route.query.export === "1";

  async function write(): Promise<void> {
    setWriting(true);
    try {
      setWritten(await exportWorkbook(store));
    } finally {
      setWriting(false);
    }
  }

  useEffect(() => {
    if (!asked) return;
    navigate(withQuery(route, { export: undefined }), { replace: true });
    void exportWorkbook(store).then(setWritten);
  }, [asked, route, store]);

  return (
    <Panel title={t.present} sub={workbook.name}>
      <div className="body stack">
        {written && <Notice tone="good">{t.exported(written.name, fileSizeText(written.bytes, t))}</Notice>}
        {reminder && (
          <Notice tone="warn">
            {reminder === "never"
              ? t.neverExported
              : reminder === "late"
                ? t.exportLate
                : t.exportDue(formatCount(changes, style))}
          </Notice>
        )}
        <dl className="facts">
          <dt>{t.lastSaved}</dt>
          <dd>{formatDateTime(workbook.updatedAt, language)}</dd>
          <dt>{t.lastExported}</dt>
          <dd>
            {last ? formatDateTime(last.at, language) : t.never}
            {last && (
              <span className="sub">
                {" "}
                {changes === 0 ? t.noChangesSince : t.changesSince(formatCount(changes, style))}
              </span>
            )}
          </dd>
          <dt>{t.content}</dt>
          <dd>
            {t.file.count.metrics} {formatCount(counts.metrics, style)}　{t.file.count.actuals}{" "}
            {formatCount(counts.actuals, style)}　{t.file.count.targets} {formatCount(counts.targets, style)}
          </dd>
          <dt>{t.revision}</dt>
          <dd>{formatCount(revision, style)}</dd>
        </dl>
        <div>
          <Button look="primary" aria-busy={writing} onClick={() => void write()}>
            <DownloadIcon />
            {writing ? t.exporting : t.export}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
