import { useState } from "react";
import { Button } from "#ui/control/button.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Dialog } from "#ui/overlay/dialog.tsx";
import { MetricPicker } from "./metric-picker.tsx";
import { texts } from "./texts.ts";

/** Chooses standard metrics to follow. What is there already is not offered again. */
export function AddKpiDialog({
  present,
  onAdd,
  onClose,
}: {
  present: readonly string[];
  onAdd: (ids: readonly string[]) => void;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Dialog
      open
      wide
      title={t.addKpi}
      onClose={onClose}
      actions={
        <>
          <span className="sub num">{t.chosen(chosen.length)}</span>
          <span className="grow" />
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look="primary" onClick={() => (chosen.length === 0 ? onClose() : onAdd(chosen))}>
            {t.add}
          </Button>
        </>
      }
    >
      <p className="sub">{t.kpisHint}</p>
      <MetricPicker chosen={chosen} without={present} onChange={setChosen} />
    </Dialog>
  );
}
