import { describe, expect, test } from "vitest";
import type { ImportPlan } from "#transfer/csv/import-plan.ts";
import { openedTable } from "#transfer/csv/opened-table.ts";
import { sameTable } from "../../../fixtures/corpus/same-table.ts";
import { aMetric, aWorkbook } from "../../../support/a-workbook.ts";
import { previewOf } from "./preview-of.ts";

/** Everything a table would write, as `name[/member] month [kind] = value`, in the table's order. */
function written(text: string | Uint8Array, decide?: (plan: ImportPlan) => ImportPlan): string[] {
  const { preview } = previewOf(text, decide ? { decide } : {});
  const { metrics, dimensions, cells } = preview.changes;
  const members = new Map(dimensions.flatMap((each) => each.members.map(({ id, name }) => [id, name] as const)));
  return cells.map(({ metric, member, month, kind, value }) => {
    const name = metrics.find(({ id }) => id === metric)!.name;
    return `${name}${member === null ? "" : `/${members.get(member)}`} ${month}${kind === "actual" ? "" : ` ${kind}`} = ${value}`;
  });
}

const problems = (text: string) => previewOf(text).problems;
const ignored = (text: string) =>
  previewOf(text).opened.table.reading.ignored.map(({ reason, line, column }) => `${reason} ${line}:${column ?? ""}`);

/** Every source as the standard リード獲得数, whatever was proposed. */
const asCounts = (plan: ImportPlan): ImportPlan => ({
  ...plan,
  sources: plan.sources.map((source) => ({
    ...source,
    target: { to: "catalogue", metric: "leads" },
    unit: "count",
  })),
});

/** Every source as a rate. */
const asRate =
  (rateNotation: "ask" | "percent" | "fraction") =>
  (plan: ImportPlan): ImportPlan => ({
    ...plan,
    sources: plan.sources.map((source) => ({ ...source, unit: "percent", rateNotation })),
  });

const plain = ["リード獲得数 2025-04 = 180", "リード獲得数 2025-05 = 191"];

describe("the same table in other clothes", () => {
  test.each(sameTable)("%s", (_, text) => {
    expect(written(text)).toEqual(plain);
    expect(previewOf(text).problems).toEqual([]);
  });
});

describe("years down, months across", () => {
  test.each([
    ["calendar years", "リード獲得数\n年,4月,5月\n2024,150,160\n2025,180,191\n"],
    ["years with their sign", "リード獲得数\n,4月,5月\n2024年,150,160\n2025年,180,191\n"],
    ["fiscal years by the heading", "リード獲得数,,\n年度,4月,5月\n2024,150,160\n2025,180,191\n"],
    ["years beside a name", "指標,年,4月,5月\nリード獲得数,2024,150,160\n,2025,180,191\n"],
    ["令和", "リード獲得数\n,4月,5月\n令和6年,150,160\n令和7年,180,191\n"],
  ])("%s", (_, text) => {
    expect(written(text)).toEqual(["リード獲得数 2024-04 = 150", "リード獲得数 2024-05 = 160", ...plain]);
  });

  test("January belongs to the year after its fiscal year", () => {
    expect(written("リード獲得数\n年度,4月,1月\n2025,180,191\n")).toEqual([
      "リード獲得数 2025-04 = 180",
      "リード獲得数 2026-01 = 191",
    ]);
    expect(written("リード獲得数\n年,4月,1月\n2025,180,191\n")).toEqual([
      "リード獲得数 2025-04 = 180",
      "リード獲得数 2025-01 = 191",
    ]);
  });
});

