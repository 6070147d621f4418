import { useEffect } from "react";
import { addMonths, isMonth, type Month } from "#domain/month.ts";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";

/** Far enough from both ends of the calendar that every comparison has its months. */
function inSight(month: Month): boolean {
  return month >= "1900-01" && month <= "2999-12";
}

/** The month all pages share: `m=` of the address, or `fallback`. Alt+← and Alt+→ move it while a page shows it. */
export function useRouteMonth(fallback: Month): readonly [Month, (month: Month) => void] {
  const route = useRoute();
  const asked = route.query["m"] ?? "";
  const month = isMonth(asked) && inSight(asked) ? asked : fallback;
  const setMonth = (next: Month) => {
    if (inSight(next)) navigate(withQuery(route, { m: next }));
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      event.preventDefault();
      const next = addMonths(month, event.key === "ArrowLeft" ? -1 : 1);
      if (inSight(next)) navigate(withQuery(route, { m: next }));
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [route, month]);
  return [month, setMonth];
}
