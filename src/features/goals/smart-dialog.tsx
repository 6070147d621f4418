import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import type { SmartReview } from "#domain/smart/smart-review.ts";
import { smartFindingSentence, smartLetterWords } from "#domain/smart/smart-words.ts";
import type { SmartLetter, SmartVerdict, SmartVerdicts } from "#domain/workbook.ts";
import { judgeSmart } from "#state/commands/judge-smart.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { findingWriting } from "#ui/smart/finding-writing.ts";
import { VerdictMark } from "#ui/smart/smart-lines.tsx";
import { smartTexts } from "#ui/smart/smart-texts.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { goalStatement } from "./goal-statement.ts";
import { smartListTexts } from "./smart-texts.ts";

type Verdict = SmartVerdict["verdict"];
type OwnFields = Record<SmartLetter, { verdict: Verdict | ""; note: string }> & { statement: string };

/** The person's own verdict and note on each letter, beside what the rules found; for a goal, also its sentence. */
export function SmartDialog({
  review,
  style,
  onClose,
}: {
  review: SmartReview;
  style: NumberStyle;
  onClose: () => void;
}) {
  const t = useTexts(smartTexts);
  const { dialog: d, rewrite } = useTexts(smartListTexts);
  const store = useWorkbookStore();
  const formId = useId();
  const [refused, setRefused] = useState(false);
  const { metric, goal, lines } = review;
  const { language } = style;
  const {
    register,
    handleSubmit,
    setValue,
    formState: { errors },
  } = useForm<OwnFields>({
    mode: "onBlur",
    defaultValues: {
      ...(Object.fromEntries(
        lines.map(({ letter, own }) => [letter, { verdict: own?.verdict ?? "", note: own?.note ?? "" }]),
      ) as Record<SmartLetter, { verdict: Verdict | ""; note: string }>),
      statement: goal?.statement ?? "",
    },
  });
  const writing = findingWriting(metric, style);
  const sentence = goal && goalStatement(goal, metric, style);

  function save(fields: OwnFields) {
    const chosen = lines.flatMap(({ letter, own }) => {
      const { verdict, note } = fields[letter];
      return verdict === "" ? [] : [[letter, { ...own, verdict, note: note.trim() }] as const];
    });
    const verdicts: SmartVerdicts = Object.fromEntries(chosen);
    const saved = store.dispatch(judgeSmart({ metric, goal, verdicts, statement: fields.statement.trim() }));
    if (saved.ok) onClose();
    else setRefused(true);
  }

  return (
    <Dialog
      open
      wide
      title={d.title(metricName(metric, language))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{d.cancel}</Button>
          <Button look="primary" type="submit" form={formId}>
            {d.save}
          </Button>
        </>
      }
    >
      <form id={formId} className="smartform" noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        {refused && <Notice tone="bad">{d.refused}</Notice>}
        {goal && (
          <div className="statement">
            <Field label={d.statement} need="optional" hint={d.statementHint}>
              {(field) => <TextInput {...field} className="wide" {...register("statement")} />}
            </Field>
            {sentence && (
              <Button size="small" onClick={() => setValue("statement", sentence)}>
                {rewrite}
              </Button>
            )}
          </div>
        )}
        {lines.map(({ letter, judged }) => {
          const word = smartLetterWords[language][letter];
          return (
            <fieldset key={letter}>
              <legend>
                {letter} {word} <VerdictMark verdict={judged.verdict} />
              </legend>
              <ul className="why">
                {[...judged.findings, ...(judged.evidence ?? [])].map((finding) => (
                  <li key={finding.code}>{smartFindingSentence(finding, language, writing)}</li>
                ))}
              </ul>
              <div className="own">
                <Field label={d.verdict} error={errors[letter]?.verdict?.message}>
                  {(field) => (
                    <SelectInput
                      {...field}
                      aria-label={d.verdictOf(word)}
                      {...register(`${letter}.verdict`, {
                        validate: (verdict, fields) =>
                          verdict !== "" || fields[letter].note.trim() === "" || d.verdictMissing,
                      })}
                      options={[
                        { value: "", label: d.byRules },
                        ...(["ok", "check", "na"] as const).map((value) => ({ value, label: t.verdicts[value] })),
                      ]}
                    />
                  )}
                </Field>
                <Field label={d.note} need="optional">
                  {(field) => (
                    <TextInput
                      {...field}
                      aria-label={d.noteOf(word)}
                      className="wide"
                      {...register(`${letter}.note`, { deps: [`${letter}.verdict`] })}
                    />
                  )}
                </Field>
              </div>
            </fieldset>
          );
        })}
      </form>
    </Dialog>
  );
}
