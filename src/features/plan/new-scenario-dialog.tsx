import { useId } from "react";
import { useForm } from "react-hook-form";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { texts } from "./texts.ts";

/** Names a scenario of one's own. */
export function NewScenarioDialog({ onAdd, onClose }: { onAdd: (name: string) => void; onClose: () => void }) {
  const words = useTexts(texts);
  const formId = useId();
  const {
    register,
    handleSubmit,
    formState: { errors },
  } = useForm({ defaultValues: { name: words.newScenario } });
  return (
    <Dialog
      open
      title={words.addScenario}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" form={formId}>
            {words.add}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void handleSubmit(({ name }) => onAdd(name.trim()))(event)}>
        <Field label={words.scenarioName} hint={words.copyHint} error={errors.name?.message}>
          {(field) => (
            <TextInput
              {...field}
              maxLength={100}
              {...register("name", { validate: (name) => name.trim() !== "" || words.scenarioNameMissing })}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
