import { type FormEvent, useEffect, useRef, useState } from "react";
import { type FieldPath, useForm, useWatch } from "react-hook-form";
import { currentMonth, newIdentity } from "#state/new-identity.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { defaultNumberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute } from "#ui/navigation/route.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { amountsIn } from "./answers-in-language.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { StepCheck } from "./step-check.tsx";
import { StepFunnel } from "./step-funnel.tsx";
import { StepGoal } from "./step-goal.tsx";
import { StepRates } from "./step-rates.tsx";
import { StepYear } from "./step-year.tsx";
import type { Wizard } from "./wizard.ts";
import "./wizard.css";
import { firstAnswers, lastStep, type WizardAnswers } from "./wizard-answers.ts";
import { dropWizardDraft, keepWizardDraft, wizardDraft } from "./wizard-draft.ts";
import { wizardFaults } from "./wizard-faults.ts";
import { wizardReading } from "./wizard-reading.ts";
import { wizardTexts } from "./wizard-texts.ts";
import { wizardWorkbook } from "./wizard-workbook.ts";

const steps = [
  { step: 1, Fields: StepYear },
  { step: 2, Fields: StepGoal },
  { step: 3, Fields: StepFunnel },
  { step: 4, Fields: StepRates },
  { step: 5, Fields: StepCheck },
] as const;

/** A first workbook in five steps; what is typed stays on this device until the workbook is made. */
export default function NewWorkbookPage() {
  const t = useTexts(wizardTexts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const route = useRoute();
  const [draft] = useState(() => wizardDraft(firstAnswers(currentMonth(), language, t.defaultName)));
  const form = useForm<WizardAnswers>({
    defaultValues: draft?.answers ?? firstAnswers(currentMonth(), language, t.defaultName),
  });
  const answers = useWatch({ control: form.control }) as WizardAnswers;
  const asked = Number(route.query["step"]);
  const here = Number.isInteger(asked) && asked >= 1 && asked <= lastStep;
  const step = here ? asked : (draft?.step ?? 1);
  const { Fields } = steps[step - 1]!;
  const [attempted, setAttempted] = useState<readonly number[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const style = { ...defaultNumberStyle, language };
  const reading = wizardReading(answers, style);
  const faults = wizardFaults(step, answers, reading, style, t.errors);
  const { touchedFields } = form.formState;
  const summary = useRef<HTMLDivElement>(null);
  const title = useTitleFocus(step);

  const written = useRef(draft?.language ?? language);
  useEffect(() => {
    if (written.current === language) return;
    const before = { ...defaultNumberStyle, language: written.current };
    const amounts = amountsIn(form.getValues(), before, { ...defaultNumberStyle, language });
    written.current = language;
    for (const [name, value] of Object.entries(amounts)) form.setValue(name as keyof typeof amounts, value);
  }, [language, form]);

  useEffect(() => {
    if (here) keepWizardDraft({ step, answers: form.getValues(), language: written.current });
    else if (route.path === "/new") navigate({ path: "/new", query: { step: String(step) } }, { replace: true });
    // What is typed is read from the form; the watched answers say when.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [here, step, answers, route.path]);

  function errorOf(field: string): string | undefined {
    const left = field
      .split(".")
      .reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], touchedFields);
    return left === true || attempted.includes(step)
      ? faults.find((fault) => fault.field === field)?.sentence
      : undefined;
  }

  /** Shows what is wrong with a step; whether nothing is. */
  function passes(wanted: number): boolean {
    if (wizardFaults(wanted, answers, reading, style, t.errors).length === 0) return true;
    setAttempted((before) => [...before, wanted]);
    if (wanted !== step) goTo(wanted);
    setTimeout(() => summary.current?.focus());
    return false;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!passes(step)) return;
    if (step < lastStep) goTo(step + 1);
    else void start();
  }

  async function start() {
    if (!passes(1) || !passes(2)) return;
    const workbook = wizardWorkbook(answers, reading, { ...newIdentity(), language });
    if (!workbook) return;
    setBusy(true);
    setFailed(false);
    try {
      await store.create(workbook);
      dropWizardDraft();
      navigate({ path: "/dashboard", query: {} });
    } catch {
      setFailed(true);
      setBusy(false);
    }
  }

  const wizard: Wizard = { form, answers, reading, style, errorOf };
  const shown = attempted.includes(step) && faults.length > 0;
  return (
    <form className="wizard" noValidate onSubmit={submit}>
      <ol className="wizardsteps" aria-label={t.steps}>
        {steps.map((one) => (
          <li
            key={one.step}
            aria-current={one.step === step ? "step" : undefined}
            className={one.step < step ? "done" : undefined}
          >
            {one.step < step ? <a href={`#/new?step=${one.step}`}>{t.stepTitles[one.step]}</a> : t.stepTitles[one.step]}
          </li>
        ))}
      </ol>
      <h1 ref={title} tabIndex={-1}>
        <span className="sub">{t.title(step)}</span> {t.stepTitles[step as 1]}
      </h1>
      <p className="lead">{t.stepLeads[step as 1]}</p>
      {shown && (
        <ErrorSummary
          ref={summary}
          faults={faults}
          onChoose={(field) => form.setFocus(field as FieldPath<WizardAnswers>)}
        />
      )}
      <div className="panel">
        <div className="body">
          <Fields {...wizard} />
        </div>
      </div>
      {failed && <Notice tone="bad">{t.failed}</Notice>}
      <div className="wizardend">
        {step === 1 ? (
          <ButtonLink href="#/start">{t.toStart}</ButtonLink>
        ) : (
          <Button onClick={() => goTo(step - 1)}>{t.back}</Button>
        )}
        <span className="sub grow">{t.kept}</span>
        {(step === 3 || step === 4) && (
          <Button look="text" aria-busy={busy} onClick={() => void start()}>
            {t.startEarly}
          </Button>
        )}
        <Button type="submit" look="primary" aria-busy={busy}>
          {step < lastStep ? t.next : busy ? t.starting : t.start}
        </Button>
      </div>
    </form>
  );
}

function goTo(step: number) {
  navigate({ path: "/new", query: { step: String(step) } });
}

/** Moves the focus to the title with every step but the first one shown. */
function useTitleFocus(step: number) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) title.current?.focus();
    before.current = step;
  }, [step]);
  return title;
}
