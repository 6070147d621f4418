import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type NumberContext, readNumber } from "#domain/reading/read-number.ts";

const count: NumberContext = { unit: "count" };
const money: NumberContext = { unit: "currency" };
const man: NumberContext = { unit: "currency", scale: "man" };
const rate: NumberContext = { unit: "percent" };

function value(text: string, context: NumberContext = {}): number | string {
  const reading = readNumber(text, context);
  return reading.kind === "value"
    ? reading.value
    : reading.kind === "unreadable"
      ? `unreadable ${reading.reason}`
      : reading.kind;
}

function changes(text: string, context: NumberContext = {}): string[] {
  const reading = readNumber(text, context);
  return reading.kind === "value"
    ? reading.changes.map(({ code, text: what }) => (what ? `${code} ${what}` : code))
    : [reading.kind];
}

describe("numbers as people write them (design specification §5.2)", () => {
  test.each<[text: string, context: NumberContext, value: number]>([
    ["0", count, 0],
    ["120", count, 120],
    ["007", count, 7],
    ["1,234", count, 1234],
    ["12,345,678", count, 12_345_678],
    ["1 234", count, 1234],
    ["1 234", count, 1234],
    [".5", {}, 0.5],
    ["12.", {}, 12],
    ["1.234", {}, 1.234],
    ["１２３", count, 123],
    ["５６１", count, 561],
    ["３７，２６０", count, 37_260],
    ["１２．５", {}, 12.5],
    ["119件", count, 119],
    ["119 件", count, 119],
    ["１１８件", count, 118],
    ["3社", count, 3],
    ["40人", count, 40],
    ["12,400通", count, 12_400],
    ["5回", count, 5],
    [" 47 ", count, 47],
    ["　47　", count, 47],
    ["▲3", count, -3],
    ["△5", count, -5],
    ["▼5", count, -5],
    ["-5", count, -5],
    ["−5", count, -5],
    ["–5", count, -5],
    ["－2", count, -2],
    ["ー2", count, -2],
    ["(7)", count, -7],
    ["（７）", count, -7],
    ["( 1,200 )", count, -1200],
    ["▲ 8", count, -8],
    ["+80", count, 80],
    ["＋８０", count, 80],
    ["-0", count, 0],
    ["1.2万", count, 12_000],
    ["1.2万件", count, 12_000],
    ["3千人", count, 3000],
    ["¥1,000", money, 1000],
    ["￥2,280,000", money, 2_280_000],
    ["1,000円", money, 1000],
    ["-¥500", money, -500],
    ["¥-500", money, -500],
    ["¥▲500", money, -500],
    ["(¥500)", money, -500],
    ["¥(500)", money, -500],
    ["(500円)", money, -500],
    ["1億2,000万円", money, 120_000_000],
    ["１億２，０００万円", money, 120_000_000],
    ["1億2345万6789円", money, 123_456_789],
    ["1億5千万円", money, 150_000_000],
    ["5千万円", money, 50_000_000],
    ["5万2千円", money, 52_000],
    ["1兆円", money, 1_000_000_000_000],
    ["2.3億円", money, 230_000_000],
    ["1,200千円", money, 1_200_000],
    ["24百万円", money, 24_000_000],
    ["2,080万円", money, 20_800_000],
    ["¥24.5M", money, 24_500_000],
    ["−¥460K", money, -460_000],
    ["¥1.29B", money, 1_290_000_000],
    ["2,080", man, 20_800_000],
    ["0.1", man, 1000],
    ["2.0805", man, 20_805],
    ["1.1", { unit: "currency", scale: "oku" }, 110_000_000],
    ["1.005", { unit: "currency", scale: "million" }, 1_005_000],
    ["2,280,000円", man, 2_280_000],
    ["1,200千円", man, 1_200_000],
    ["$1,234.56", { unit: "currency", currency: "USD" }, 1234.56],
    ["22.5%", rate, 0.225],
    ["２１．１％", rate, 0.211],
    ["0.7%", rate, 0.007],
    ["130%", rate, 1.3],
    ["12.5", rate, 0.125],
    ["0", rate, 0],
    ["0.227", { unit: "percent", percentNotation: "fraction" }, 0.227],
    ["1.2", { unit: "percent", percentNotation: "fraction" }, 1.2],
    ["0.8", { unit: "percent", percentNotation: "percent" }, 0.008],
    ["22.5%", { unit: "percent", percentNotation: "fraction" }, 0.225],
    ["▲1.5pt", rate, -0.015],
    ["1.5倍", { unit: "ratio" }, 1.5],
    ["150%", { unit: "ratio" }, 1.5],
    ["75秒", { unit: "seconds" }, 75],
    ["45日", { unit: "days" }, 45],
    ["8.5か月", { unit: "months" }, 8.5],
    ["32pt", { unit: "score" }, 32],
    ["12.5kg", { unit: "mass" }, 12.5],
    ["12.5%", {}, 0.125],
  ])("%s", (text, context, expected) => {
    expect(value(text, context)).toBe(expected);
  });
});

