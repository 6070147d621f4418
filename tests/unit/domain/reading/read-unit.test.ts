import { expect, test } from "vitest";
import { readUnit } from "#domain/reading/read-unit.ts";

test.each([
  ["円", "currency", "one"],
  ["千円", "currency", "thousand"],
  ["万円", "currency", "man"],
  ["百万円", "currency", "million"],
  ["億円", "currency", "oku"],
  ["（万円）", null, null],
  ["単位：万円", "currency", "man"],
  ["¥", "currency", "one"],
  ["￥", "currency", "one"],
  ["件", "count", "one"],
  ["千件", "count", "thousand"],
  ["人", "count", "one"],
  ["%", "percent", "one"],
  ["％", "percent", "one"],
  ["秒", "seconds", "one"],
  ["倍", "ratio", "one"],
  ["千万円", null, null],
  ["税抜", null, null],
  ["", null, null],
  ["万", null, null],
])("the unit 「%s」 is %s in %s", (text, unit, scale) => {
  expect(readUnit(text)).toEqual(unit === null ? null : { unit, scale });
});
