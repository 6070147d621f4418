import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Workbook } from "#domain/workbook.ts";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { faultPathText, faultSentence, type WorkbookFault } from "#schema/workbook-fault.ts";
import { aGoal, aMetric, aSeries, aWorkbook } from "../../support/a-workbook.ts";

const example = (): { workbook: Record<string, unknown> } =>
  JSON.parse(readFileSync("tests/fixtures/workbooks/contract-example.kpi.json", "utf8")) as never;

/** A valid workbook in which a test breaks one thing. */
function broken(change: (workbook: Draft) => void): readonly WorkbookFault[] {
  const workbook: Draft = JSON.parse(JSON.stringify(sound));
  change(workbook);
  const result = decodeWorkbook(workbook);
  return result.ok ? [] : result.error;
}

// oxlint-disable-next-line typescript/no-explicit-any
type Draft = any;

const sound = aWorkbook({
  dimensions: [
    {
      id: "channel",
      name: "チャネル",
      members: [
        { id: "organic", name: "オーガニック検索" },
        { id: "ads", name: "広告" },
      ],
    },
  ],
  stages: [{ id: "visit", name: "訪問", metric: "visitors", leadTimeMonths: 0.5 }],
  metrics: [
    aMetric({ id: "visitors", stage: "visit" }),
    aMetric({ id: "leads", dimension: "channel", parent: "visitors" }),
    aMetric({ id: "cost", unit: "currency" }),
    aMetric({ id: "cpl", formula: "cost / leads", weight: "leads" }),
  ],
  goals: [aGoal({ metric: "leads" })],
  series: [
    aSeries({ metric: "leads", member: "ads", start: "2025-04", values: [120, null, 133.5, 9] }),
    aSeries({ metric: "leads", kind: "target" }),
    aSeries({ metric: "cost" }),
  ],
  notes: [{ id: "n1", text: "x" }],
});

const sentences = (faults: readonly WorkbookFault[], language: "ja" | "en" = "ja") =>
  faults.map((fault) => faultSentence(fault, language));

describe("what is let in", () => {
  test("the example of the file format", () => {
    const { workbook } = example();
    expect(decodeWorkbook(workbook)).toEqual({ ok: true, value: workbook });
  });

  test("a workbook made by the app", () => {
    expect(decodeWorkbook(sound)).toEqual({ ok: true, value: sound });
  });

  test("unknown keys stay, at every level", () => {
    const workbook = {
      ...sound,
      future: { deep: [1, { x: null }] },
      settings: { ...sound.settings, rounding: "half", closingDay: 20 },
      metrics: [...sound.metrics, { ...aMetric({ id: "more" }), benchmark: { median: 0.2 } }],
      goals: [{ ...aGoal({ metric: "leads" }), smart: { S: { verdict: "ok", note: "", by: "me" }, X: 1 } }],
      series: [{ ...aSeries({ metric: "cost" }), revisedAt: "2026" }],
    };
    expect(decodeWorkbook(workbook)).toEqual({ ok: true, value: workbook });
  });

  test("known keys come out in the order of the file, whatever order they came in", () => {
    const reversed = Object.fromEntries(Object.entries(sound).toReversed());
    const decoded = decodeWorkbook(reversed);
    expect(decoded.ok && Object.keys(decoded.value)).toEqual(Object.keys(sound));
  });

  test("−0 becomes 0, large and tiny numbers stay as they are", () => {
    const values = [-0, 2 ** 53 + 2, 5e-324, -1e308, null];
    const decoded = decodeWorkbook({ ...sound, series: [aSeries({ metric: "cost", values })] });
    const read = decoded.ok ? decoded.value.series[0]?.values : [];
    expect(read).toEqual([0, 2 ** 53 + 2, 5e-324, -1e308, null]);
    expect(Object.is(read?.[0], 0)).toBe(true);
  });

  test("the value given is not changed", () => {
    const given = structuredClone(sound);
    decodeWorkbook(given);
    expect(given).toEqual(sound);
  });

  test("records of the open collections need an id only", () => {
    const records = Object.fromEntries(
      [
        "notes",
        "events",
        "alerts",
        "initiatives",
        "actions",
        "reviews",
        "plans",
        "touchpoints",
        "budgets",
        "history",
      ].map((collection) => [collection, [{ id: "1" }, { id: "2", anything: [true] }]]),
    );
    expect(decodeWorkbook({ ...sound, ...records, scoring: {}, agreement: { lead: "…" } }).ok).toBe(true);
  });

  test("a formula by names is stored by ids, so that renaming breaks nothing", () => {
    const metrics = [
      aMetric({ id: "sales", name: "売上（税抜）" }),
      aMetric({ id: "cost", name: "費用" }),
      aMetric({ id: "roi", name: "ROI", formula: "（[売上（税抜）]－費用）÷ cost" }),
    ];
    const decoded = decodeWorkbook(aWorkbook({ metrics }));
    expect(decoded.ok && decoded.value.metrics[2]?.formula).toBe("(sales - cost) / cost");
  });

  test("a chain of 1,000 formulas", () => {
    const metrics = Array.from({ length: 1_000 }, (_, index) =>
      aMetric({
        id: `m${index}`,
        formula: index === 0 ? "1" : `m${index - 1} + 1`,
        parent: index === 0 ? null : `m${index - 1}`,
      }),
    );
    expect(decodeWorkbook(aWorkbook({ metrics })).ok).toBe(true);
  });
});

