import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { decodeWorkbookFile } from "#transfer/json/decode-workbook-file.ts";
import { encodeWorkbookFile } from "#transfer/json/encode-workbook-file.ts";
import type { OpenedFile } from "#transfer/json/opened-file.ts";
import { rescueFile } from "#transfer/json/rescue-file.ts";
import { aMetric, aSeries, aWorkbook } from "../../../support/a-workbook.ts";
import { workbookArbitrary } from "../../../support/workbook-arbitrary.ts";

const example = readFileSync("tests/fixtures/workbooks/contract-example.kpi.json", "utf8");

async function opened(text: string): Promise<OpenedFile> {
  const result = await decodeWorkbookFile(new Blob([text]));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const written = (file: OpenedFile) => encodeWorkbookFile({ ...file, exportedAt: file.exportedAt ?? "" });

test("a file made in an emergency, by nothing but what is in memory, opens as the same workbook", async () => {
  const file = await opened(example);
  const rescued = await opened(await (await rescueFile(file, new Date(Date.UTC(2026, 9, 3)))).text());
  expect(rescued.workbook).toEqual(file.workbook);
  expect(rescued).toMatchObject({ revision: 412, lineage: file.lineage, edited: false });
});

describe("the example of the format", () => {
  test("opens as it is, with a checksum another program computed", async () => {
    const file = await opened(example);
    expect(file).toMatchObject({
      revision: 412,
      lineage: [{ revision: 412, hash: "9f86d081884c7d65" }],
      exportedAt: "2026-10-03T02:10:00.000Z",
      edited: false,
      extra: {},
    });
    expect(file.counts).toMatchObject({ metrics: 7, goals: 1, actuals: 2, targets: 0, months: 2, notes: 0 });
  });

  test("is written back to the byte", async () => {
    expect(await written(await opened(example))).toBe(example);
  });

  test("a digit changed by hand warns and does not refuse", async () => {
    expect((await opened(example.replace("133.5", "134.5"))).edited).toBe(true);
  });

  test("keys in another order are not an edit", async () => {
    const { workbook, ...rest } = JSON.parse(example) as { workbook: object };
    const reversed = Object.fromEntries(Object.entries(workbook).toReversed());
    expect((await opened(JSON.stringify({ ...rest, workbook: reversed }))).edited).toBe(false);
  });

  test("by hand, format, version and workbook are enough", async () => {
    const { format, version, workbook } = JSON.parse(example) as Record<string, unknown>;
    const file = await opened(JSON.stringify({ format, version, workbook }));
    expect(file).toMatchObject({ revision: 0, lineage: [], exportedAt: null, edited: true });
  });

  test("a byte order mark is fine", async () => {
    expect((await opened(`\uFEFF${example}`)).edited).toBe(false);
  });
});

describe("what is written", () => {
  const content = {
    workbook: aWorkbook({
      metrics: [aMetric({ id: "leads" })],
      series: [aSeries({ metric: "leads", values: [-0, 0.1, null] })],
    }),
    revision: 60,
    lineage: Array.from({ length: 60 }, (_, index) => ({ revision: index + 1, hash: `h${index + 1}` })),
    exportedAt: "2026-10-03T02:10:00.000Z",
  };

  test("keys in the order of the format, two spaces, no byte order mark, lineage of 50", async () => {
    const text = await encodeWorkbookFile(content);
    const file = JSON.parse(text) as Record<string, unknown>;
    expect(Object.keys(file)).toEqual(Object.keys(JSON.parse(example) as object));
    expect(Object.keys(file.workbook as object)).toEqual(
      Object.keys((JSON.parse(example) as { workbook: object }).workbook),
    );
    expect(text).toBe(JSON.stringify(file, null, 2));
    expect(file.lineage).toEqual(content.lineage.slice(10));
  });

  test("keys in any order in memory give the same file", async () => {
    const shuffled = {
      ...content,
      workbook: Object.fromEntries(Object.entries(content.workbook).toReversed()) as unknown as typeof content.workbook,
    };
    expect(await encodeWorkbookFile(shuffled)).toBe(await encodeWorkbookFile(content));
  });

  test("unknown keys of the envelope are written back, known ones are not overruled by them", async () => {
    const extra = { mergedFrom: { a: [1] }, version: 7, workbook: {} };
    const file = await opened(await encodeWorkbookFile({ ...content, extra }));
    expect(file.extra).toEqual({ mergedFrom: { a: [1] } });
    expect(file.revision).toBe(60);
  });
});

describe("laws", () => {
  const runs = Number(process.env.ROUND_TRIPS ?? 150);

  test("export → import gives the same workbook; export again, the same bytes", async () => {
    await fc.assert(
      fc.asyncProperty(workbookArbitrary, async (workbook) => {
        expect(decodeWorkbook(workbook)).toEqual({ ok: true, value: workbook });
        const first = await encodeWorkbookFile({
          workbook,
          revision: 3,
          lineage: [{ revision: 3, hash: "abc" }],
          exportedAt: "2026-10-03T02:10:00.000Z",
          extra: { unknown: true },
        });
        const file = await opened(first);
        expect(file.workbook).toEqual(workbook);
        expect(file.edited).toBe(false);
        expect(await written(file)).toBe(first);
      }),
      { numRuns: runs },
    );
  }, 60_000);
});
