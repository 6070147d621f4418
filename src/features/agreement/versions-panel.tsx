import { type AgreementStanding, agreementDifferences, versionBefore } from "#domain/agreement/agreement-versions.ts";
import type { Agreement, AgreementVersion, Language } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { formatDay } from "#ui/format/format-day.ts";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";
import { fieldNames, versionName } from "./version-words.ts";

/** Every version there ever was: from when, what it changed, and why. What was not yet in force can be corrected. */
export function VersionsPanel({
  agreement,
  standing,
  language,
  onCorrect,
}: {
  agreement: Agreement | null;
  standing: AgreementStanding;
  language: Language;
  onCorrect: ((version: AgreementVersion) => void) | null;
}) {
  const t = useTexts(texts);
  const { inForce, upcoming, drafts, past } = standing;
  const rows = [...drafts, ...upcoming.toReversed(), ...(inForce ? [inForce] : []), ...past];
  const open = new Set([...drafts, ...upcoming].map(({ id }) => id));
  const state = ({ id, validFrom }: AgreementVersion) =>
    validFrom === undefined ? t.draft : open.has(id) ? t.upcoming : id === inForce?.id ? t.inForce : t.past;
  const changed = (version: AgreementVersion) => {
    const before = versionBefore(agreement, version);
    if (!before) return t.first;
    return (
      fieldNames(
        agreementDifferences(before, version).map(({ field }) => field),
        language,
      ) || t.nothingChanged
    );
  };
  const { columns: c } = t;
  return (
    <Panel title={t.versions} sub={String(rows.length)} className="noprint">
      <DataTable
        caption={t.versions}
        className="agreementversions"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            id: "from",
            header: c.from,
            renderCell: ({ validFrom }) => (
              <span className="num">{validFrom === undefined ? "—" : formatDay(validFrom, language)}</span>
            ),
          },
          {
            id: "state",
            header: c.state,
            renderCell: (version) => (
              <>
                {state(version)}{" "}
                {onCorrect && open.has(version.id) && (
                  <Button
                    look="text"
                    size="small"
                    aria-label={t.correctVersion(versionName(version, language))}
                    onClick={() => onCorrect(version)}
                  >
                    {t.correct}
                  </Button>
                )}
              </>
            ),
          },
          { id: "owner", header: c.owner, renderCell: ({ owner }) => owner || t.noOwner },
          { id: "changed", header: c.changed, renderCell: changed },
          { id: "reason", header: c.reason, renderCell: ({ note }) => note || "—" },
          {
            id: "written",
            header: c.written,
            renderCell: ({ createdAt }) => (
              <span className="num">{createdAt === undefined ? "—" : formatDateTime(createdAt, language)}</span>
            ),
          },
        ]}
      />
    </Panel>
  );
}
