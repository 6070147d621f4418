import { type ActionEffect, actionEffect } from "#domain/action/action-effect.ts";
import { daysOverdue } from "#domain/action/due-group.ts";
import { otherChanges } from "#domain/action/other-changes.ts";
import { lastActions } from "#domain/review/last-actions.ts";
import type { Action, ActionVerdict } from "#domain/workbook.ts";
import { currentDay } from "#state/new-identity.ts";
import { EffectView, OtherChangesView } from "#ui/action/effect-view.tsx";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { Segmented } from "#ui/control/segmented.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { KeptText } from "./kept-text.tsx";
import type { Meeting } from "./meeting.ts";
import { StartField } from "./start-field.tsx";
import { texts } from "./texts.ts";

/** 2 前回アクションの効果: each with its KPI before → after, graded by the people in the room. */
export function StepEffects({ meeting }: { meeting: Meeting }) {
  const t = useTexts(texts);
  const a = useTexts(actionTexts);
  const { workbook, engine, review, month, style } = meeting;
  const actions = lastActions(workbook.actions, review);
  const today = currentDay();

  function grade(action: Action, verdict: ActionVerdict, note: string) {
    const others = (action.grades ?? []).filter((one) => one.review !== review.id);
    const given = { review: review.id, month, verdict, ...(note !== "" && { note }) };
    meeting.keepAction({ ...action, grades: [...others, given] });
  }

  if (actions.length === 0) return <p>{t.noActions}</p>;
  return (
    <ul className="cards">
      {actions.map((action) => {
        const text = action.text || a.untitled;
        const effect = actionEffect(workbook, engine, action, month, meeting.holidays);
        const given = action.grades?.find((one) => one.review === review.id);
        return (
          <li key={action.id} className="panel">
            <h3>{text}</h3>
            <p className="row">
              <span>{action.owner || <Chip tone="warn">{a.noOwner}</Chip>}</span>
              <span className="sub">{a.statuses[action.status ?? "open"]}</span>
              {daysOverdue(action, today) > 0 && <Chip tone="warn">{t.overdue}</Chip>}
            </p>
            <EffectView effect={effect} style={style} />
            {!meeting.readOnly && asksForStart(action, effect) && (
              <StartField label={t.startOf(text)} action={action} onKeep={meeting.keepAction} />
            )}
            {effect.kind === "measured" && (
              <OtherChangesView
                changes={otherChanges(workbook, action, [effect.months.before[0]!, effect.months.after.at(-1)!])}
                language={style.language}
              />
            )}
            {!meeting.readOnly && (
              <div className="row">
                <Segmented<ActionVerdict | "">
                  label={t.grade(text)}
                  value={given?.verdict ?? ""}
                  options={(["worked", "notWorked", "unclear"] as const).map((verdict) => ({
                    value: verdict,
                    label: a.verdicts[verdict],
                  }))}
                  onChange={(verdict) => verdict !== "" && grade(action, verdict, given?.note ?? "")}
                />
                {given && (
                  <KeptText
                    label={t.gradeNote}
                    value={given.note ?? ""}
                    onKeep={(note) => grade(action, given.verdict, note)}
                  />
                )}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Until something is measured the first day can be set here; the field stays while the day is being typed. */
function asksForStart({ status }: Action, { kind }: ActionEffect): boolean {
  return status !== "cancelled" && kind !== "noMetric" && kind !== "measured";
}
