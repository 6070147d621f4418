import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { decodeWorkbookFile } from "#transfer/json/decode-workbook-file.ts";
import { encodeWorkbookFile } from "#transfer/json/encode-workbook-file.ts";
import { type FileFault, fileFaultDetails, fileFaultSentence } from "#transfer/json/file-fault.ts";
import { seededRandom } from "../../../support/seeded-random.ts";

vi.setConfig({ testTimeout: 60_000 }); // many files, and machines differ

const good = readFileSync("tests/fixtures/workbooks/contract-example.kpi.json", "utf8");

async function refusal(content: BlobPart | Blob, name = "受領.kpi.json"): Promise<FileFault> {
  const result = await decodeWorkbookFile(new File([content], name));
  if (result.ok) throw new Error("The file was opened");
  return result.error;
}

const sentence = async (content: BlobPart) => fileFaultSentence(await refusal(content), "ja");
const details = async (content: BlobPart) => fileFaultDetails(await refusal(content), "ja");

const utf16 = (bigEndian: boolean, mark: boolean): ArrayBuffer => {
  const text = mark ? `\uFEFF${good}` : good;
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return view.buffer;
};

const ascii = (text = ""): number[] => Array.from(new TextEncoder().encode(text));

const versioned = (version: string) => refusal(good.replace('"version": 1', `"version": ${version}`));

const NOT_OURS =
  "「受領.kpi.json」は開けません。KPIワークブックのファイル（.kpi.json）を選んでください。Excelの表は［貼り付け］から取り込めます。今のワークブックは変わっていません。";

describe("not our file", () => {
  test.each<[string, string]>([
    ["a list", "[1, 2]"],
    ["null", "null"],
    ["a text", '"x"'],
    ["a number", "42"],
    ["an empty object", "{}"],
    ["another app's JSON", '{"type": "excalidraw", "version": 2, "elements": []}'],
    ["an HTML login page", "<!DOCTYPE html><html><body>Sign in</body></html>"],
    ["a CSV", "月,リード\n2026-04,120\n"],
    ["a zip (xlsx)", "PK\u0003\u0004 …"],
  ])("%s", async (_, text) => {
    expect(await sentence(text)).toBe(NOT_OURS);
  });

  test("empty, or white space only", async () => {
    expect((await refusal("")).code).toBe("empty");
    expect((await refusal(" \n\t ")).code).toBe("empty");
  });
});

describe("cut off", () => {
  test("at every 1 %: always named as incomplete", async () => {
    const bytes = new TextEncoder().encode(good);
    for (let percent = 1; percent < 100; percent++) {
      const fault = await refusal(bytes.slice(0, Math.floor((bytes.length * percent) / 100)));
      expect(fault.code, `${percent} %`).toBe("truncated");
    }
  });

  test("at every byte of the last line of Japanese, inside characters too", async () => {
    const bytes = new TextEncoder().encode(good);
    const middle = Math.floor(bytes.length / 2);
    for (let end = middle; end < middle + 200; end++)
      expect((await refusal(bytes.slice(0, end))).code).toBe("truncated");
  });

  test("the sentence names the line and the remedy", async () => {
    expect(await sentence(good.slice(0, good.indexOf('"settings"') + 15))).toBe(
      "「受領.kpi.json」は後半が欠けています（20行目で途切れています）。取り込みを中止しました。元のファイルをもう一度受け取ってください。今のワークブックは変わっていません。",
    );
  });
});

