/**
 * The name under which a workbook is written out: `KPI_2026年度_20261003_1102.kpi.json`. What Windows, macOS or a web address refuse
 * becomes "_", invisible marks go, long names are cut. `at` is the local time of writing. Other files of it end otherwise.
 *
 * @example
 * workbookFileName("売上/利益: 2026?", new Date(2026, 9, 3, 11, 2)) // => "KPI_売上_利益_2026_20261003_1102.kpi.json"
 */
export function workbookFileName(name: string, at: Date, ending = ".kpi.json"): string {
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}`;
  return ["KPI", safe(name), day, time]
    .filter((part) => part !== "")
    .join("_")
    .concat(ending);
}

const LONGEST = 60;

function safe(name: string): string {
  const allowed = name
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, "")
    .replace(/[\s\\/:*?"<>|#%&{}$!'`@+=,;.~^]+/gu, "_");
  return (new RegExp(`^.{0,${LONGEST}}`, "su").exec(allowed)?.[0] ?? "").replace(/^_+|_+$/g, "");
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
