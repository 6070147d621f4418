import type { Month } from "#domain/month.ts";
import type { Day } from "#domain/workbook.ts";

/** The id and the hour of birth of something new; the domain has neither chance nor a clock. */
export function newIdentity(): { readonly id: string; readonly at: string } {
  return { id: crypto.randomUUID(), at: new Date().toISOString() };
}

/** The calendar month it is now, where the person is. */
export function currentMonth(): Month {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
}

/** Today's date, where the person is. */
export function currentDay(): Day {
  return `${currentMonth()}-${String(new Date().getDate()).padStart(2, "0")}`;
}
