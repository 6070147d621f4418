import Papa from "papaparse";
import { expect, test } from "vitest";
import { actionTable } from "#transfer/action/action-table.ts";

test("a number stays a number, also below zero", () => {
  const csv = actionTable([["見込み効果"], [-5], [0.5], ["-5"]]);
  expect(csv).toBe("\uFEFF見込み効果\r\n-5\r\n0.5\r\n'-5\r\n");
});

test("every text comes back, and none is taken for a formula", () => {
  const rows = [
    ["内容", "担当"],
    ['"最初", の\n面談', "=HYPERLINK(1)"],
    ["+81", "@cmd"],
    ["-5", ""],
  ];
  const csv = actionTable(rows);
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  const read = Papa.parse<string[]>(csv.slice(1).trimEnd(), { newline: "\r\n" }).data;
  expect(read).toEqual([rows[0], [rows[1]![0], "'=HYPERLINK(1)"], ["'+81", "'@cmd"], ["'-5", ""]]);
});
