import { useState } from "react";
import { metricSearch } from "#domain/metric/metric-search.ts";
import type { Workbook } from "#domain/workbook.ts";
import { namedHeading } from "#transfer/csv/heading.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { texts } from "./texts.ts";

/** A label no metric is known under, with a value of its row. */
export interface UnknownLabel {
  readonly label: string;
  readonly example: string;
}

/** Asked once: what is decided here is remembered as another name of the metric. */
export function LabelsDialog({
  labels,
  workbook,
  calculatedToo,
  onDecide,
  onCancel,
}: {
  labels: readonly UnknownLabel[];
  workbook: Workbook;
  /** Computed metrics can be chosen: targets may be typed for them. */
  calculatedToo: boolean;
  onDecide: (decided: ReadonlyMap<string, string | null>) => void;
  onCancel: () => void;
}) {
  const t = useTexts(texts).labels;
  const language = useLanguage();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const metrics = workbook.metrics.filter(({ formula }) => calculatedToo || formula === null);
  /** What a search for the name finds stands first. */
  function optionsFor(label: string) {
    const likely = metricSearch(namedHeading(label).name).flatMap(
      ({ id }) => metrics.find((each) => each.id === id) ?? [],
    );
    return [
      { value: "", label: t.skip },
      ...[...new Set([...likely, ...metrics])].map((metric) => ({
        value: metric.id,
        label: metricName(metric, language),
      })),
    ];
  }
  return (
    <Dialog
      open
      onClose={onCancel}
      title={t.title}
      actions={
        <>
          <Button onClick={onCancel}>{t.cancel}</Button>
          <Button
            look="primary"
            onClick={() => onDecide(new Map(labels.map(({ label }) => [label, chosen[label] || null])))}
          >
            {t.paste}
          </Button>
        </>
      }
    >
      <div className="labelfields">
        <p>{t.lead}</p>
        {labels.map(({ label, example }) => (
          <Field key={label} label={t.target(label)} {...(example !== "" && { hint: t.example(example) })}>
            {(control) => (
              <SelectInput
                {...control}
                options={optionsFor(label)}
                value={chosen[label] ?? ""}
                onChange={(event) => setChosen({ ...chosen, [label]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
    </Dialog>
  );
}
