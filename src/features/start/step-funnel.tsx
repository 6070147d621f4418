import { goalFunnel } from "#domain/metric/goal-funnel.ts";
import { TextInput } from "#ui/form/text-input.tsx";
import { useTexts } from "#ui/language/language.tsx";
import type { Wizard } from "./wizard.ts";
import { wizardTexts } from "./wizard-texts.ts";

/** 3/5: the stages that lead to the KGI, under the names they have in the house. */
export function StepFunnel({ form, answers, reading, style }: Wizard) {
  const t = useTexts(wizardTexts);
  const { register } = form;
  const offered = goalFunnel(reading.goal.metric);
  const months = reading.funnel.slice(0, -1).reduce((sum, { leadTimeMonths }) => sum + leadTimeMonths, 0);
  return (
    <>
      <ol className="stages">
        {offered.map(({ id, name, leadTimeMonths }, index) => {
          const lowest = index === offered.length - 1;
          const on = lowest || answers.stages[id]?.on !== false;
          return (
            <li key={id} className={on ? undefined : "off"}>
              {lowest ? (
                <span className="place" aria-hidden="true" />
              ) : (
                <input type="checkbox" aria-label={t.stage(name[style.language])} {...register(`stages.${id}.on`)} />
              )}
              <TextInput aria-label={t.stageName(name[style.language])} {...register(`stages.${id}.name`)} />
              <span className="sub">{lowest ? t.kgiStage : on ? t.nextTakes(leadTimeMonths) : ""}</span>
            </li>
          );
        })}
      </ol>
      <p className="sub">{t.leadTimes(months)}</p>
    </>
  );
}
