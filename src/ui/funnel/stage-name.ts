import { standardStages } from "#domain/metric/standard-stages.ts";
import type { Language, Stage } from "#domain/workbook.ts";

/** A stage by the name a person gave it; a standard one that was not renamed, in the language of the screen. */
export function stageName({ id, name }: Pick<Stage, "id" | "name">, language: Language): string {
  const standard = standardStages.find((row) => row.id === id)?.name;
  return standard && (standard.ja === name || standard.en === name) ? standard[language] : name;
}
