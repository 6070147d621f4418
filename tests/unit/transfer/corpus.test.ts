import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openedSheet } from "#transfer/excel/opened-sheet.ts";
import { refusedCells } from "../../fixtures/corpus/refused-cells.ts";
import { sameTable } from "../../fixtures/corpus/same-table.ts";
import { aDay, anExcelFile } from "../../support/an-excel-file.ts";
import { type Previewed, previewOf, previewOfOpened } from "./csv/preview-of.ts";
import { presetExports } from "./preset/preset-exports.ts";

const TABLE = new URL("../../fixtures/corpus/README.md", import.meta.url);
const RIGHT = [180, 191];

type SheetData = Parameters<typeof anExcelFile>[0][string];

/** The same small table as Excel files. */
const excelShapes: readonly (readonly [name: string, data: SheetData])[] = [
  [
    "Excel: dates down",
    [
      ["月", "リード獲得数"],
      [aDay(2025, 4), 180],
      [aDay(2025, 5), 191],
    ],
  ],
  [
    "Excel: dates across",
    [
      ["指標", aDay(2025, 4), aDay(2025, 5)],
      ["リード獲得数", 180, 191],
    ],
  ],
  [
    "Excel: days shown as 4月",
    [
      ["月", "リード獲得数"],
      [aDay(2025, 4, 1, 'm"月"'), 180],
      [aDay(2025, 5, 1, 'm"月"'), 191],
    ],
  ],
  [
    "Excel: last days of months",
    [
      ["月", "リード獲得数"],
      [aDay(2025, 4, 30), 180],
      [aDay(2025, 5, 31), 191],
    ],
  ],
  [
    "Excel: months as text",
    [
      ["指標", "2025年4月", "2025年5月"],
      ["リード獲得数", 180, 191],
    ],
  ],
  [
    "Excel: 令和 as text",
    [
      ["指標", "令和7年4月", "令和7年5月"],
      ["リード獲得数", 180, 191],
    ],
  ],
  [
    "Excel: numbers as text",
    [
      ["月", "リード獲得数"],
      [aDay(2025, 4), "180"],
      [aDay(2025, 5), "１９１"],
    ],
  ],
  [
    "Excel: a merged year",
    [
      [null, { value: "2025年度", columnSpan: 2 }, null],
      ["指標", "4月", "5月"],
      ["リード獲得数", 180, 191],
    ],
  ],
  [
    "Excel: a title and an empty first column",
    [["月次報告"], [], [null, "月", "リード獲得数"], [null, aDay(2025, 4), 180], [null, aDay(2025, 5), 191]],
  ],
  [
    "Excel: a total row and a footnote",
    [["月", "リード獲得数"], [aDay(2025, 4), 180], [aDay(2025, 5), 191], ["合計", 371], ["※重複を除く"]],
  ],
  [
    "Excel: a unit column",
    [
      ["指標", "単位", "2025/4", "2025/5"],
      ["リード獲得数", "件", 180, 191],
    ],
  ],
  [
    "Excel: 202504 as a number",
    [
      ["年月", "リード獲得数"],
      [202504, 180],
      [202505, 191],
    ],
  ],
];

function outcome({ preview, problems }: Previewed): { right: boolean; problems: readonly string[] } {
  const values = preview.changes.cells.map(({ value }) => value);
  return { right: problems.length === 0 && JSON.stringify(values) === JSON.stringify(RIGHT), problems };
}

test("the corpus: each shape right, or an error named with its row and column; the table of it is up to date", async () => {
  const rows: [name: string, result: "right" | "named" | "wrong", detail: string][] = [];
  for (const [name, text] of sameTable) rows.push([name, outcome(previewOf(text)).right ? "right" : "wrong", ""]);
  for (const [name, data] of excelShapes) {
    const { right } = outcome(previewOfOpened(await openedSheet(await anExcelFile({ Sheet1: data }))));
    rows.push([name, right ? "right" : "wrong", ""]);
  }
  for (const { name, text, values, problems: expected = [] } of presetExports) {
    const { preview, problems } = previewOf(text);
    const right = preview.changes.cells.length === values.length && problems.length === expected.length;
    rows.push([name, right ? (expected.length > 0 ? "named" : "right") : "wrong", expected.join(" ")]);
  }
  for (const [name, text, place] of refusedCells) {
    const { problems } = previewOf(text);
    const named = problems.find((problem) => problem.startsWith(place));
    rows.push([name, named ? "named" : "wrong", named ?? ""]);
  }

  expect(rows.filter(([, result]) => result === "wrong").map(([name]) => name)).toEqual([]);
  expect(rows.length).toBeGreaterThanOrEqual(60);
  const table = [
    "# Shapes of tables",
    "",
    "Written by `WRITE_CORPUS=1 npx vitest run tests/unit/transfer/corpus.test.ts`, which also checks it.",
    "right: every value as meant. named: refused with row, column and reason.",
    "",
    "| shape | result | said |",
    "|---|---|---|",
    ...rows.map((row) => `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`),
    "",
  ].join("\n");
  if (process.env.WRITE_CORPUS) writeFileSync(TABLE, table);
  expect(table).toBe(readFileSync(TABLE, "utf8"));
}, 30_000);
