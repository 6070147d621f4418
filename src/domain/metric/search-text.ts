/**
 * A text as it is compared in searches and name matching: half and full width, upper and lower case, spaces and the
 * punctuation of names (brackets, arrows, slashes, colons, middle dots) make no difference.
 *
 * @example
 * searchText("ＬＴＶ：CAC 比率") // => "ltvcac比率"
 * searchText("MQL→SQL転換率") // => "mqlsql転換率"
 */
export function searchText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]{}「」『』【】→>\-‐–—_/・:,.、。'"&]+/gu, "");
}
