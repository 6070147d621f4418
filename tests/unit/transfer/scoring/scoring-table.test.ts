import { expect, test } from "vitest";
import { scoringTable } from "#transfer/scoring/scoring-table.ts";

const known = ["資料請求", "展示会"];
const rowsOf = async (input: string | Blob) => {
  const result = await scoringTable(input, known);
  return result.ok ? result.value : result.error.code;
};

test("columns are found by their headings, in any order, among others", async () => {
  expect(await rowsOf("会社,日付,アクション,リードID\nA社,2026/4/3,資料請求,L1\nB社,令和8年5月2日,展示会,L2")).toEqual([
    { lead: "L1", action: "資料請求", day: "2026-04-03", line: 2 },
    { lead: "L2", action: "展示会", day: "2026-05-02", line: 3 },
  ]);
  expect(await rowsOf("Record ID;Activity type;Activity date\n7;資料請求;2026-04-03T10:00:00Z")).toEqual([
    { lead: "7", action: "資料請求", day: "2026-04-03", line: 2 },
  ]);
});

test("without headings, by what stands in them; what is no day stays as written", async () => {
  expect(await rowsOf("資料請求\tL1\t2026/4/3\n展示会\tL2\t2026/2/30\n訪問\tL3\t")).toEqual([
    { lead: "L1", action: "資料請求", day: "2026-04-03", line: 1 },
    { lead: "L2", action: "展示会", day: "2026/2/30", line: 2 },
    { lead: "L3", action: "訪問", day: "", line: 3 },
  ]);
  expect(await rowsOf("だれ\tなに\tいつ\nL1\t資料請求\t2026/4/3")).toEqual([
    { lead: "L1", action: "資料請求", day: "2026-04-03", line: 2 },
  ]);
});

test("a row keeps its line of what was pasted, empty lines and cells of two lines counted", async () => {
  const rows = await rowsOf('\n書き出し\nリードID,行動,日付\n\n"L\n1",資料請求,2026/4/3\nL2,展示会,2026/4/4\n');
  expect(typeof rows !== "string" && rows.map(({ line }) => line)).toEqual([5, 7]);
});

test("a Shift_JIS file is read", async () => {
  const bytes = [0x8d, 0x73, 0x93, 0xae]; // 行動
  const head = new TextEncoder().encode("lead id,");
  const tail = new TextEncoder().encode(",date\nL1,Webinar,2026-04-03\n");
  const file = new Blob([new Uint8Array([...head, ...bytes, ...tail])]);
  expect(await rowsOf(file)).toEqual([{ lead: "L1", action: "Webinar", day: "2026-04-03", line: 2 }]);
});

test.each([
  ["", "empty"],
  ["月,リード数\n2026-04,180", "noLeadRows"],
  ["a,b,c\nd,e,f", "noLeadRows"],
  ["lead id,action,date", "noLeadRows"],
])("%j is refused: %s", async (text, code) => {
  expect(await rowsOf(text)).toBe(code);
});