describe("what is refused, and the sentence that says so", () => {
  test.each<[string, (workbook: Draft) => void, string]>([
    [
      "a value that is text",
      (w) => (w.series[0].values[3] = "9"),
      "指標 leads の 2025-07 の値（ads）が数値ではありません。数値か、未入力なら null にしてください。",
    ],
    [
      "a target that is text",
      (w) => (w.series[1].values[1] = "9"),
      "指標 leads の 2026-05 の値（目標）が数値ではありません。数値か、未入力なら null にしてください。",
    ],
    [
      "a missing key",
      (w) => delete w.metrics[0].unit,
      "指標 visitors の単位がありません。この項目を書き足してください。",
    ],
    ["a missing collection", (w) => delete w.goals, "KGIがありません。この項目を書き足してください。"],
    [
      "a number for a name",
      (w) => (w.name = 5),
      'ワークブックの名前が文字ではありません。"…" で囲んだ文字にしてください。',
    ],
    [
      "text for a number",
      (w) => (w.goals[0].target = "3億"),
      "KGI g1 の目標が数値ではありません。数値にしてください。",
    ],
    [
      "an unknown unit",
      (w) => (w.metrics[0].unit = "yen"),
      "指標 visitors の単位に yen は使えません。次のどれかにしてください：count、percent、ratio、currency、seconds、days、months、score、mass。",
    ],
    [
      "month 13",
      (w) => (w.goals[0].due = "2027-13"),
      "KGI g1 の期限が年月の形ではありません。2026-04 のように書いてください。",
    ],
    [
      "fiscal year from month 13",
      (w) => (w.settings.fiscalYearStartMonth = 13),
      "設定の年度の始まりの月が範囲の外です。12以下の数にしてください。",
    ],
    [
      "fiscal year from month 4.5",
      (w) => (w.settings.fiscalYearStartMonth = 4.5),
      "設定の年度の始まりの月が整数ではありません。整数にしてください。",
    ],
    [
      "a currency sign",
      (w) => (w.settings.currency = "¥"),
      "設定の通貨が通貨コードではありません。JPY のように英大文字3文字で書いてください。",
    ],
    [
      "no time in a date",
      (w) => (w.createdAt = "yesterday"),
      "ワークブックの作成日時が日時の形ではありません。2026-04-01T00:00:00.000Z のように書いてください。",
    ],
    ["a list for an object", (w) => (w.settings = []), "設定の形が違います。{ } で囲んだ項目にしてください。"],
    [
      "a list for a record without keys",
      (w) => (w.scoring = []),
      "リードスコアリングの形が違います。{ } で囲んだ項目にしてください。",
    ],
    ["an object for a list", (w) => (w.metrics = {}), "指標の形が違います。[ ] で囲んだ並びにしてください。"],
    [
      "yes for true",
      (w) => (w.metrics[0].blankAsZero = 1),
      "指標 visitors の空白を0とみなすかが true でも false でもありません。どちらかにしてください。",
    ],
    ["a record without id", (w) => delete w.notes[0].id, "1番目のメモのidがありません。この項目を書き足してください。"],
    [
      "a metric twice",
      (w) => (w.metrics[2].id = "leads"),
      "指標 leads のid「leads」が重複しています。どちらかのidを変えてください。",
    ],
    [
      "a member twice",
      (w) => (w.dimensions[0].members[0].id = "ads"),
      "切り口 channel の内訳 ads のid「ads」が重複しています。どちらかのidを変えてください。",
    ],
    [
      "a note twice",
      (w) => w.notes.push({ id: "n1" }),
      "メモ n1 のid「n1」が重複しています。どちらかのidを変えてください。",
    ],
    [
      "a series twice",
      (w) => w.series.push(w.series[1]),
      "指標 leads の数値（目標）が2つあります。1つにまとめてください。",
    ],
    [
      "figures of no metric",
      (w) => (w.series[2].metric = "costs"),
      "指標 costs の数値（実績）の指標「costs」が見つかりません。正しいidに直すか、その参照を消してください。",
    ],
    [
      "figures of no member",
      (w) => (w.series[0].member = "tv"),
      "指標 leads の数値（実績、tv）の内訳「tv」が見つかりません。正しいidに直すか、その参照を消してください。",
    ],
    [
      "a member of a metric without dimension",
      (w) => (w.series[2].member = "ads"),
      "指標 cost の数値（実績、ads）の内訳「ads」が見つかりません。正しいidに直すか、その参照を消してください。",
    ],
    [
      "a goal of no metric",
      (w) => (w.goals[0].metric = "x"),
      "KGI g1 の指標「x」が見つかりません。正しいidに直すか、その参照を消してください。",
    ],
    [
      "a parent that is not there",
      (w) => (w.metrics[1].parent = "x"),
      "指標 leads の上位の指標「x」が見つかりません。正しいidに直すか、その参照を消してください。",
    ],
    [
      "a weight that is not there",
      (w) => (w.metrics[1].weight = "x"),
      "指標 leads の加重平均の重み「x」が見つかりません。正しいidに直すか、その参照を消してください。",
    ],
    [
      "a dimension that is not there",
      (w) => (w.metrics[0].dimension = "x"),
      "指標 visitors の切り口「x」が見つかりません。正しいidに直すか、その参照を消してください。",
    ],
    [
      "a stage that is not there",
      (w) => (w.metrics[0].stage = "x"),
      "指標 visitors のファネルの段階「x」が見つかりません。正しいidに直すか、その参照を消してください。",
    ],
    [
      "a stage of no metric",
      (w) => (w.stages[0].metric = "x"),
      "ファネルの段階 visit の指標「x」が見つかりません。正しいidに直すか、その参照を消してください。",
    ],
    [
      "a formula of no metric",
      (w) => (w.metrics[3].formula = "costs / leads"),
      "指標 cpl の計算式にある「costs」という指標が見つかりません。式を直してください。",
    ],
    [
      "a formula that stops",
      (w) => (w.metrics[3].formula = "cost /"),
      "指標 cpl の計算式が読み取れません。7文字目に、数値か指標が必要です。",
    ],
    [
      "a formula by a name that two metrics have",
      (w) => {
        w.metrics[0].name = w.metrics[1].name = "リード";
        w.metrics[3].formula = "cost / リード";
      },
      "指標 cpl の計算式が読み取れません。8文字目の「リード」という指標が複数あります。ID で指定してください。",
    ],
    [
      "a formula of itself",
      (w) => (w.metrics[3].formula = "cpl + 1"),
      "指標 cpl の計算式が循環しています（cpl → cpl）。どれかの式を直してください。",
    ],
    [
      "a parent below itself",
      (w) => (w.metrics[0].parent = "leads"),
      "指標 visitors の上位の指標が循環しています（visitors → leads → visitors）。どれかの上位の指標を変えてください。",
    ],
    [
      "beyond the finite",
      (w) => (w.goals[0].target = Number.POSITIVE_INFINITY),
      "KGI g1 の目標が数値として扱える大きさを超えています。値を確かめてください。",
    ],
    [
      "an id of JavaScript's own",
      (w) => (w.notes[0].id = "constructor"),
      "メモ constructor のidに「constructor」は使えません。別のidにしてください。",
    ],
    [
      "half a surrogate pair",
      (w) => (w.note = "a\uD800"),
      "ワークブックのメモに、文字として読めないデータが含まれています。入力し直してください。",
    ],
    [
      "NUL in an unknown key",
      (w) => (w.notes[0].text = "a\0"),
      "メモ n1 の内容に、文字として読めないデータが含まれています。入力し直してください。",
    ],
    [
      "a label of 1 MB",
      (w) => (w.metrics[0].name = "あ".repeat(1_000_000)),
      "指標 visitors の名前が長すぎます。500,000文字以内にしてください。",
    ],
    [
      "601 months",
      (w) => (w.series[2].values = Array(601).fill(1)),
      "指標 cost の数値（実績）の値が601か月分あります。600か月以内にしてください。",
    ],
    [
      "a start of the year 202",
      (w) => (w.series[2].start = "0202-04"),
      "指標 cost の数値（実績）が、ほかの数値から離れすぎています（0202-04 – 0202-06）。全体で600か月以内にしてください。",
    ],
    [
      "5,001 metrics",
      (w) => (w.metrics = Array.from({ length: 5_001 }, (_, index) => aMetric({ id: `m${index}` }))),
      "指標が5,001件あります。5,000件以内にしてください。",
    ],
  ])("%s", (_, change, sentence) => {
    const faults = broken(change);
    expect(sentences(faults)[0]).toBe(sentence);
    for (const inEnglish of sentences(faults, "en")) {
      expect(inEnglish).toMatch(/^[A-Z].*\.$/);
      expect(inEnglish.replace("リード", "")).not.toMatch(/undefined|[\u3000-\u9FFF]/);
    }
  });

  test("201 members of a dimension", () => {
    const faults = broken((w) => {
      w.dimensions[0].members = Array.from({ length: 201 }, (_, index) => ({ id: `m${index}`, name: "" }));
    });
    expect(sentences(faults)[0]).toBe("切り口 channel の内訳が201件あります。200件以内にしてください。");
  });

  test("the same in English, without a Japanese letter", () => {
    const faults = broken((w) => {
      w.series[0].values[3] = "9";
      w.metrics[0].unit = "yen";
      w.notes.push({ id: "n1" });
      delete w.goals[0].due;
    });
    expect(sentences(faults, "en")).toEqual([
      "The unit of metric visitors cannot be yen. Use one of: count, percent, ratio, currency, seconds, days, months, score, mass.",
      "The due month of KGI g1 is missing. Add it.",
      "The 2025-07 value of metric leads (ads) is not a number. Write a number, or null when there is none.",
      "The id of note n1 “n1” is used twice. Change one of the two ids.",
    ]);
  });

  test("each fault has its path", () => {
    const faults = broken((w) => {
      w.series[0].values[3] = "9";
      w.notes[0].a = { b: [Number.NaN] };
    });
    expect(faults.map(faultPathText)).toEqual(["notes[0].a.b[0]", "series[0].values[3]"]);
  });

  test.each(["__proto__", "constructor", "prototype"])("%s as a key, anywhere", (key) => {
    const text = JSON.stringify(sound).replace('"notes":[{"id":"n1"', `"notes":[{"id":"n1","${key}":{"polluted":1}`);
    const result = decodeWorkbook(JSON.parse(text));
    expect(result.ok ? [] : sentences(result.error)).toEqual([
      `メモ n1 に、項目名として使えない「${key}」があります。その項目を消してください。`,
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Draft).polluted).toBeUndefined();
  });

  test.each([null, undefined, 5, "x", true, [], () => 1, Symbol("x"), new Date(), new Map()])(
    "%s instead of a workbook",
    (value) => {
      const result = decodeWorkbook(value);
      expect(result.ok ? [] : result.error.length).toBeGreaterThanOrEqual(1);
    },
  );

  test("nesting past the limit, at any depth, without recursion", () => {
    for (const depth of [63, 64, 1_000, 100_000]) {
      let deep: unknown = 1;
      for (let level = 0; level < depth; level++) deep = [deep];
      const result = decodeWorkbook({ ...sound, extra: deep });
      expect(result.ok ? "ok" : result.error[0]?.code, `${depth}`).toBe("tooDeep");
    }
    let just: unknown = 1;
    for (let level = 0; level < 62; level++) just = [just];
    expect(decodeWorkbook({ ...sound, extra: just }).ok).toBe(true);
  });

  test("every fault of a file is listed, of shape and of meaning alike", () => {
    const codes = broken((w) => {
      w.metrics[0].unit = "yen";
      w.goals[0].metric = "nowhere";
      w.metrics[3].formula = "cost /";
      w.notes.push({ id: "n1" });
      w.events.push({});
    }).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(["duplicateId", "formulaUnreadable", "missing", "notChoice", "unknownReference"]);
  });

  test("the first 50, however many there are", () => {
    const values = Array(600).fill("x");
    expect(broken((w) => (w.series[0].values = values))).toHaveLength(50);
    expect(broken((w) => (w.notes = Array(200_000).fill(7)))).toHaveLength(50);
    const orphans = Array.from({ length: 90 }, (_, index) => aSeries({ metric: `x${index}` }));
    expect(broken((w) => w.series.push(...orphans))).toHaveLength(50);
  });

  test("every circle of formulas", () => {
    const metrics = ["a", "b", "c", "d"].map((id, index) => aMetric({ id, formula: ["b", "a", "d", "c"][index]! }));
    const result = decodeWorkbook(aWorkbook({ metrics }));
    expect(result.ok ? [] : result.error.map(({ params }) => params.cycle)).toEqual([
      ["a", "b", "a"],
      ["c", "d", "c"],
    ]);
  });
});

