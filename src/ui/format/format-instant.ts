import type { Language } from "#domain/workbook.ts";

const two = (part: number) => String(part).padStart(2, "0");

/** The local time of day of an ISO instant: 14:32. */
export function formatTime(instant: string): string {
  const date = new Date(instant);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The local date of an ISO instant: 2025/10/03; English 3 Oct 2025. */
function formatDate(instant: string, language: Language = "ja"): string {
  const date = new Date(instant);
  if (language === "ja") return `${date.getFullYear()}/${two(date.getMonth() + 1)}/${two(date.getDate())}`;
  return date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}

/** 2025/10/03 14:32. */
export function formatDateTime(instant: string, language: Language = "ja"): string {
  return `${formatDate(instant, language)} ${formatTime(instant)}`;
}
