import { toJsonSchema } from "@valibot/to-json-schema";
import { workbookFileSchema } from "#schema/workbook-file-schema.ts";
import { FORBIDDEN_NAMES } from "#schema/workbook-limits.ts";

/** The file format as JSON Schema 2020-12, from the schema that also decodes. */
export function workbookJsonSchema(): object {
  const { $schema, ...schema } = toJsonSchema(workbookFileSchema, {
    target: "draft-2020-12",
    typeMode: "input",
    ignoreActions: ["transform"],
    overrideSchema: ({ jsonSchema }) =>
      jsonSchema.type === "object"
        ? { ...jsonSchema, propertyNames: { not: { enum: [...FORBIDDEN_NAMES] } } }
        : undefined,
  });
  return {
    $schema,
    $id: "workbook-v1.schema.json",
    title: "KPI workbook file (*.kpi.json), version 1",
    description:
      "UTF-8 JSON without BOM. Months are YYYY-MM, rates are fractions, amounts are in whole currency units, null is “not entered”. " +
      "Unknown keys are kept. Beyond this schema: ids are unique in their collection (members in their dimension), a series is unique by " +
      "metric, kind and member, every reference exists, formulas parse and neither formulas nor parents form a circle, " +
      "all series lie within 600 months, nesting is at most 64 levels deep, the file at most 50 MB.",
    ...schema,
  };
}
