import { expect, test } from "vitest";
import { bandText } from "#features/scoring/band-text.ts";

const said = (from: number, to: number, whole = true) =>
  (["ja", "en"] as const).map((language) => bandText({ from, to }, { whole, language, points: String }));

test("a band of one whole score names that score, a wider one both ends", () => {
  expect(said(10, 11)).toEqual(["10点", "10"]);
  expect(said(10, 12)).toEqual(["10〜11点", "10 to 11"]);
  expect(said(10, 11, false)).toEqual(["10以上11点未満", "10 to below 11"]);
});
