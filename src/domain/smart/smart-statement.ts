import type { Goal, Language, Metric } from "#domain/workbook.ts";

/** How the numbers and months of a sentence are written: the screen's own formats. */
export interface Writing {
  readonly language: Language;
  readonly value: (value: number) => string;
  readonly month: (month: string) => string;
}

/**
 * A goal in the form that says what, by when, from where to where (文の形に直す); null without a target.
 *
 * @example
 * smartStatement({ due: "2027-03", baseline: 2, target: 3 }, { name: "売上貢献額", nameEn: "" }, { language: "ja", value: (value) => `${value}億円`, month: () => "2027年3月" }) // => "2027年3月までに、売上貢献額を2億円から3億円に増やす"
 * smartStatement({ due: "2027-03", baseline: null, target: 3 }, { name: "", nameEn: "Leads" }, { language: "en", value: String, month: () => "Mar 2027" }) // => "Bring Leads to 3 by Mar 2027"
 * smartStatement({ due: "2027-03", baseline: null, target: null }, { name: "", nameEn: "" }, { language: "en", value: String, month: String }) // => null
 */
export function smartStatement(
  { due, baseline, target }: Pick<Goal, "due" | "baseline" | "target">,
  { name, nameEn }: Pick<Metric, "name" | "nameEn">,
  { language, value, month }: Writing,
): string | null {
  if (target === null) return null;
  const by = month(due);
  const to = value(target);
  if (language === "ja") {
    if (baseline === null) return `${by}までに、${name}を${to}にする`;
    if (baseline === target) return `${by}まで、${name}を${to}に保つ`;
    return `${by}までに、${name}を${value(baseline)}から${to}に${baseline < target ? "増やす" : "減らす"}`;
  }
  const what = nameEn || name;
  if (baseline === null) return `Bring ${what} to ${to} by ${by}`;
  if (baseline === target) return `Keep ${what} at ${to} until ${by}`;
  return `${baseline < target ? "Raise" : "Cut"} ${what} from ${value(baseline)} to ${to} by ${by}`;
}
