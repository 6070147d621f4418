import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { workbookJsonSchema } from "../../support/workbook-json-schema.ts";

const published = "public/schema/workbook-v1.schema.json";

test("the published JSON Schema is the one the code's own schema gives (npm run schema writes it anew)", () => {
  const current = `${JSON.stringify(workbookJsonSchema(), null, 2)}\n`;
  if (process.env.WRITE_SCHEMA) {
    mkdirSync(dirname(published), { recursive: true });
    writeFileSync(published, current);
  }
  expect(readFileSync(published, "utf8")).toBe(current);
});
