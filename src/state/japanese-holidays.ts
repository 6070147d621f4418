/** Japan's public holidays, YYYY-MM-DD, from a maintained list; fetched when something is counted in business days. */
export async function japaneseHolidays(): Promise<ReadonlySet<string>> {
  const { default: holidays } = await import("@holiday-jp/holiday_jp/lib/holidays.js");
  return new Set(Object.keys(holidays));
}
