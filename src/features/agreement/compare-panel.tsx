import { useState } from "react";
import { agreementDifferences, agreementFields } from "#domain/agreement/agreement-versions.ts";
import type { AgreementVersion, Language } from "#domain/workbook.ts";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";
import { fieldNames, fieldText, versionName } from "./version-words.ts";

/** Two versions side by side, field by field; what is the same is only named. */
export function ComparePanel({ versions, language }: { versions: readonly AgreementVersion[]; language: Language }) {
  const t = useTexts(texts);
  const [older, setOlder] = useState<string | null>(null);
  const [newer, setNewer] = useState<string | null>(null);
  const find = (id: string | null) => versions.find((version) => version.id === id);
  const before = find(older) ?? versions.at(-2)!;
  const after = find(newer) ?? versions.at(-1)!;
  const differing = agreementDifferences(before, after).map(({ field }) => field);
  const same = agreementFields.filter((field) => !differing.includes(field));
  const options = versions.map((version, place) => ({
    value: version.id,
    label: `${place + 1}. ${versionName(version, language)}`,
  }));
  return (
    <Panel title={t.compare} className="noprint agreementcompare">
      <div className="body choices">
        <Field label={t.older}>
          {(field) => (
            <SelectInput
              {...field}
              value={before.id}
              onChange={(event) => setOlder(event.target.value)}
              options={options}
            />
          )}
        </Field>
        <Field label={t.newer}>
          {(field) => (
            <SelectInput
              {...field}
              value={after.id}
              onChange={(event) => setNewer(event.target.value)}
              options={options}
            />
          )}
        </Field>
      </div>
      {differing.length === 0 ? (
        <p className="body">{t.same}</p>
      ) : (
        <>
          <DataTable
            caption={t.compare}
            rows={differing}
            rowKey={(field) => field}
            columns={[
              { id: "field", header: t.field, renderCell: (field) => t.fields[field] },
              {
                id: "before",
                header: t.before(versionName(before, language)),
                renderCell: (field) => <del>{fieldText(before, field, language)}</del>,
              },
              {
                id: "after",
                header: t.after(versionName(after, language)),
                renderCell: (field) => <ins>{fieldText(after, field, language)}</ins>,
              },
            ]}
          />
          {same.length > 0 && <p className="foot">{t.others(fieldNames(same, language))}</p>}
        </>
      )}
    </Panel>
  );
}
