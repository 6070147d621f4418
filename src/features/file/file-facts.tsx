import type { Workbook } from "#domain/workbook.ts";
import type { OpenedFile } from "#transfer/json/opened-file.ts";
import { type WorkbookCounts, workbookCounts } from "#transfer/json/workbook-counts.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";

const ALWAYS: readonly (keyof WorkbookCounts)[] = ["metrics", "months", "actuals", "targets", "goals", "notes"];

/** File name, dates and counts; beside the counts of what is open now when both are copies of one workbook. */
export function FileFacts({
  file,
  present,
  heading,
}: {
  file: OpenedFile;
  present: Workbook | null;
  /** Over the file's counts, when it is no file that was chosen. */
  heading?: string;
}) {
  const t = useTexts(texts).file;
  const language = useLanguage();
  const style = numberStyle(file.workbook.settings, language);
  const now = present && workbookCounts(present);
  const rows = (Object.keys(t.count) as (keyof WorkbookCounts)[]).filter(
    (what) => ALWAYS.includes(what) || file.counts[what] > 0 || (now?.[what] ?? 0) > 0,
  );
  const countOf = (counts: WorkbookCounts, what: keyof WorkbookCounts) => formatCount(counts[what], style);
  return (
    <>
      <dl className="facts">
        {file.fileName !== "" && (
          <>
            <dt>{t.file}</dt>
            <dd>{file.fileName}</dd>
          </>
        )}
        <dt>{t.exportedAt}</dt>
        <dd>{file.exportedAt === null ? t.unknown : formatDateTime(file.exportedAt, language)}</dd>
        <dt>{t.updatedAt}</dt>
        <dd>{formatDateTime(file.workbook.updatedAt, language)}</dd>
      </dl>
      <DataTable
        caption={t.counts}
        rows={rows}
        rowKey={(what) => what}
        columns={[
          { id: "what", header: t.counts, renderCell: (what) => t.count[what] },
          ...(now
            ? [
                {
                  id: "now",
                  header: t.now,
                  numeric: true,
                  renderCell: (what: keyof WorkbookCounts) => countOf(now, what),
                },
              ]
            : []),
          { id: "file", header: heading ?? t.inFile, numeric: true, renderCell: (what) => countOf(file.counts, what) },
        ]}
      />
    </>
  );
}
