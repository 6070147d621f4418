import { describe, expect, test } from "vitest";
import { tableDesk } from "#transfer/csv/table-desk.ts";
import { tableImport } from "#transfer/csv/table-import.ts";
import { aWorkbook } from "../../../support/a-workbook.ts";

const workbook = aWorkbook();
const request = (input: Blob | string) => ({ input, options: {}, workbook, fiscalYear: 2025 });

describe("a table on its way in, where there are no workers", () => {
  test("is opened with a proposal and its preview, and previewed anew under other decisions", async () => {
    const table = tableImport();
    const opened = await table.open(request(new Blob(["月,リード獲得数\n2025/4,180\n4月,190\n"])));
    if (!opened?.ok) throw new Error("Not opened");
    const { plan, preview, rows, delimiter } = opened.value;
    expect({ rows, delimiter }).toEqual({ rows: 3, delimiter: "," });
    expect(preview.counts).toMatchObject({ new: 0, error: 2 });
    const other = await table.preview({ ...plan, fiscalYear: 2024 }, workbook);
    expect(other?.changes.cells.map(({ month, value }) => [month, value])).toEqual([
      ["2025-04", 180],
      ["2024-04", 190],
    ]);
  });

  test("stopped, it gives nothing", async () => {
    const table = tableImport();
    const opening = table.open(request("月,リード獲得数\n2025/4,180\n"));
    table.stop();
    expect(await opening).toBeNull();
  });

  test("a preview that was overtaken gives nothing", async () => {
    const table = tableImport();
    const opened = await table.open(request("月,リード獲得数\n4月,180\n"));
    if (!opened?.ok) throw new Error("Not opened");
    const { plan } = opened.value;
    const previews = await Promise.all([
      table.preview({ ...plan, fiscalYear: 2023 }, workbook),
      table.preview({ ...plan, fiscalYear: 2024 }, workbook),
    ]);
    expect(previews.map((preview) => preview?.changes.cells[0]?.month ?? null)).toEqual([null, "2024-04"]);
  });
});

describe("the desk", () => {
  test("refuses 50 MB before reading, and a file the browser cannot read", async () => {
    const unread = { size: 50_000_001, arrayBuffer: () => Promise.reject(new Error("must not be read")) };
    expect(await tableDesk().open(request(unread as unknown as Blob))).toEqual({
      ok: false,
      error: { code: "tooLarge" },
    });
    const gone = { size: 10, arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) };
    expect(await tableDesk().open(request(gone as unknown as Blob))).toEqual({
      ok: false,
      error: { code: "unreadableFile" },
    });
  });

  test("has no preview before a table", () => {
    const plan = { fiscalYear: 2025, sources: [], months: {}, numbers: {} };
    expect(() => tableDesk().preview(plan, workbook)).toThrow(RangeError);
  });

  test("100,000 rows: every value once, none lost", async () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => {
      const month = `${2020 + Math.floor((index % 60) / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
      return `${month},指標${Math.floor(index / 60) % 100},ch${Math.floor(index / 6000)},${index}`;
    });
    const result = await tableDesk().open(request(`month,metric,channel,value\n${lines.join("\n")}\n`));
    if (!result.ok) throw new Error(result.error.code);
    const { counts, changes, rowCount } = result.value.preview;
    expect(counts).toEqual({ new: 100_000, changed: 0, same: 0, blank: 0, error: 0 });
    expect(changes.cells.reduce((sum, { value }) => sum + value!, 0)).toBe((99_999 * 100_000) / 2);
    expect(changes.metrics).toHaveLength(100);
    expect(changes.dimensions[0]?.members).toHaveLength(17);
    expect(rowCount).toBe(1667);
  }, 30_000);
});
