import { useEffect, useState } from "react";
import type { Language, Workbook } from "#domain/workbook.ts";
import { currentMonth } from "#state/new-identity.ts";
import { formatMonthShort } from "#ui/format/format-month.ts";
import type { NavigationBadge } from "./shell/main-navigation.tsx";

/** How far the due month has been entered: 「9月 13/15」, 13/15. The engine is fetched for it after the first picture. */
export function useEntryBadge(workbook: Workbook | null, language: Language): NavigationBadge | null {
  const [badge, setBadge] = useState<NavigationBadge | null>(null);
  useEffect(() => {
    let stale = false;
    const show = async () => {
      const found = await entryBadge(workbook, language);
      if (!stale) setBadge(found);
    };
    // Without the network a screen's code may be missing; a badge less is no loss.
    show().catch(() => undefined);
    return () => {
      stale = true;
    };
  }, [workbook, language]);
  return badge;
}

async function entryBadge(workbook: Workbook | null, language: Language): Promise<NavigationBadge | null> {
  if (workbook === null || workbook.metrics.length === 0) return null;
  const [{ engineOfWorkbook }, { entryMonth }, { entryState }] = await Promise.all([
    import("#state/engine-of-workbook.ts"),
    import("#domain/entry-month.ts"),
    import("#domain/workbook-months.ts"),
  ]);
  const engine = engineOfWorkbook(workbook);
  const month = entryMonth(workbook, engine, currentMonth());
  const { entered, of } = entryState(workbook, engine, month);
  if (of === 0) return null;
  // English names leave no room for the month in the rail.
  return { text: language === "ja" ? `${formatMonthShort(month, language)} ${entered}/${of}` : `${entered}/${of}` };
}
