import { useState } from "react";
import { actionExperience, type ExperienceBy } from "#domain/action/action-experience.ts";
import { addMonths } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { openingMonth } from "#domain/workbook-months.ts";
import { currentMonth } from "#state/new-identity.ts";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Segmented } from "#ui/control/segmented.tsx";
import { formatMonth } from "#ui/format/format-month.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";

/** Which kinds of action worked over the last twelve months, in counts. */
export function ExperiencePanel({ workbook }: { workbook: Workbook }) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  const language = useLanguage();
  const [by, setBy] = useState<ExperienceBy>("tactic");
  const since = addMonths(workbook.settings.closedThrough ?? openingMonth(workbook, currentMonth()), -11);
  const rows = actionExperience(workbook, { by, since });
  const names: Readonly<Record<string, string>> =
    by === "tactic" ? { ...a.tactics, "": a.tactics.none } : { ...t.origins, "": t.noOrigin };
  return (
    <Panel
      title={t.experience}
      sub={t.experienceSub(formatMonth(since, language))}
      aside={
        <Segmented
          label={t.experienceBy}
          value={by}
          options={(["tactic", "origin"] as const).map((value) => ({ value, label: t.experienceKinds[value] }))}
          onChange={setBy}
        />
      }
    >
      {rows.length === 0 && <p className="body sub">{t.noRecent}</p>}
      {rows.length > 0 && (
        <DataTable
          caption={t.experience}
          rows={rows}
          rowKey={({ kind }) => kind}
          columns={[
            { id: "kind", header: t.kind, renderCell: ({ kind }) => names[kind] ?? kind },
            ...(["worked", "notWorked", "unclear"] as const).map((verdict) => ({
              id: verdict,
              header: a.verdicts[verdict],
              numeric: true,
              renderCell: ({ verdicts }: (typeof rows)[number]) => String(verdicts[verdict]),
            })),
            { id: "ungraded", header: t.ungraded, numeric: true, renderCell: ({ ungraded }) => String(ungraded) },
          ]}
        />
      )}
    </Panel>
  );
}
