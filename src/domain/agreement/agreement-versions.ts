import type { Agreement, AgreementVersion, Day } from "#domain/workbook.ts";

/** What an agreement says, in the order in which it is written and printed. */
export const agreementFields = [
  "lead",
  "mql",
  "sql",
  "handOver",
  "followUp",
  "feedback",
  "owner",
  "validFrom",
] as const;
export type AgreementField = (typeof agreementFields)[number];

/** Which versions count on a day. */
export interface AgreementStanding {
  /** The one in force; null while none is. */
  readonly inForce: AgreementVersion | null;
  /** Those that begin later, the earliest first. */
  readonly upcoming: readonly AgreementVersion[];
  /** Those without a first day. */
  readonly drafts: readonly AgreementVersion[];
  /** Those that a later one has replaced, the newest first. */
  readonly past: readonly AgreementVersion[];
}

/**
 * The versions of the agreement (営業との合意) by what they are on a day. Of several that began on the same day the one written
 * last counts.
 *
 * @example
 * agreementStanding({ versions: [{ id: "a", validFrom: "2025-04-01" }, { id: "b", validFrom: "2025-10-01" }, { id: "c" }] }, "2025-09-30").inForce.id // => "a"
 * agreementStanding(null, "2025-09-30").inForce // => null
 */
export function agreementStanding(agreement: Agreement | null, today: Day): AgreementStanding {
  const versions = agreement?.versions ?? [];
  const dated = inOrderOfBeginning(versions);
  const begun = dated.filter(({ validFrom }) => validFrom! <= today);
  return {
    inForce: begun.at(-1) ?? null,
    upcoming: dated.filter(({ validFrom }) => validFrom! > today),
    drafts: versions.filter(({ validFrom }) => validFrom === undefined),
    past: begun.slice(0, -1).toReversed(),
  };
}

/**
 * The version before this one: by their first days, and for a draft the last one that has a day, else the one written before it.
 *
 * @example
 * versionBefore({ versions: [{ id: "a", validFrom: "2025-04-01" }, { id: "b" }] }, { id: "b" }).id // => "a"
 * versionBefore({ versions: [{ id: "a" }] }, { id: "a" }) // => null
 */
export function versionBefore(agreement: Agreement | null, version: AgreementVersion): AgreementVersion | null {
  const versions = agreement?.versions ?? [];
  const dated = inOrderOfBeginning(versions);
  const place = dated.findIndex(({ id }) => id === version.id);
  if (place >= 0) return dated[place - 1] ?? null;
  const known = versions.findIndex(({ id }) => id === version.id);
  const earlier = known < 0 ? versions : versions.slice(0, known);
  return dated.at(-1) ?? earlier.at(-1) ?? null;
}

/** One thing in which two versions differ; "" where a version says nothing. */
export interface AgreementDifference {
  readonly field: AgreementField;
  readonly before: string;
  readonly after: string;
}

/**
 * In what two versions differ, field by field. Blanks at the ends of a text are no difference.
 *
 * @example
 * agreementDifferences({ id: "a", followUp: "48時間以内" }, { id: "b", followUp: "24時間以内" }) // => [{ field: "followUp", before: "48時間以内", after: "24時間以内" }]
 * agreementDifferences(null, { id: "a", mql: " " }) // => []
 */
export function agreementDifferences(
  before: AgreementVersion | null,
  after: AgreementVersion,
): readonly AgreementDifference[] {
  return agreementFields.flatMap((field) => {
    const [was, is] = [before?.[field]?.trim() ?? "", after[field]?.trim() ?? ""];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/**
 * What an agreement leaves open.
 *
 * @example
 * agreementGaps({ id: "a", lead: "連絡先が分かる人", mql: "15点以上", sql: "営業が受け入れたMQL", handOver: "翌営業日まで", followUp: "48時間以内", feedback: "" , validFrom: "2025-04-01" }) // => ["feedback", "owner"]
 */
export function agreementGaps(version: AgreementVersion): readonly AgreementField[] {
  return agreementFields.filter((field) => (version[field]?.trim() ?? "") === "");
}

function inOrderOfBeginning(versions: readonly AgreementVersion[]): readonly AgreementVersion[] {
  return versions
    .filter(({ validFrom }) => validFrom !== undefined)
    .toSorted((a, b) => a.validFrom!.localeCompare(b.validFrom!));
}
