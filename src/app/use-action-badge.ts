import { useEffect, useState } from "react";
import type { Language, Workbook } from "#domain/workbook.ts";
import { currentDay } from "#state/new-identity.ts";
import type { NavigationBadge } from "./shell/main-navigation.tsx";

/** How many actions are past their due day: 「期限超過 1」. */
export function useActionBadge(workbook: Workbook | null, language: Language): NavigationBadge | null {
  const [overdue, setOverdue] = useState(0);
  const actions = workbook?.actions;
  useEffect(() => {
    let stale = false;
    const count = async () => {
      const { dueGroup } = await import("#domain/action/due-group.ts");
      const today = currentDay();
      const found = (actions ?? []).filter((action) => dueGroup(action, today) === "overdue").length;
      if (!stale) setOverdue(found);
    };
    // Without the network a screen's code may be missing; a badge less is no loss.
    count().catch(() => undefined);
    return () => {
      stale = true;
    };
  }, [actions]);
  if (overdue === 0) return null;
  return { text: language === "ja" ? `期限超過 ${overdue}` : `${overdue} overdue`, alert: true };
}
