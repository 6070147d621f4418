import { actionExperience } from "#domain/action/action-experience.ts";
import type { Workbook } from "#domain/workbook.ts";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";

/** Which kinds of action worked, in counts. */
export function ExperiencePanel({ workbook }: { workbook: Workbook }) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  const rows = actionExperience(workbook);
  if (rows.length === 0) return null;
  const names: Readonly<Record<string, string>> = t.tactics;
  return (
    <Panel title={t.experience} sub={t.experienceSub}>
      <DataTable
        caption={t.experience}
        rows={rows}
        rowKey={({ kind }) => kind}
        columns={[
          { id: "kind", header: t.tactic, renderCell: ({ kind }) => names[kind || "none"] ?? kind },
          ...(["worked", "notWorked", "unclear"] as const).map((verdict) => ({
            id: verdict,
            header: a.verdicts[verdict],
            numeric: true,
            renderCell: ({ verdicts }: (typeof rows)[number]) => String(verdicts[verdict]),
          })),
          { id: "ungraded", header: t.ungraded, numeric: true, renderCell: ({ ungraded }) => String(ungraded) },
        ]}
      />
    </Panel>
  );
}
