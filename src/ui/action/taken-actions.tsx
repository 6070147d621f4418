import type { Action } from "#domain/workbook.ts";
import { useTexts } from "#ui/language/language.tsx";
import { routeHref } from "#ui/navigation/route.ts";
import { texts } from "./texts.ts";

/** The actions that something became, each a link to it; nothing without any. */
export function TakenActions({ actions }: { actions: readonly Action[] }) {
  const t = useTexts(texts);
  return actions.map(({ id, text, status = "open" }) => (
    <span key={id} className="sub">
      {t.taken}
      <a href={routeHref({ path: "/actions", query: { action: id } })}>{text || t.untitled}</a> {t.statuses[status]}
    </span>
  ));
}
