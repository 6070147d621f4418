import { type ChangeEvent, useState } from "react";
import { MOST_SCORING_ROWS } from "#domain/scoring/scored-rows.ts";
import type { ScoringRow } from "#domain/workbook.ts";
import { tableFaultSentence } from "#transfer/csv/table-fault.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { texts } from "./texts.ts";
import type { ScoringDesk } from "./use-scoring.ts";

/** Where the rows come from: a pasted table or a file, added to what is there or in its place. */
export function RowsPanel({ desk, leads, style }: { desk: ScoringDesk; leads: number; style: NumberStyle }) {
  const t = useTexts(texts);
  const { sheet, readOnly, save } = desk;
  const [pasted, setPasted] = useState("");
  const [fault, setFault] = useState<string | undefined>();
  const [reading, setReading] = useState(false);
  const count = (value: number) => formatCount(value, style);
  const personal = sheet.rows.filter(({ lead }) => lead.includes("@")).length;

  async function take(input: Blob | string, mode: "append" | "replace") {
    setFault(undefined);
    setReading(true);
    // The readers of tables are loaded with the first table.
    const { scoringTable } = await import("#transfer/scoring/scoring-table.ts");
    const table = await scoringTable(
      input,
      sheet.actions.map(({ name }) => name),
    );
    setReading(false);
    if (!table.ok) {
      setFault(tableFaultSentence(table.error, style.language));
      return;
    }
    if (keep(table.value, mode)) setPasted("");
  }

  function keep(found: readonly ScoringRow[], mode: "append" | "replace"): boolean {
    const rows = mode === "append" ? [...sheet.rows, ...found] : found;
    if (rows.length > MOST_SCORING_ROWS) {
      setFault(t.tooMany(count(rows.length), count(MOST_SCORING_ROWS)));
      return false;
    }
    const said = count(found.length);
    return save({ rows }, (language) =>
      mode === "append" ? texts[language].added(said) : texts[language].replaced(said),
    );
  }

  function chooseFile(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.value = ""; // the same file, corrected, can be chosen again
    if (file) void take(file, "append");
  }

  const takePasted = (mode: "append" | "replace") =>
    pasted.trim() === "" ? setFault(t.nothing) : void take(pasted, mode);

  return (
    <Panel title={t.rows} sub={t.rowsSub(count(sheet.rows.length), count(leads))}>
      <div className="body scorerows">
        {personal > 0 && <Notice tone="warn">{t.personal(count(personal))}</Notice>}
        {!readOnly && (
          <>
            <Field label={t.paste} hint={t.pasteHint} error={fault}>
              {(control) => (
                <textarea
                  {...control}
                  className="txa"
                  rows={5}
                  wrap="off"
                  spellCheck={false}
                  value={pasted}
                  onChange={(event) => setPasted(event.target.value)}
                />
              )}
            </Field>
            <div className="scoreacts">
              <Button look="primary" onClick={() => takePasted("append")}>
                {t.append}
              </Button>
              <Button onClick={() => takePasted("replace")}>{t.replace}</Button>
              <label className="btn filebtn">
                {t.file}
                <input
                  type="file"
                  accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                  className="vh"
                  onChange={chooseFile}
                />
              </label>
              {sheet.rows.length > 0 && (
                <Button look="text" onClick={() => save({ rows: [] }, (language) => texts[language].cleared)}>
                  {t.clear}
                </Button>
              )}
            </div>
            <p className="sub" role="status">
              {reading ? t.reading : t.forms}
            </p>
          </>
        )}
        {sheet.rows.length === 0 && <p className="sub">{t.noRows}</p>}
      </div>
    </Panel>
  );
}
