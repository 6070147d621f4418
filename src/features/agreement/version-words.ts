import type { AgreementField } from "#domain/agreement/agreement-versions.ts";
import type { AgreementVersion, Language } from "#domain/workbook.ts";
import { formatDay } from "#ui/format/format-day.ts";
import { texts } from "./texts.ts";

/** What a version is called: by its first day, or as a draft. */
export function versionName({ validFrom }: AgreementVersion, language: Language): string {
  const t = texts[language];
  return validFrom === undefined ? t.draft : t.since(formatDay(validFrom, language));
}

/** What a version says in a field, as it is read: a day in the language's form, and in words what is blank. */
export function fieldText(version: AgreementVersion, field: AgreementField, language: Language): string {
  const t = texts[language];
  const text = version[field]?.trim() ?? "";
  if (text !== "") return field === "validFrom" ? formatDay(text, language) : text;
  return field === "owner" ? t.noOwner : field === "validFrom" ? t.noDay : t.blank;
}

/** Names of fields, one after the other. */
export function fieldNames(fields: readonly AgreementField[], language: Language): string {
  return fields.map((field) => texts[language].fields[field]).join(texts[language].separator);
}
