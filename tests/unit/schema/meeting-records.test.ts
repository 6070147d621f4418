import { expect, test } from "vitest";
import { decodeWorkbook } from "#schema/decode-workbook.ts";
import { faultSentence } from "#schema/workbook-fault.ts";
import { aMetric, aWorkbook } from "../../support/a-workbook.ts";

const metric = { metric: "gone", name: "CVR", nameEn: "CVR", unit: "percent", decimals: 1 };
const action = {
  id: "a",
  text: "フォームの項目を減らす",
  metric: "cvr",
  initiative: "i",
  expected: 0.002,
  expectedBy: "2026-11",
  expectedMonths: [{ month: "2026-12", value: 0.004 }],
  review: "r",
  cost: null,
  owner: "制作担当",
  due: "2026-10-31",
  status: "done",
  origin: { kind: "alert", ref: "level:cvr:2026-09" },
  startedOn: "2026-10-05",
  grades: [{ review: "r", month: "2026-11", verdict: "worked", note: "", colour: "kept" }],
  remark: "kept",
};
const initiative = {
  id: "i",
  name: "サイト改善",
  tactic: "site",
  metrics: ["cvr"],
  cost: 300_000,
  start: "2026-10-01",
};
const review = {
  id: "r",
  kind: "monthly",
  month: "2026-11",
  heldAt: "2026-12-03T01:00:00.000Z",
  step: 5,
  issues: [
    {
      id: "q",
      metric: "gone",
      text: "訪問が減った",
      origin: { kind: "diagnosis", ref: "visitsWithoutLeads" },
      whys: ["広告を止めた"],
    },
  ],
  decisions: [{ id: "d", text: "広告を再開する" }],
  minutes: "",
  snapshot: {
    entered: 13,
    of: 15,
    closed: false,
    headline: { ja: "11月のKGI達成率は81.7%です。", en: "November reached 81.7%." },
    figures: [{ ...metric, role: "kpi", actual: 0.015, target: 0.02, attainment: 0.75, lastYear: null, status: "bad" }],
    effects: [
      {
        action: "a",
        text: "フォームの項目を減らす",
        owner: "制作担当",
        status: "done",
        overdue: false,
        metric,
        before: 0.0147,
        after: 0.0151,
        lower: -0.001,
        upper: 0.002,
        finding: "unclear",
        verdict: "worked",
        note: "",
      },
    ],
    actions: [{ action: "b", text: "", owner: "", due: null, metric: null, expected: null }],
    monthNote: "",
    events: ["展示会"],
  },
};
const book = (changes: object) => ({
  ...aWorkbook({ metrics: [aMetric({ id: "cvr" })] }),
  actions: [action],
  initiatives: [initiative],
  reviews: [review],
  ...changes,
});

test("actions, initiatives and reviews are read whole, with what this version does not know", () => {
  const decoded = decodeWorkbook(book({}));
  expect(decoded.ok && decoded.value.actions).toEqual([action]);
  expect(decoded.ok && decoded.value.initiatives).toEqual([initiative]);
  expect(decoded.ok && decoded.value.reviews).toEqual([review]);
});

test("records of an earlier file that hold only an id are still read", () => {
  const bare = [{ id: "x", anything: [1] }];
  const decoded = decodeWorkbook(book({ actions: bare, initiatives: bare, reviews: bare }));
  expect(decoded.ok && decoded.value.actions).toEqual(bare);
});

test.each([
  ["actions", { ...action, metric: "no" }, "アクション a の指標「no」が見つかりません"],
  ["actions", { ...action, initiative: "no" }, "アクション a の施策「no」が見つかりません"],
  ["actions", { ...action, grades: [{ ...action.grades[0], review: "no" }] }, "会議「no」が見つかりません"],
  ["actions", { ...action, due: "2026-02-30" }, "アクション a の期限が日付ではありません"],
  ["actions", { ...action, status: "late" }, "アクション a の状態に late は使えません"],
  ["actions", { ...action, expected: "+2%" }, "アクション a の見込み効果が数値ではありません"],
  ["actions", { ...action, review: "no" }, "アクション a の会議「no」が見つかりません"],
  ["actions", { ...action, expectedMonths: [{ month: "2026-13", value: 1 }] }, "月ごとの見込み効果"],
  ["initiatives", { ...initiative, metrics: ["no"] }, "「no」が見つかりません"],
  ["reviews", { ...review, step: 6 }, "会議の記録 r の手順が範囲の外です"],
  ["reviews", { id: "r", issues: [{ id: "q", metric: "no" }] }, "「no」が見つかりません"],
  ["reviews", { ...review, snapshot: { ...review.snapshot, figures: {} } }, "会議の記録 r の会議時の数値"],
])("a wrong record in %s is refused with its place", (collection, broken, sentence) => {
  const decoded = decodeWorkbook(book({ [collection]: [broken] }));
  expect(decoded.ok).toBe(false);
  expect(decoded.ok ? "" : faultSentence(decoded.error[0]!, "ja")).toContain(sentence);
});
