import { useId, useState } from "react";
import { type KpiTree, treeNodes } from "#domain/kpi-tree.ts";
import type { Metric } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { texts } from "./texts.ts";

const NOWHERE = "";
const INDENT = "　";

/** Moving without a drag: choose the metric directly above. What cannot be is said next to the field. */
export function MoveDialog({
  metric,
  tree,
  onMove,
  onClose,
}: {
  metric: Metric;
  tree: KpiTree;
  /** The reason when it was refused. */
  onMove: (parent: string | null) => string | null;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const formId = useId();
  const [parent, setParent] = useState(metric.parent ?? NOWHERE);
  const [refusal, setRefusal] = useState<string | null>(null);
  const places = [...tree.roots, ...tree.unconnected]
    .flatMap(treeNodes)
    .filter(({ metric: one }) => one.id !== metric.id);
  return (
    <Dialog
      open
      title={t.moveTitle(metricName(metric, language))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t.doMove}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault();
          const refused = onMove(parent === NOWHERE ? null : parent);
          setRefusal(refused);
          if (refused === null) onClose();
        }}
      >
        <Field label={t.moveTo} hint={t.moveHint} error={refusal ?? undefined}>
          {(field) => (
            <SelectInput
              {...field}
              value={parent}
              options={[
                ...places.map((place) => ({
                  value: place.metric.id,
                  label: `${INDENT.repeat(place.depth)}${metricName(place.metric, language)}`,
                })),
                { value: NOWHERE, label: t.moveTop },
              ]}
              onChange={(event) => setParent(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
