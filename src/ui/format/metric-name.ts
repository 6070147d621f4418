import type { Language, Metric } from "#domain/workbook.ts";

/** A metric without an English name keeps its own. */
export function metricName({ name, nameEn }: Pick<Metric, "name" | "nameEn">, language: Language): string {
  return language === "en" && nameEn !== "" ? nameEn : name;
}
