import { useEffect, useState } from "react";
import { japaneseHolidays } from "./japanese-holidays.ts";

const NONE: ReadonlySet<string> = new Set();

/** Japan's public holidays; null for the moment until they are there. */
export function useHolidays(): ReadonlySet<string> | null {
  const [holidays, setHolidays] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    let stale = false;
    const take = (found: ReadonlySet<string>) => stale || setHolidays(found);
    // Without the list, weekends alone are kept free.
    japaneseHolidays().then(take, () => take(NONE));
    return () => {
      stale = true;
    };
  }, []);
  return holidays;
}
