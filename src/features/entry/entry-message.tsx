import type { Month } from "#domain/month.ts";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { routeHref } from "#ui/navigation/route.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { PasteNotice, type PasteReport } from "./paste-notice.tsx";
import { texts } from "./texts.ts";

/** What is said above the grid until the next action. */
export type Message =
  | { readonly kind: "paste"; readonly report: PasteReport }
  | { readonly kind: "closed"; readonly month: Month }
  /** Targets of closed months stand fast here. */
  | { readonly kind: "target"; readonly text: string; readonly metric: string | null }
  | { readonly kind: "words"; readonly text: string };

export function EntryMessage({
  message,
  revision,
  onUndo,
  onReopen,
  onMatch,
  onClose,
}: {
  message: Message | null;
  /** The workbook's now: a paste can be undone from its notice while it is the latest change. */
  revision: number;
  onUndo: () => void;
  onReopen: (month: Month) => void;
  onMatch: (report: PasteReport) => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  if (!message) return null;
  if (message.kind === "paste")
    return (
      <PasteNotice
        report={message.report}
        undoable={message.report.revision === revision}
        onUndo={onUndo}
        onReopen={onReopen}
        onMatch={() => onMatch(message.report)}
        onClose={onClose}
      />
    );
  return (
    <Notice
      tone="warn"
      actions={
        <>
          {message.kind === "closed" && (
            <Button size="small" onClick={() => onReopen(message.month)}>
              {t.closing.reopen}
            </Button>
          )}
          {message.kind === "target" && (
            <ButtonLink
              size="small"
              href={routeHref({ path: "/targets", query: message.metric === null ? {} : { metric: message.metric } })}
            >
              {t.notice.toTargets}
            </ButtonLink>
          )}
          <Button size="small" look="text" onClick={onClose}>
            {t.notice.close}
          </Button>
        </>
      }
    >
      {message.kind === "closed" ? t.notice.refusedClosed(formatMonthShort(message.month, language)) : message.text}
    </Notice>
  );
}
