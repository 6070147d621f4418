import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const GROUPS = { A: 12, B: 15, C: 10, D: 10, E: 18, F: 10, G: 8 };

const rows = readFileSync("tests/faults/README.md", "utf8")
  .split("\n")
  .filter((line) => /^\| [A-G]\d+ \|/.test(line))
  .map((line) => {
    const [id = "", , result = "", tests = "", missing = ""] = line
      .split(" |")
      .map((cell) => cell.replace("|", "").trim());
    const named = [...tests.matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, file = "", title = ""]) => ({ file, title }));
    return { id, result, tests, missing, named };
  });

test("every fault of the catalogue stands in the table once", () => {
  const ids = Object.entries(GROUPS).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
  );
  expect(rows.map(({ id }) => id)).toEqual(ids);
  expect(ids).toHaveLength(83);
});

test("what is called proved names its test; every named test is there", () => {
  for (const { id, result, tests, missing, named } of rows) {
    expect(["proved", "partly", "open"], id).toContain(result);
    expect(named.length > 0, id).toBe(result !== "open");
    expect(named.length, id).toBe(tests === "" ? 0 : tests.split("; ").length);
    if (result !== "proved") expect(missing, id).not.toBe("");
    for (const { file, title } of named) {
      expect(existsSync(file), `${id}: ${file}`).toBe(true);
      expect(readFileSync(file, "utf8"), `${id}: ${file}`).toContain(title);
    }
  }
});
