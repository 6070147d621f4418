import { useEffect, useMemo, useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Workbook } from "#domain/workbook.ts";
import { importTable } from "#state/commands/import-table.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import type { ImportPreview } from "#transfer/csv/import-preview.ts";
import type { TableOffer } from "#transfer/csv/table-desk.ts";
import { Button } from "#ui/control/button.tsx";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { navigate } from "#ui/navigation/route.ts";
import { Notice } from "#ui/surface/notice.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { fieldsOfPlan, type ImportFields, isKnownTarget, planOfFields } from "./import-form.ts";
import { MappingMemory } from "./mapping-memory.tsx";
import { MappingPanel } from "./mapping-panel.tsx";
import { ReadingPanel } from "./reading-panel.tsx";
import {
  forgetMapping,
  rememberedMapping,
  rememberMapping,
  tableSignature,
  withMapping,
} from "./remembered-mapping.ts";
import { texts } from "./texts.ts";
import type { ChosenTable, TableImporting } from "./use-table-import.ts";

type Refusal = "nothingToImport" | "readOnly" | "refused";

/** The decisions about one table, what they would do, and the step itself. */
export function DecideImport({
  table,
  offer,
  workbook,
  importing,
}: {
  table: ChosenTable;
  offer: TableOffer;
  workbook: Workbook;
  importing: TableImporting;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const style = numberStyle(workbook.settings, language);
  const questions = useMemo(() => offer.preview.monthQuestions.map(({ text }) => text), [offer]);
  const proposed = useMemo(() => fieldsOfPlan(offer.plan, questions), [offer, questions]);
  const { register, control, handleSubmit, setValue } = useForm<ImportFields>({ defaultValues: proposed });
  const signature = tableSignature(offer.reading);
  const [remembered] = useState(() => rememberedMapping(workbook.id, signature));
  const fields = useWatch({ control }) as ImportFields;
  const [numbers, setNumbers] = useState<Readonly<Record<string, number>>>({});
  const plan = useMemo(
    () => planOfFields(fields, { offer, workbook, questions, numbers }),
    [fields, offer, workbook, questions, numbers],
  );
  const { preview, updating } = usePreview(offer, plan, importing);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  function bringIn() {
    if (updating) return;
    const { cells } = preview.changes;
    if (cells.length === 0) {
      setRefusal("nothingToImport");
      return;
    }
    const done = store.dispatch(importTable({ file: table.name, ...preview.changes }));
    if (!done.ok) {
      setRefusal(done.error.code === "read-only" ? "readOnly" : "refused");
      return;
    }
    rememberMapping(workbook.id, offer.reading, { fields, proposed });
    const left = preview.counts.error;
    announceDone((words) => texts[words].done(table.name, cells.length, left));
    const last = cells.reduce((latest, { month }) => (month > latest ? month : latest), "");
    navigate({ path: "/dashboard", query: { m: last } });
  }

  return (
    <form className="decide" noValidate onSubmit={(event) => void handleSubmit(bringIn)(event)}>
      <ReadingPanel
        name={table.name}
        offer={offer}
        options={table.options}
        workbook={workbook}
        questions={questions}
        fiscalYear={plan.fiscalYear}
        register={register}
        onOptions={(options) => void importing.read({ ...table, options })}
      />
      {remembered && (
        <MappingMemory
          count={Object.keys(remembered).length}
          onUse={() =>
            setValue("sources", withMapping(fields, offer.reading, remembered, isKnownTarget(workbook)).sources)
          }
          onForget={() => forgetMapping(workbook.id, signature)}
        />
      )}
      <MappingPanel offer={offer} workbook={workbook} form={{ register, control }} />
      <CheckPanel
        preview={preview}
        updating={updating}
        style={style}
        onChoice={(place, value) => setNumbers({ ...numbers, [place]: value })}
      />
      <div className="decisions">
        {refusal && <Notice tone="bad">{t[refusal]}</Notice>}
        <Button look="primary" type="submit" aria-busy={updating}>
          {preview.changes.cells.length === 0 ? t.importNothing : t.import(preview.changes.cells.length)}
        </Button>
      </div>
    </form>
  );
}

/** The preview under the present decisions; the last one stays until the next is ready. */
function usePreview(
  offer: TableOffer,
  plan: ReturnType<typeof planOfFields>,
  importing: TableImporting,
): { readonly preview: ImportPreview; readonly updating: boolean } {
  const wanted = JSON.stringify(plan);
  const proposed = useRef(wanted);
  const [made, setMade] = useState({ preview: offer.preview, of: wanted });
  const { preview: previewOf } = importing;
  useEffect(() => {
    if (wanted === proposed.current) {
      setMade({ preview: offer.preview, of: wanted });
      return;
    }
    let left = false;
    const update = async () => {
      const preview = await previewOf(JSON.parse(wanted) as typeof plan);
      if (preview && !left) setMade({ preview, of: wanted });
    };
    void update();
    return () => {
      left = true;
    };
  }, [wanted, offer, previewOf]);
  return { preview: made.preview, updating: made.of !== wanted };
}