describe("not JSON", () => {
  test.each<[string, string, string]>([
    ["NaN", '{"format": "kpi-workbook",\n  "x": NaN}', "2行目の8文字目の「NaN」"],
    ["a comment", '{"a": 1} // note', "1行目の10文字目の「/」"],
    ["a comma too many", '{"a": [1,]}', "1行目の10文字目の「]」"],
    ["single quotes", "{'a': 1}", "1行目の2文字目の「'」"],
    ["a leading zero", '{"a": 01}', "1行目の8文字目の「1」"],
    ["a line break in a text", '{"a": "x\ny"}', '1行目の7文字目の「"」'],
    ["a bad escape", String.raw`{"a": "\x41"}`, '1行目の7文字目の「"」'],
    ["something after the end", '{"a": 1} {"b": 2}', "1行目の10文字目の「{」"],
    ["Infinity", '{"a": -Infinity}', "1行目の7文字目の「-Infinity」"],
  ])("%s", async (_, text, place) => {
    expect(await sentence(text)).toBe(
      `「受領.kpi.json」は開けません。${place}がJSONとして読み取れません。その箇所を直すか、元のファイルをもう一度受け取ってください。今のワークブックは変わっていません。`,
    );
  });

  test.each([65, 10_000, 5_000_000])("%d levels deep: refused before parsing, at once", async (depth) => {
    const start = performance.now();
    const fault = await refusal(`{"format": "kpi-workbook", "x": ${"[".repeat(depth)}${"]".repeat(depth)}}`);
    expect(fault).toMatchObject({ code: "tooDeep", position: { line: 1 } });
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test("5,000,000 open objects, never closed", async () => {
    expect((await refusal('{"a":'.repeat(1_000_000))).code).toBe("tooDeep");
  });

  test("a key twice", async () => {
    expect(await sentence(good.replace('"name": "2026年度', '"id": "x",\n    "name": "2026年度'))).toBe(
      "「受領.kpi.json」は開けません。15行目の5文字目で、項目「id」が同じ場所に2回書かれています。どちらかを消してください。今のワークブックは変わっていません。",
    );
    expect((await refusal(String.raw`{"a": 1, "\u0061": 2}`)).code).toBe("duplicateKey");
  });

  test.each(["__proto__", "constructor", "prototype", String.raw`\u005f_proto__`])(
    "the key %s, at any level",
    async (key) => {
      const text = good.replace('"notes": []', `"notes": [{ "id": "n", "${key}": { "polluted": true } }]`);
      expect((await refusal(text)).code).toBe("forbiddenKey");
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );
});

describe("encodings", () => {
  test.each([
    [false, true],
    [true, true],
    [false, false],
    [true, false],
  ])("UTF-16, big endian %s, mark %s", async (bigEndian, mark) => {
    expect(await sentence(utf16(bigEndian, mark))).toBe(
      "「受領.kpi.json」は開けません。文字コードがUTF-16になっています。UTF-8で保存し直すか、元のファイルをもう一度受け取ってください。今のワークブックは変わっていません。",
    );
  });

  test("Shift_JIS", async () => {
    // 「指標」「売上」 in Shift_JIS, within the file's own ASCII.
    const japanese = [0x8e, 0x77, 0x95, 0x57, 0x94, 0x84, 0x8f, 0xe3];
    const [before, after] = good.replace(/[\u0080-\uFFFF]/g, "").split('"note": ""');
    const bytes = new Uint8Array([
      ...ascii(before),
      ...ascii('"note": "'),
      ...japanese,
      ...ascii('"'),
      ...ascii(after),
    ]);
    expect(await refusal(bytes)).toMatchObject({ code: "otherEncoding", encoding: "Shift_JIS" });
  });

  test("one damaged byte in UTF-8 names its line", async () => {
    const bytes = new TextEncoder().encode(good);
    const at = new TextEncoder().encode(good.slice(0, good.indexOf("マーケティングKPI"))).length;
    bytes[at + 1] = 0xff;
    expect(await refusal(bytes)).toMatchObject({ code: "badUtf8", position: { line: 15 } });
  });
});

describe("versions", () => {
  test.each(["2", "101"])("%s is newer, and the sentence says so", async (version) => {
    expect(fileFaultSentence(await versioned(version), "ja")).toBe(
      `「受領.kpi.json」は新しい版（v${version}）で作られています。最新のアプリで開いてください。今のワークブックは変わっていません。`,
    );
  });

  test.each(['"1"', '"2"', "1.5", "-1", "0", "null", "true", "[1]", "1e999"])("%s is no version", async (version) => {
    expect((await versioned(version)).code).toBe("unknownVersion");
  });

  test("none at all", async () => {
    expect((await refusal('{"format": "kpi-workbook", "workbook": {}}')).code).toBe("unknownVersion");
  });
});

describe("well-formed and wrong inside", () => {
  test("faults in words, with what to do", async () => {
    const text = good
      .replace("133.5", '"133.5"')
      .replace('"unit": "count"', '"unit": "yen"')
      .replace("300000000", "1e999");
    expect(await details(text)).toEqual([
      "KGI g1 の目標が数値として扱える大きさを超えています。値を確かめてください。",
      "指標 new_customers の単位に yen は使えません。次のどれかにしてください：count、percent、ratio、currency、seconds、days、months、score、mass。",
      "指標 leads の 2025-06 の値（ads）が数値ではありません。数値か、未入力なら null にしてください。",
    ]);
  });

  test("no workbook in it", async () => {
    expect(await details('{"format": "kpi-workbook", "version": 1}')).toEqual([
      "ファイルの中身（workbook）がありません。この項目を書き足してください。",
    ]);
  });

  test("the envelope is checked too", async () => {
    expect(
      await details(
        good.replace('"revision": 412,', '"revision": "412",').replace("2026-10-03T02:10:00.000Z", "today"),
      ),
    ).toEqual([
      "ファイルの書き出した日時が日時の形ではありません。2026-04-01T00:00:00.000Z のように書いてください。",
      "ファイルの版数が数値ではありません。数値にしてください。",
    ]);
  });

  test("the sentence of the whole counts them", async () => {
    expect(await sentence(good.replace("133.5", '"133.5"'))).toBe(
      "「受領.kpi.json」は開けません。次の1か所を直してから、もう一度選んでください。今のワークブックは変わっていません。",
    );
  });

  test("English leaves no Japanese", async () => {
    const fault = await refusal(good.replace("133.5", '"133.5"'), "received.kpi.json");
    expect(fileFaultSentence(fault, "en")).toBe(
      "“received.kpi.json” cannot be opened. Correct the fault below, then choose it again. Your present workbook has not changed.",
    );
    expect(fileFaultDetails(fault, "en")).toEqual([
      "The 2025-06 value of metric leads (ads) is not a number. Write a number, or null when there is none.",
    ]);
  });
});

describe("size, reading, cancelling", () => {
  test("200 MB is refused by its size, without reading a byte", async () => {
    const huge = { name: "huge.json", size: 200_000_000, slice: () => expect.unreachable("read") } as unknown as File;
    const result = await decodeWorkbookFile(huge);
    expect(result.ok ? "" : fileFaultSentence(result.error, "ja")).toBe(
      "「huge.json」は大きすぎて開けません（200 MB）。50 MB以内のファイルを選んでください。今のワークブックは変わっていません。",
    );
  });

  test("a file that vanished or is locked", async () => {
    const locked = {
      name: "locked.json",
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("", "NotReadableError")) }),
    } as unknown as File;
    const result = await decodeWorkbookFile(locked);
    expect(result.ok ? "" : result.error.code).toBe("unreadable");
  });

  test("stopped while reading", async () => {
    const controller = new AbortController();
    const stages: string[] = [];
    const result = await decodeWorkbookFile(new File([good, " ".repeat(3_000_000)], "a.json"), {
      signal: controller.signal,
      onProgress: ({ stage, done }) => {
        stages.push(stage);
        if (done > 0) controller.abort();
      },
    });
    expect(result.ok ? "" : result.error.code).toBe("cancelled");
    expect(stages).toEqual(["reading", "reading"]);
  });
});