describe("tables that say more", () => {
  test("actuals and targets side by side under merged months", () => {
    const table = "指標,4月,,5月,\n,実績,目標,実績,目標\nリード獲得数,180,200,191,210\n";
    expect(written(table)).toEqual([
      "リード獲得数 2025-04 = 180",
      "リード獲得数 2025-04 target = 200",
      "リード獲得数 2025-05 = 191",
      "リード獲得数 2025-05 target = 210",
    ]);
  });

  test("actual and target in rows, the name merged down; last year's row goes to last year", () => {
    const table = "指標,区分,2025/4\nリード獲得数,実績,180\n,目標,200\n,前年,150\n";
    expect(written(table)).toEqual([
      "リード獲得数 2025-04 = 180",
      "リード獲得数 2025-04 target = 200",
      "リード獲得数 2024-04 = 150",
    ]);
  });

  test("targets by their headings", () => {
    const table = "月,リード獲得数,リード獲得数（目標）,MQL数 目標\n2025/4,180,200,40\n";
    expect(written(table)).toEqual([
      "リード獲得数 2025-04 = 180",
      "リード獲得数 2025-04 target = 200",
      "MQL数 2025-04 target = 40",
    ]);
  });

  test("a new metric's actuals and targets are one metric", () => {
    const { preview } = previewOf("月,謎の数,謎の数（目標）\n2025/4,180,200\n");
    expect(preview.changes.metrics.map(({ id, name }) => `${id} ${name}`)).toEqual(["metric_1 謎の数"]);
    expect(preview.changes.cells).toHaveLength(2);
  });

  test("channels down, metrics across", () => {
    expect(written("月,チャネル,リード獲得数,MQL数\n2025/4,広告,10,3\n,展示会,20,5\n2025/4,合計,30,8\n")).toEqual([
      "リード獲得数/広告 2025-04 = 10",
      "MQL数/広告 2025-04 = 3",
      "リード獲得数/展示会 2025-04 = 20",
      "MQL数/展示会 2025-04 = 5",
    ]);
  });

  test("channels in a second column of a wide table", () => {
    expect(written("指標,チャネル,2025/4\nリード獲得数,広告,10\n,展示会,20\n,合計,30\n")).toEqual([
      "リード獲得数/広告 2025-04 = 10",
      "リード獲得数/展示会 2025-04 = 20",
    ]);
  });

  test("mixed units under one heading: each value by its own", () => {
    expect(written('指標,2025/4,2025/5,2025/6\n受注金額（万円）,"2,080","19,600,000円",0.3億円\n')).toEqual([
      "受注金額 2025-04 = 20800000",
      "受注金額 2025-05 = 19600000",
      "受注金額 2025-06 = 30000000",
    ]);
  });

  test("mixed units in a unit column", () => {
    expect(written("月,指標,単位,値\n2025/4,受注金額,万円,208\n2025/5,受注金額,千円,2080\n")).toEqual([
      "受注金額 2025-04 = 2080000",
      "受注金額 2025-05 = 2080000",
    ]);
  });

  test("fiscal year: January of 2025年度 is January 2026; the title's year wins over the proposed one", () => {
    expect(written("指標,12月,1月\nリード獲得数,1,2\n")).toEqual([
      "リード獲得数 2025-12 = 1",
      "リード獲得数 2026-01 = 2",
    ]);
    expect(written("2024年度 実績\n指標,12月,1月\nリード獲得数,1,2\n")).toEqual([
      "リード獲得数 2024-12 = 1",
      "リード獲得数 2025-01 = 2",
    ]);
  });

  test("two merged years above months without a year", () => {
    expect(written("指標,2024年,,2025年\n,11月,12月,1月\nリード獲得数,1,2,3\n")).toEqual([
      "リード獲得数 2024-11 = 1",
      "リード獲得数 2024-12 = 2",
      "リード獲得数 2025-01 = 3",
    ]);
  });
});

test("a new metric's unit and aggregation follow its name where nothing else says", () => {
  const { preview } = previewOf("月,謎の率,謎の費用,謎の単価,謎\n2025/4,22.5,100,200,3\n");
  expect(preview.changes.metrics.map(({ unit, aggregation }) => `${unit} ${aggregation}`)).toEqual([
    "percent mean",
    "currency sum",
    "currency mean",
    "count sum",
  ]);
  expect(preview.changes.cells.map(({ value }) => value)).toEqual([0.225, 100, 200, 3]);
});

describe("what is left out is said", () => {
  test.each<[text: string, expected: string[]]>([
    ["月,リード獲得数\n2025/4,180\n合計,180\n※注記\n", ["totalRow 3:", "footnote 4:"]],
    ["指標,2025/4,合計,前年比\nリード獲得数,180,180,98%\n", ["totalColumn 1:3", "otherColumn 1:4"]],
    ["月,リード獲得数,備考\n2025/4,180,よい\n", ["otherColumn 1:3"]],
    ["指標,2025/4,2025/5\n【集客】,,\nリード獲得数,1,2\n", ["heading 2:"]],
  ])("%s", (text, expected) => {
    expect(ignored(text)).toEqual(expected);
  });
});

