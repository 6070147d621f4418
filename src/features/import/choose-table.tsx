import { type ChangeEvent, type FormEvent, useState } from "react";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { texts } from "./texts.ts";
import type { ChosenTable } from "./use-table-import.ts";

/** A file chosen or dropped, or a table pasted. */
export function ChooseTable({ onTable }: { onTable: (table: ChosenTable) => void }) {
  const { choose } = useTexts(texts);
  const [pasted, setPasted] = useState("");
  const [nothing, setNothing] = useState(false);

  function chooseFile(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.value = ""; // the same file, corrected, can be chosen again
    if (file) onTable({ name: file.name, input: file, options: {} });
  }

  function readPasted(event: FormEvent) {
    event.preventDefault();
    setNothing(pasted.trim() === "");
    if (pasted.trim() !== "") onTable({ name: choose.pastedName, input: pasted, options: {} });
  }

  return (
    <Panel title={choose.title}>
      <div className="body choosetable">
        <div className="dropzone">
          <p>{choose.drop}</p>
          <label className="btn pri filebtn">
            {choose.file}
            <input
              type="file"
              accept=".xlsx,.xlsm,.csv,.tsv,.txt,.xls,text/csv,text/tab-separated-values,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
              className="vh"
              onChange={chooseFile}
            />
          </label>
          <p className="sub">{choose.forms}</p>
        </div>
        <form className="pastetable" noValidate onSubmit={readPasted}>
          <Field label={choose.paste} hint={choose.pasteHint} error={nothing ? choose.nothing : undefined}>
            {(control) => (
              <textarea
                {...control}
                className="txa"
                rows={6}
                wrap="off"
                spellCheck={false}
                value={pasted}
                onChange={(event) => setPasted(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit">{choose.read}</Button>
        </form>
      </div>
    </Panel>
  );
}