describe("mutated files", () => {
  const count = Number(process.env.MUTATED_FILES ?? 2_000);
  const seed = Number(process.env.MUTATION_SEED ?? 20_260_401);

  test(`${count} of them (seed ${seed}): refused in words, or opened and written out as the same workbook`, async () => {
    const random = seededRandom(seed);
    const bytes = new TextEncoder().encode(good);
    let openedCount = 0;
    for (let index = 0; index < count; index++) {
      const mutated = mutation(bytes, random);
      const result = await decodeWorkbookFile(new File([mutated], "m.kpi.json"));
      const which = `file ${index} of seed ${seed}`;
      if (!result.ok) {
        for (const language of ["ja", "en"] as const) {
          const said = [fileFaultSentence(result.error, language), ...fileFaultDetails(result.error, language)];
          expect(
            said.every((text) => text.length > 10 && !/undefined|NaN\b.*NaN|\[object/.test(text)),
            `${which}: ${said.join("\n")}`,
          ).toBe(true);
          expect(result.error.code !== "invalid" || said.length > 1, which).toBe(true);
        }
        continue;
      }
      openedCount += 1;
      const { value } = result;
      const again = await decodeWorkbookFile(
        new File([await encodeWorkbookFile({ ...value, exportedAt: "2026-10-03T02:10:00.000Z" })], "m.kpi.json"),
      );
      expect(again.ok && again.value.workbook, which).toEqual(value.workbook);
    }
    expect(openedCount).toBeGreaterThan(0);
    expect(openedCount).toBeLessThan(count);
  }, 120_000);
});

/** One to three random injuries: bytes flipped, lost, doubled, or a piece of JSON put where another stood. */
function mutation(original: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const below = (limit: number) => Math.floor(random() * limit);
  const tokens = [
    "null",
    "0",
    "-0",
    "1e999",
    "1e-400",
    '""',
    '"x"',
    "[]",
    "{}",
    "true",
    "[[[]]]",
    '"\\ud800"',
    "9007199254740993",
    '"__proto__"',
    "{",
    "]",
    ",",
    ":",
  ];
  let bytes = Array.from(original);
  for (let injuries = 1 + below(3); injuries > 0; injuries--) {
    const at = below(bytes.length);
    const text = new TextDecoder().decode(new Uint8Array(bytes));
    switch (below(6)) {
      case 0:
        bytes[at] = below(256);
        break;
      case 1:
        bytes.splice(at, 1 + below(20));
        break;
      case 2:
        bytes.splice(at, 0, ...bytes.slice(at, at + 1 + below(60)));
        break;
      case 3:
        bytes = bytes.slice(0, at);
        break;
      default: {
        // Replace one JSON value by another: most of these stay JSON and reach the decoder.
        const values = [...text.matchAll(/(?<=: |^\s+)(?:"[^"\n]*"|-?[\d.]+|null|true|false)(?=[,\n])/gm)];
        const value = values[below(values.length)];
        if (!value) break;
        const replaced = `${text.slice(0, value.index)}${tokens[below(tokens.length)]}${text.slice(value.index + value[0].length)}`;
        bytes = Array.from(new TextEncoder().encode(replaced));
      }
    }
  }
  return new Uint8Array(bytes);
}
