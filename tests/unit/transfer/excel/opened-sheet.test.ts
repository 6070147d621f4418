import { describe, expect, test } from "vitest";
import { binaryFormat } from "#transfer/csv/binary-format.ts";
import { tableDesk } from "#transfer/csv/table-desk.ts";
import { openedSheet } from "#transfer/excel/opened-sheet.ts";
import { aWorkbook } from "../../../support/a-workbook.ts";
import { anExcelFileOf, aSheetRow, aZip } from "../../../support/a-zip.ts";
import { aDay, anExcelFile, aPercentage } from "../../../support/an-excel-file.ts";
import { previewOfOpened } from "../csv/preview-of.ts";

const preview = async (bytes: Uint8Array, sheet?: string) => previewOfOpened(await openedSheet(bytes, { sheet }));
const faultOf = async (bytes: Uint8Array) => {
  const opened = await openedSheet(bytes);
  return opened.ok ? "opened" : opened.error.code;
};

describe("an Excel file", () => {
  test("dates are months, percentages rates, and numbers free of binary noise", async () => {
    const bytes = await anExcelFile({
      実績: [
        ["月", "リード獲得数", "開封率", "受注金額（円）"],
        [aDay(2025, 4), 180, aPercentage(0.1 + 0.2), 1234567],
        [aDay(2025, 5, 31, "yyyy/m/d"), 191, aPercentage(0.225), 0.1 + 0.2 + 1999.7],
      ],
    });
    const { written, problems } = await preview(bytes);
    expect(written("リード獲得数", "2025-04")).toBe(180);
    expect(written("リード獲得数", "2025-05")).toBe(191);
    expect(written("開封率", "2025-04")).toBe(0.3);
    expect(written("開封率", "2025-05")).toBe(0.225);
    expect(written("受注金額", "2025-05")).toBe(2000);
    expect(problems).toEqual([]);
  });

  test("months across under a merged year, with a title and a merged name", async () => {
    const bytes = await anExcelFile({
      Sheet1: [
        [{ value: "2025年度 マーケティングKPI", columnSpan: 5 }, null, null, null, null],
        [null, null, { value: "2025年度", columnSpan: 3 }, null, null],
        ["指標", "区分", "4月", "5月", "6月"],
        [{ value: "リード獲得数", rowSpan: 2 }, "実績", 180, 191, 200],
        [null, "目標", 190, 190, 190],
        ["※重複を除く", null, null, null, null],
      ],
    });
    const { written, opened, preview: shown } = await preview(bytes);
    expect(written("リード獲得数", "2025-06")).toBe(200);
    expect(shown.counts).toMatchObject({ new: 6, error: 0 });
    expect(opened.table.reading.ignored.map(({ reason, line }) => [reason, line])).toEqual([["footnote", 6]]);
  });

  test("the first sheet with months is taken, another one when asked for; hidden and empty ones are not offered", async () => {
    const bytes = await anExcelFile({
      表紙: [["2025年度の報告"]],
      上期: [
        ["月", "リード獲得数"],
        [aDay(2025, 4), 180],
      ],
      空: [],
      下期: [
        ["月", "リード獲得数"],
        [aDay(2025, 10), 210],
      ],
    });
    const first = await preview(bytes);
    expect(first.opened).toMatchObject({ sheet: "上期", sheets: ["表紙", "上期", "下期"], delimiter: null });
    expect((await preview(bytes, "下期")).written("リード獲得数", "2025-10")).toBe(210);
    expect(await openedSheet(bytes, { sheet: "表紙" })).toEqual({
      ok: false,
      error: { code: "noMonths", sheet: "表紙", sheets: ["表紙", "上期", "下期"] },
    });
    const hidden = anExcelFileOf(aSheetRow(1, ["月", "リード獲得数"]), { state: 'state="hidden"' });
    expect(await faultOf(hidden)).toBe("empty");
  });

  test("errors and uncalculated formulas are named with their place; results of formulas are taken", async () => {
    const rows =
      aSheetRow(1, ["月", "リード獲得数", "MQL数"]) +
      aSheetRow(3, ["2025/4", { xml: '<c t="e"><v>#REF!</v></c>' }, { xml: "<c><f>B3*0.4</f><v>72</v></c>" }]) +
      aSheetRow(4, ["2025/5", { xml: "<c><f>SUM(B3:B4)</f></c>" }, 80]);
    const { problems, written } = await preview(anExcelFileOf(rows));
    expect(written("mql", "2025-04")).toBe(72);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/^3行目・2列目（リード獲得数、2025\/4）.*#REF!/);
    expect(problems[1]).toMatch(/^4行目・2列目（リード獲得数、2025\/5）/);
  });

  test("Japanese built-in date formats, percentage styles, rich text, phonetics and escaped names", async () => {
    const rows =
      aSheetRow(1, [
        "月",
        {
          xml: '<c t="inlineStr"><is><r><t>リード</t></r><r><t>獲得数</t></r><rPh sb="0" eb="1"><t>カクトク</t></rPh></is></c>',
        },
        "A&amp;B率",
      ]) + aSheetRow(2, [{ xml: '<c s="2"><v>45748</v></c>' }, 180, { xml: '<c s="1"><v>0.07</v></c>' }]);
    const { written } = await preview(anExcelFileOf(rows));
    expect(written("リード獲得数", "2025-04")).toBe(180);
    expect(written("A&B率", "2025-04")).toBe(0.07);
  });

  test("what is no readable Excel file is refused by name", async () => {
    const whole = await anExcelFile({ 実績: [["月", "リード獲得数"]] });
    expect(await faultOf(whole.slice(0, whole.length - 40))).toBe("brokenExcel");
    const damaged = whole.slice();
    damaged.fill(0xaa, 40, 400);
    expect(await faultOf(damaged)).toBe("brokenExcel");
    expect(await faultOf(aZip({ "word/document.xml": "<w/>" }))).toBe("notExcel");
    expect(await faultOf(aZip({ "xl/workbook.bin": "" }))).toBe("binaryExcel");
    expect(await faultOf(anExcelFileOf("<row"))).not.toBe("opened");
    expect(await faultOf(await anExcelFile({ 空: [] }))).toBe("empty");
  });

  test("old and locked files are told apart by what is inside", () => {
    const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const named = (name: string) => new Uint8Array([...compound, ...Buffer.from(name, "utf16le")]);
    expect(binaryFormat(named("Workbook"))).toBe("oldExcel");
    expect(binaryFormat(named("EncryptedPackage"))).toBe("protectedExcel");
    expect(binaryFormat(new Uint8Array(Buffer.from("月,リード獲得数")))).toBeNull();
  });

  test("is known by its bytes, whatever its name says", async () => {
    const bytes = await anExcelFile({
      実績: [
        ["月", "リード獲得数"],
        [aDay(2025, 4), 180],
      ],
    });
    const desk = tableDesk();
    const request = { options: {}, workbook: aWorkbook(), fiscalYear: 2025 };
    const offer = await desk.open({ ...request, input: new Blob([bytes]) });
    expect(offer.ok && offer.value.preview.counts.new).toBe(1);
    const old = await desk.open({ ...request, input: new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1])]) });
    expect(old).toEqual({ ok: false, error: { code: "oldExcel" } });
  });
});