describe("what cannot be taken is named by line and column, the rest is taken", () => {
  test.each<[text: string, problem: RegExp, taken: string[]]>([
    [
      "月,リード獲得数\n2025/4,調査中\n2025/5,191\n",
      /^2行目・2列目（リード獲得数、2025\/4）「調査中」は数値として/,
      [plain[1]!],
    ],
    [
      "月,リード獲得数\n2025/4,180\n2025/13,191\n",
      /^3行目・2列目（リード獲得数、2025\/13）「2025\/13」という月はありません/,
      [plain[0]!],
    ],
    ["月,リード獲得数\n2025/4,180\n平成31年5月,191\n", /^3行目・2列目.*その元号は終わっています/, [plain[0]!]],
    ["月,リード獲得数\n2025/4,180\n24/5,191\n", /^3行目・2列目.*「24\/5」の年は2桁です/, [plain[0]!]],
    ["月,リード獲得数\n2025/4,180\n2025-02-30,191\n", /^3行目・2列目.*「2025-02-30」という日はありません/, [plain[0]!]],
    ["月,リード獲得数\n2025/4,180\n,191\n", /^3行目・2列目（リード獲得数）この行には年月がありません/, [plain[0]!]],
    ["指標,2025/4,2025/13\nリード獲得数,180,191\n", /^2行目・3列目（リード獲得数、2025\/13）/, [plain[0]!]],
    ["月,リード獲得数\n2025/4,180\n2025/5,=1+1\n", /^3行目・2列目.*「=1\+1」は計算式です/, [plain[0]!]],
    ["月,リード獲得数\n2025/4,180\n2025/5,1.2E+05\n", /^3行目・2列目.*桁が省略/, [plain[0]!]],
    ['月,リード獲得数\n2025/4,180\n2025/5,"1,23"\n', /^3行目・2列目.*2通りに読めます/, [plain[0]!]],
    ["月,リード獲得数\n2025/4,180\n2025/5,12%\n", /^3行目・2列目.*単位/, [plain[0]!]],
    ["月,リード獲得数\n2025/4,180\n2025/5,#DIV/0!\n", /^3行目・2列目.*表計算のエラー/, [plain[0]!]],
    [
      '月,備考,リード獲得数\n2025/4,"一\n二\n三",180\n2025/5,,未定\n',
      /^5行目・3列目（リード獲得数、2025\/5）「未定」/,
      [plain[0]!],
    ],
  ])("%s", (text, problem, taken) => {
    const [first, ...more] = problems(text);
    expect(first).toMatch(problem);
    expect(more).toEqual([]);
    expect(written(text, asCounts)).toEqual(taken);
  });

  test("a month that stands twice with other values is a problem of both, with the same value of none", () => {
    const twice = "月,リード獲得数\n2025/4,180\n2025-04,181\n2025/5,191\n2025年5月,191\n";
    expect(problems(twice).toSorted()).toEqual([
      "2行目・2列目（リード獲得数、2025/4）同じ月の値が3行目・2列目にもあり、値が違います。どちらかを消してください。",
      "3行目・2列目（リード獲得数、2025-04）同じ月の値が2行目・2列目にもあり、値が違います。どちらかを消してください。",
    ]);
    expect(written(twice)).toEqual([plain[1]]);
  });

  test("values by channel do not go to a metric that is broken down otherwise", () => {
    const region = { id: "region", name: "地域", members: [{ id: "east", name: "東" }] };
    const workbook = aWorkbook({
      dimensions: [region],
      metrics: [aMetric({ id: "leads", name: "リード獲得数", dimension: "region" })],
    });
    const { problems: found, preview } = previewOf("月,チャネル,リード獲得数\n2025/4,広告,10\n", { workbook });
    expect(found).toEqual([
      "2行目・3列目（リード獲得数、2025/4）この指標は別の内訳を持つため、「チャネル」別の値は入りません。",
    ]);
    expect(preview.changes).toEqual({ cells: [], metrics: [], dimensions: [] });
  });

  test("rates of 1 or less wait for a decision", () => {
    const table = "月,謎の率\n2025/4,0.8\n2025/5,0.9\n";
    const { problems: found, preview } = previewOf(table, { decide: asRate("ask") });
    expect(preview.rateQuestions).toEqual([0]);
    expect(found[0]).toMatch(/率の書き方が決まっていません/);
    expect(written(table, asRate("percent"))).toEqual(["謎の率 2025-04 = 0.008", "謎の率 2025-05 = 0.009"]);
    expect(written(table, asRate("fraction"))).toEqual(["謎の率 2025-04 = 0.8", "謎の率 2025-05 = 0.9"]);
  });
});

describe("what is no table", () => {
  test.each<[name: string, input: string | Uint8Array, code: string, line?: number]>([
    ["nothing", "", "empty"],
    ["only line ends", "\n\r\n", "empty"],
    ["no bytes", new Uint8Array(), "empty"],
    ["a letter", "拝啓\n時下ますますご清栄のこととお喜び申し上げます\n", "noMonths"],
    ["months without a heading", "2025/4,180\n2025/5,191\n", "noHeader"],
    ["months without values", "月,備考\n2025/4,よい\n2025/5,わるい\n", "noValues"],
    ["a workbook file", '{\n  "format": "kpi-workbook"\n}', "workbookFile"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "notText"],
    ["broken bytes", new Uint8Array([0x6d, 0xff, 0xff, 0x81, 0x0a, 0xfd]), "undecodable"],
    ["an open quote", '月,リード獲得数\n2025/4,"180\n2025/5,191\n', "unclosedQuote", 2],
  ])("%s", (_, input, code, line) => {
    expect(openedTable(input)).toEqual({ ok: false, error: line === undefined ? { code } : { code, line } });
  });
});
