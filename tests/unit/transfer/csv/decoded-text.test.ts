import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodedText, type Encoding } from "#transfer/csv/decoded-text.ts";
import { sample } from "./preview-of.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array, chosen?: Encoding) => {
  const result = decodedText(bytes, chosen);
  return result.ok ? result.value : result.error.code;
};

describe("a file's encoding", () => {
  test.each<[name: string, bytes: Uint8Array, encoding: Encoding, certain: boolean, alternative: Encoding | null]>([
    ["plain ASCII", utf8("month,leads\n"), "utf-8", true, null],
    ["UTF-8 with a mark", utf8("\ufeff月,値\n"), "utf-8", true, null],
    ["UTF-16 LE with a mark", new Uint8Array([0xff, 0xfe, 0x08, 0x67]), "utf-16le", true, null],
    ["UTF-16 BE with a mark", new Uint8Array([0xfe, 0xff, 0x67, 0x08]), "utf-16be", true, null],
    ["UTF-16 BE without a mark", new Uint8Array([0, 0x61, 0, 0x62]), "utf-16be", false, null],
    ["UTF-8 that is nothing else", utf8("年月,サイト訪問数\n"), "utf-8", true, null],
    ["Shift_JIS", sample("monthly-wide-shift_jis.csv"), "shift_jis", false, "utf-8"],
  ])("%s", (_, bytes, encoding, certain, alternative) => {
    const value = decoded(bytes);
    expect(value).toMatchObject({ encoding, certain });
    expect(typeof value === "string" ? value : (value.alternative?.encoding ?? null)).toBe(alternative);
  });

  test("CP932's own letters (① 髙 ～) are read", () => {
    expect(decoded(new Uint8Array([0x87, 0x40, 0xfb, 0xfc, 0x81, 0x60]))).toMatchObject({ text: "①髙～" });
  });

  test("the preview shows the lines that tell, in both readings", () => {
    const value = decoded(sample("monthly-wide-shift_jis.csv"));
    if (typeof value === "string") throw new Error(value);
    expect(value.preview[0]).toMatch(/^指標,単位,2025年4月/);
    expect(value.alternative?.preview[0]).toContain("\ufffd");
  });

  test("a person's choice is obeyed, or refused without replacing a letter", () => {
    expect(decoded(utf8("月"), "shift_jis")).toBe("undecodable");
    expect(decoded(new Uint8Array([0x8c, 0x8e]), "shift_jis")).toMatchObject({ text: "月", certain: true });
    expect(decoded(new Uint8Array([0x8c, 0x8e]), "utf-8")).toBe("undecodable");
  });

  test("any UTF-8 text comes back letter for letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        fc.pre(!/[\0\ufeff]/.test(text) && !text.startsWith("PK"));
        expect(decoded(utf8(text))).toMatchObject({ encoding: "utf-8", text });
      }),
    );
  });
});