describe("blank is not zero", () => {
  test.each(["", " ", "　", "-", "－", "―", "ー", "—", "–", "−", "--", "N/A", "n/a", "NA", "#N/A", "未入力"])(
    "「%s」 is blank",
    (text) => {
      expect(readNumber(text, count)).toEqual({ kind: "blank" });
    },
  );
});

describe("refused, not guessed", () => {
  test.each<[text: string, context: NumberContext, reason: string]>([
    ["集計中", count, "notANumber"],
    ["約500", count, "notANumber"],
    ["500以上", count, "notANumber"],
    ["12-34", count, "notANumber"],
    ["2025-04", count, "notANumber"],
    ["--5", count, "notANumber"],
    ["▲(5)", count, "notANumber"],
    ["+-5", count, "notANumber"],
    ["()", count, "notANumber"],
    ["▲", count, "notANumber"],
    ["10²", count, "notANumber"],
    ["①", count, "notANumber"],
    ["½", count, "notANumber"],
    ["٣", count, "notANumber"],
    ["NaN", count, "notANumber"],
    ["Infinity", count, "notANumber"],
    ["true", count, "notANumber"],
    ["2,000万1億円", money, "notANumber"],
    ["1億20,000万円", money, "notANumber"],
    ["1e3", count, "exponent"],
    ["1.23E+05", count, "exponent"],
    ["0x10", count, "hexadecimal"],
    ["0b11", count, "notANumber"],
    ["1,2,3", count, "grouping"],
    ["12 34", count, "grouping"],
    ["1..2", count, "grouping"],
    ["1.2.3", count, "grouping"],
    ["12345,678,901", count, "grouping"],
    ["10%", count, "otherUnit"],
    ["¥10", count, "otherUnit"],
    ["10円", count, "otherUnit"],
    ["10件", money, "otherUnit"],
    ["10件", rate, "otherUnit"],
    ["1.2万", rate, "otherUnit"],
    ["1億", { unit: "days" }, "otherUnit"],
    ["▲5千", { unit: "ratio" }, "otherUnit"],
    ["1億2,000万円", { unit: "months" }, "otherUnit"],
    ["¥5件", {}, "otherUnit"],
    ["#DIV/0!", count, "spreadsheetError"],
    ["#REF!", count, "spreadsheetError"],
    ["=1+1", count, "formula"],
    ["＝1+1", count, "formula"],
    ["9007199254740993", count, "tooLarge"],
    ["9".repeat(400), count, "notANumber"],
    ["99,999兆円", money, "tooLarge"],
  ])("%s", (text, context, reason) => {
    expect(value(text, context)).toBe(`unreadable ${reason}`);
  });
});

