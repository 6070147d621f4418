import { memo } from "react";
import { daysOverdue, dueGroup, inOrderOfDue } from "#domain/action/due-group.ts";
import type { Workbook } from "#domain/workbook.ts";
import { currentDay } from "#state/new-identity.ts";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { formatDay } from "#ui/format/format-day.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { texts } from "./texts.ts";

const SHOWN = 4;

/** The actions to follow up, overdue first. */
export default memo(function ActionsBlock({ workbook, style }: { workbook: Workbook; style: NumberStyle }) {
  const words = useTexts(texts);
  const a = useTexts(actionTexts);
  const today = currentDay();
  const open = inOrderOfDue(workbook.actions, today).filter((action) => dueGroup(action, today) !== "closed");
  return (
    <Panel
      title={words.blocks.actions}
      className="actionblock"
      aside={
        <a className="sub" href="#/actions">
          {words.seeAll}
        </a>
      }
    >
      {open.length === 0 ? (
        <p className="sub body">{words.noActions}</p>
      ) : (
        <ul>
          {open.slice(0, SHOWN).map((action) => (
            <li key={action.id}>
              <span>{action.text || a.untitled}</span>
              {daysOverdue(action, today) > 0 ? (
                <Status level="bad" word={words.overdue} />
              ) : (
                <span className="sub">{a.statuses[action.status ?? "open"]}</span>
              )}
              <span className="sub who">
                {[
                  action.owner || a.noOwner,
                  action.due === undefined ? words.noDue : words.due(formatDay(action.due, style.language)),
                ].join(style.language === "ja" ? "・" : " · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
});