function grid(metrics: number, months: number, members: number): Workbook {
  return aWorkbook({
    dimensions: [
      { id: "d", name: "", members: Array.from({ length: members }, (_, index) => ({ id: `s${index}`, name: "" })) },
    ],
    metrics: Array.from({ length: metrics }, (_, index) => aMetric({ id: `m${index}`, dimension: "d" })),
    series: Array.from({ length: metrics * members }, (_, index) =>
      aSeries({
        metric: `m${Math.floor(index / members)}`,
        member: `s${index % members}`,
        values: Array.from({ length: months }, (_v, month) => month * 1.5),
      }),
    ),
  });
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

test("1,200,000 values: a small multiple of what JSON.parse takes, so the time is linear in the size", () => {
  const workbook = grid(500, 120, 20);
  const text = JSON.stringify(workbook);
  // Interleaved and the best of each, because other work on the machine slows both alike.
  const rounds = Array.from({ length: 4 }, () => ({
    parse: milliseconds(() => JSON.parse(text)),
    decode: milliseconds(() => expect(decodeWorkbook(workbook).ok).toBe(true)),
  }));
  const best = (what: "parse" | "decode") => Math.min(...rounds.map((round) => round[what]));
  expect(best("decode") / best("parse")).toBeLessThan(25);
}, 60_000);
