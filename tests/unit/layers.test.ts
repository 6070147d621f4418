import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const project = mkdtempSync(join(tmpdir(), "kpi-layers-"));
cpSync(".oxlintrc.json", join(project, ".oxlintrc.json"));
const oxlint = resolve("node_modules/.bin/oxlint");

/** Writes a file that breaks a rule on purpose into a tree of its own, and gives what the linter says of it. */
function lintOf(path: string, code: string): string {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), code);
  try {
    return execFileSync(oxlint, [path], { cwd: project, encoding: "utf8" });
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}

afterAll(() => rmSync(project, { recursive: true }));

describe("the check of import directions can fail", () => {
  test.each([
    ["src/domain/seeded-violation/a.ts", 'import "react";\n', "domain imports nothing from outside"],
    ["src/domain/seeded-violation/a.ts", 'import "#state/command.ts";\n', "domain imports nothing from outside"],
    ["src/domain/seeded-violation/a.ts", 'import "../month.ts";\n', "import #layer/file.ts"],
    ["src/schema/seeded-violation/a.ts", 'import "#storage/sha256.ts";\n', "schema imports domain and valibot only"],
    ["src/schema/seeded-violation/a.ts", 'import "immer";\n', "schema imports domain and valibot only"],
    ["src/storage/seeded-violation/a.ts", 'import "zustand";\n', "storage imports domain, schema and dexie only"],
    [
      "src/storage/seeded-violation/a.ts",
      'import "#state/command.ts";\n',
      "storage imports domain, schema and dexie only",
    ],
    ["src/transfer/seeded-violation/a.ts", 'import "#storage/sha256.ts";\n', "transfer imports domain and schema only"],
    ["src/state/seeded-violation/a.ts", 'import "dexie";\n', "Only storage knows Dexie"],
    ["src/ui/seeded-violation/a.ts", 'import "#state/command.ts";\n', "its components know no workbook"],
    ["src/ui/seeded-violation/a.ts", 'import "chart.js";\n', "only ui/chart knows Chart.js"],
    ["src/features/seeded-violation/a.ts", 'import "#features/start/texts.ts";\n', "no other feature"],
    ["src/app/seeded-violation/a.ts", 'import "dexie";\n', "Only storage knows Dexie"],
  ])("%s: %s", (path, code, sentence) => {
    expect(lintOf(path, code)).toContain(sentence);
  });

  test.each([
    ["src/schema/seeded-violation/a.ts", 'import "#domain/month.ts";\nimport "valibot";\nimport "./b.ts";\n'],
    ["src/storage/seeded-violation/a.ts", 'import "#schema/field.ts";\nimport "dexie";\n'],
    [
      "src/features/seeded-violation/a.ts",
      'import "react";\nimport "#state/command.ts";\nimport "#ui/theme/theme.css";\n',
    ],
  ])("%s: a sound import passes", (path, code) => {
    expect(lintOf(path, code)).toContain("0 errors");
  });
});