describe("asked when there are two ways to read it", () => {
  test.each<[text: string, context: NumberContext, reason: string, choices: (number | string)[][]]>([
    [
      "0.125",
      rate,
      "percentOrFraction",
      [
        [0.00125, "0.125%"],
        [0.125, "12.5%"],
      ],
    ],
    [
      "1",
      rate,
      "percentOrFraction",
      [
        [0.01, "1%"],
        [1, "100%"],
      ],
    ],
    ["1.234,5", count, "decimalComma", [[1234.5, "1,234.5"]]],
    ["1.234.567", count, "decimalComma", [[1_234_567, "1,234,567"]]],
    [
      "12,5",
      count,
      "decimalComma",
      [
        [12.5, "12.5"],
        [125, "125"],
      ],
    ],
    [
      "0,125",
      count,
      "decimalComma",
      [
        [0.125, "0.125"],
        [125, "125"],
      ],
    ],
    [
      "22,5%",
      rate,
      "decimalComma",
      [
        [0.225, "22.5%"],
        [2.25, "225%"],
      ],
    ],
    [
      "12,5",
      man,
      "decimalComma",
      [
        [125_000, "125,000"],
        [1_250_000, "1,250,000"],
      ],
    ],
    [
      "¥2,080",
      man,
      "yenOrScale",
      [
        [2080, "2,080"],
        [20_800_000, "20,800,000"],
      ],
    ],
    [
      "▲1,5",
      count,
      "decimalComma",
      [
        [-1.5, "-1.5"],
        [-15, "-15"],
      ],
    ],
  ])("%s", (text, context, reason, choices) => {
    expect(readNumber(text, context)).toEqual({
      kind: "ask",
      text,
      reason,
      choices: choices.map(([number, written]) => ({ value: number, written })),
    });
  });
});

describe("says what it changed", () => {
  test.each<[text: string, context: NumberContext, expected: string[]]>([
    ["120", count, []],
    ["-5", count, []],
    ["１２０", count, ["fullWidth"]],
    ["1,200", count, ["separator"]],
    ["121件", count, ["unit 件"]],
    [" 47 ", count, ["space"]],
    ["￥2,280,000", money, ["fullWidth", "currencyMark ¥", "separator"]],
    ["△5", count, ["negativeMark △"]],
    ["(7)", count, ["negativeMark ( )"]],
    ["22.5%", rate, ["percent"]],
    ["2,080", man, ["separator", "scale man"]],
    ["1億2,000万円", man, ["multiplied 億", "multiplied 万", "separator", "unit 円"]],
    ["1,234.5円", money, ["separator", "unit 円", "rounded"]],
  ])("%s", (text, context, expected) => {
    expect(changes(text, context).toSorted()).toEqual(expected.toSorted());
  });
});

describe("laws", () => {
  const safe = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

  test("a whole number, grouped, in any width, with any negative mark, reads as itself", () => {
    const marks = ["-", "−", "▲", "△", "－"];
    fc.assert(
      fc.property(
        safe,
        fc.boolean(),
        fc.constantFrom(...marks),
        fc.constantFrom("", "円"),
        (number, wide, mark, unit) => {
          const digits = Math.abs(number).toLocaleString("en-US");
          const half = `${number < 0 ? mark : ""}${digits}${unit}`;
          const text = wide
            ? half.replace(/[!-~]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0))
            : half;
          expect(value(text, money)).toBe(number);
        },
      ),
    );
  });

  test("an amount written in 万円 with up to four decimals is exact to the yen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (yen) => {
        const text = `${Math.floor(yen / 10_000)}.${String(yen % 10_000).padStart(4, "0")}`;
        expect(value(text, man)).toBe(yen);
        expect(value(`${text}万円`, money)).toBe(yen);
      }),
    );
  });

  test("a percentage in tenths is the nearest fraction", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (tenths) => {
        expect(value(`${Math.floor(tenths / 10)}.${tenths % 10}%`, rate)).toBe(tenths / 1000);
      }),
    );
  });

  test("no text makes it throw, and what it reads is finite and never −0", () => {
    const letters = fc.constantFrom(...Array.from("0123456789０９.,，．-−▲△()（）¥￥円%％万億千百 　件eExX+=#/①²"));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(letters, { maxLength: 12 }).map((parts) => parts.join("")),
        ),
        fc.constantFrom(count, money, man, rate, {}),
        (text, context) => {
          const reading = readNumber(text, context);
          if (reading.kind !== "value") return;
          expect(Number.isFinite(reading.value)).toBe(true);
          expect(Object.is(reading.value, -0)).toBe(false);
          expect(/[0-9０-９]/.test(text)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
