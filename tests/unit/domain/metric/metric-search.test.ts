import { expect, test } from "vitest";
import { metricCatalogue } from "#domain/metric/metric-catalogue.ts";
import { metricNamed, metricSearch } from "#domain/metric/metric-search.ts";

test.each(metricCatalogue)("$id is found first by its names, id and aliases", (metric) => {
  for (const name of [metric.id, metric.name, metric.nameEn, ...metric.aliases]) {
    expect(metricSearch(name)[0]?.id).toBe(metric.id);
  }
});

test.each([
  ["ＣＡＣ", "cac"],
  ["ｒｏｉ", "marketing_roi"],
  ["ﾘｰﾄﾞ数", "leads"],
  ["LTV CAC", "ltv_cac"],
  ["cost per LEAD", "cpl"],
  ["nps", "nps"],
  ["MQL SQL 転換率", "mql_to_sql_rate"],
])("%s finds %s first", (text, id) => {
  expect(metricSearch(text)[0]?.id).toBe(id);
});

test("names come before search words, search words before definitions", () => {
  const found = metricSearch("顧客数").map(({ id }) => id);
  expect(found.indexOf("total_customers")).toBe(0);
  expect(found.indexOf("repeat_customers")).toBeLessThan(found.indexOf("new_customer_rate"));
  expect(metricSearch("広告費").map(({ id }) => id)).toContain("marketing_cost");
});

test("nothing typed shows all, nonsense finds nothing", () => {
  expect(metricSearch("  ")).toBe(metricCatalogue);
  expect(metricSearch("zzzzz")).toEqual([]);
});

// Source: the glossary of the design, whose names are not always the catalogue's.
test.each([
  ["サイト訪問数（セッション）", "sessions"],
  ["平均受注単価", "avg_purchase_value"],
  ["マーケの貢献比率", "marketing_contribution_rate"],
  ["CAC（顧客獲得コスト）", "cac"],
  ["NRR（ネットレベニューリテンション率）", "nrr"],
  ["コンバージョン率（CVR）", "cvr"],
  ["商談（案件）", "opportunities"],
  ["リード→MQL転換率", "mql_rate"],
  ["リードナーチャリング", "nurturing_effect"],
  ["顧客獲得数", "new_customers"],
])("the glossary's %s is found as %s", (label, id) => {
  expect(metricSearch(label)[0]?.id).toBe(id);
});

// Source: the labels of the sample tables that Japanese offices produce.
test.each([
  ["サイト訪問数", "visitors"],
  ["リード獲得数", "leads"],
  ["リード数", "leads"],
  ["MQL数", "mql"],
  ["ＳＱＬ数", "sql"],
  ["商談数", "opportunities"],
  ["受注件数", "won_deals"],
  ["受注金額", "won_amount"],
  ["開封率", "open_rate"],
])("the label %s means %s", (label, id) => {
  expect(metricNamed(label)?.id).toBe(id);
});

test("a label that is not a metric is none: a difference, a part of a cost", () => {
  expect(metricNamed("前年差")).toBeNull();
  expect(metricNamed("広告費")).toBeNull();
  expect(metricNamed("")).toBeNull();
});
