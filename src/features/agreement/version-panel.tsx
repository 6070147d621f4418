import { agreementFields, agreementGaps } from "#domain/agreement/agreement-versions.ts";
import type { AgreementVersion, Language } from "#domain/workbook.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { texts } from "./texts.ts";
import { fieldNames, fieldText, versionName } from "./version-words.ts";

/** One version, word by word; what it leaves open is named. */
export function VersionPanel({
  title,
  version,
  language,
  aside,
}: {
  title: string;
  version: AgreementVersion;
  language: Language;
  aside?: React.ReactNode;
}) {
  const t = useTexts(texts);
  const gaps = agreementGaps(version);
  return (
    <Panel title={title} sub={versionName(version, language)} aside={aside} className="agreementversion">
      {gaps.length > 0 && <Notice tone="warn">{t.gaps(fieldNames(gaps, language))}</Notice>}
      <dl className="body">
        {agreementFields.map((field) => (
          <div key={field}>
            <dt>{t.fields[field]}</dt>
            <dd className={gaps.includes(field) ? "t-3" : undefined}>{fieldText(version, field, language)}</dd>
          </div>
        ))}
        {version.note && (
          <div>
            <dt>{t.reason}</dt>
            <dd>{version.note}</dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}
