import { useId, useState } from "react";
import { useFieldArray, useForm, useWatch } from "react-hook-form";
import { combinedTotals, valuesOfMembers } from "#domain/dimension-change.ts";
import type { Dimension, Member, Metric, Workbook } from "#domain/workbook.ts";
import { commandFaultSentence } from "#state/command-fault-sentence.ts";
import { editDimension, removeDimension } from "#state/commands/edit-dimension.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { nameOf } from "./definition-history.tsx";
import { dimensionTexts } from "./dimension-texts.ts";
import { texts } from "./texts.ts";

const MOST_MEMBERS = 200;

interface DimensionFields {
  name: string;
  members: { memberId: string; name: string }[];
  metrics: string[];
}

/** A dimension's name, its members in their order, and the metrics broken down by it; says beforehand which values would go. */
export function EditDimensionDialog({
  workbook,
  dimension,
  onClose,
}: {
  workbook: Workbook;
  dimension: Dimension;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const d = useTexts(dimensionTexts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const formId = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const isNew = !workbook.dimensions.some(({ id }) => id === dimension.id);
  const before = workbook.metrics.filter((metric) => metric.dimension === dimension.id);
  const candidates = workbook.metrics.filter(({ formula, id }) => formula === null || before.some((m) => m.id === id));
  const {
    control,
    register,
    handleSubmit,
    formState: { errors },
  } = useForm<DimensionFields>({
    mode: "onBlur",
    defaultValues: {
      name: dimension.name,
      members: dimension.members.map(({ id, name }) => ({ memberId: id, name })),
      metrics: before.map(({ id }) => id),
    },
  });
  const { fields, append, remove, move } = useFieldArray({
    control,
    name: "members",
    rules: {
      validate: (members) => (members.length === 0 ? d.noMembers : members.length <= MOST_MEMBERS || d.tooMany),
    },
  });
  const answers = useWatch({ control }) as DimensionFields;

  const list = (metrics: readonly Metric[]) => metrics.map((metric) => metricName(metric, language)).join(d.separator);
  const kept = new Set(answers.members.map(({ memberId }) => memberId));
  const dropped = dimension.members.filter(({ id }) => !kept.has(id));
  const memberIds = dropped.map(({ id }) => id);
  const lost = valuesOfMembers(workbook, dimension.id, memberIds);
  const leaving = before.filter(({ id }) => !chosen(answers.metrics).includes(id));
  const allMembers = dimension.members.map(({ id }) => id);
  const losing = leaving.filter((metric) =>
    valuesOfMembers(workbook, dimension.id, allMembers).metrics.includes(metric),
  );
  const totalsOf = (metrics: readonly Metric[]) =>
    metrics.flatMap(({ id }) => combinedTotals(workbook, engineOfWorkbook(workbook), id));

  function done(command: ReturnType<typeof removeDimension>, words: "saved" | "removed", name: string) {
    const outcome = store.dispatch(command);
    if (!outcome.ok)
      return setRefusal(commandFaultSentence(outcome.error, language, (id) => nameOf(workbook, id, language)));
    announceDone((spoken) => dimensionTexts[spoken][words](name));
    onClose();
  }

  function save({ name, members, metrics }: DimensionFields) {
    const present = new Map(dimension.members.map((member) => [member.id, member]));
    const next: Dimension = {
      ...dimension,
      name: name.trim(),
      members: members.map(
        ({ memberId, name: memberName }): Member => ({
          ...present.get(memberId),
          id: memberId,
          name: memberName.trim(),
        }),
      ),
    };
    done(editDimension({ dimension: next, metrics: chosen(metrics), totals: totalsOf(leaving) }), "saved", next.name);
  }

  return (
    <Dialog
      open
      wide
      title={isNew ? d.newTitle : d.editOf(dimension.name)}
      onClose={onClose}
      actions={
        <>
          {!isNew && (
            <Button
              look="text"
              onClick={() => done(removeDimension(dimension, totalsOf(before)), "removed", dimension.name)}
            >
              {d.remove}
            </Button>
          )}
          <span className="grow" />
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" type="submit" form={formId}>
            {isNew ? t.add : t.save}
          </Button>
        </>
      }
    >
      <form id={formId} className="kpiform" noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        {refusal && <Notice tone="bad">{refusal}</Notice>}
        {lost.values > 0 && (
          <Notice tone="warn">
            {d.losesMembers(dropped.map(({ name }) => name).join(d.separator), list(lost.metrics), lost.values)}
          </Notice>
        )}
        {losing.length > 0 && <Notice tone="warn">{d.leaves(list(losing))}</Notice>}
        <Field label={d.name} need="required" hint={d.nameHint} error={errors.name?.message}>
          {(field) => (
            <TextInput
              {...field}
              className="wide"
              {...register("name", {
                validate: (typed) => {
                  const name = typed.trim();
                  if (name === "") return d.nameMissing;
                  return (
                    !workbook.dimensions.some((one) => one.id !== dimension.id && one.name === name) ||
                    d.nameTaken(name)
                  );
                },
              })}
            />
          )}
        </Field>
        <fieldset className="plainset">
          <legend>{d.members}</legend>
          <ol className="funnelrows">
            {fields.map((member, index) => (
              <li key={member.id}>
                <Field label={d.member(index + 1)} error={errors.members?.[index]?.name?.message}>
                  {(field) => (
                    <TextInput
                      {...field}
                      className="wide"
                      {...register(`members.${index}.name`, {
                        validate: (typed, all) => {
                          const name = typed.trim();
                          if (name === "") return d.memberMissing;
                          const earlier = all.members.slice(0, index).some((one) => one.name.trim() === name);
                          return !earlier || d.memberTwice(name);
                        },
                      })}
                    />
                  )}
                </Field>
                <span className="row">
                  <Button size="small" aria-label={d.up(index + 1)} onClick={() => index > 0 && move(index, index - 1)}>
                    {d.upShort}
                  </Button>
                  <Button
                    size="small"
                    aria-label={d.down(index + 1)}
                    onClick={() => index < fields.length - 1 && move(index, index + 1)}
                  >
                    {d.downShort}
                  </Button>
                  <Button size="small" look="text" aria-label={d.drop(index + 1)} onClick={() => remove(index)}>
                    {d.dropShort}
                  </Button>
                </span>
              </li>
            ))}
          </ol>
          <p>
            <Button size="small" onClick={() => append({ memberId: newIdentity().id, name: "" })}>
              {d.addMember}
            </Button>
          </p>
          {errors.members?.root?.message && <p className="err">{errors.members.root.message}</p>}
        </fieldset>
        <fieldset className="plainset">
          <legend>{d.metrics}</legend>
          <p className="hint">{d.metricsHint}</p>
          <div className="checks">
            {candidates.map((metric) => {
              const other = workbook.dimensions.find(
                ({ id }) => id === metric.dimension && metric.dimension !== dimension.id,
              );
              const name = metricName(metric, language);
              return other ? (
                <span key={metric.id} className="sub">
                  {d.elsewhere(name, other.name)}
                </span>
              ) : (
                <label key={metric.id}>
                  <input type="checkbox" value={metric.id} {...register("metrics")} />
                  <span>{name}</span>
                </label>
              );
            })}
          </div>
        </fieldset>
      </form>
    </Dialog>
  );
}

/** What is ticked; a form with a single box says it without a list. */
function chosen(metrics: DimensionFields["metrics"] | string | boolean): readonly string[] {
  return [metrics].flat().filter((id) => typeof id === "string");
}
