import { useState } from "react";
import type { Workbook } from "#domain/workbook.ts";
import type { DataExport } from "#transfer/csv/data-export.ts";
import { workbookFileName } from "#transfer/json/workbook-file-name.ts";
import { Button } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { download } from "#ui/file/download.ts";
import { DownloadIcon } from "#ui/icon/icon.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { texts } from "./texts.ts";

type Outcome = { readonly written: string } | "failed" | "empty" | null;

/** The numbers as CSV, for spreadsheets. Needs no storage: it works when saving does not. */
export function DataPanel({ workbook }: { workbook: Workbook }) {
  const { data: t } = useTexts(texts);
  const language = useLanguage();
  const [form, setForm] = useState<DataExport["form"]>("tidy");
  const [rates, setRates] = useState<DataExport["rates"]>("percent");
  const [outcome, setOutcome] = useState<Outcome>(null);
  const empty = workbook.series.every(({ values }) => values.every((value) => value === null));

  async function write(): Promise<void> {
    if (empty) {
      setOutcome("empty");
      return;
    }
    try {
      const { dataExport } = await import("#transfer/csv/data-export.ts");
      const content = dataExport(workbook, { form, rates, language });
      const name = workbookFileName(workbook.name, new Date(), `_${t.fileName}.csv`);
      download(new File([content], name, { type: "text/csv;charset=utf-8" }));
      setOutcome({ written: name });
    } catch {
      setOutcome("failed");
    }
  }

  return (
    <Panel title={t.title}>
      <div className="body stack">
        <p>{t.lead}</p>
        <dl className="facts">
          <dt>{t.form}</dt>
          <dd>
            <Segmented
              label={t.form}
              value={form}
              options={[
                { value: "tidy", label: t.tidy },
                { value: "wide", label: t.wide },
              ]}
              onChange={setForm}
            />
          </dd>
          <dt>{t.rates}</dt>
          <dd>
            <Segmented
              label={t.rates}
              value={rates}
              options={[
                { value: "percent", label: t.percent },
                { value: "fraction", label: t.fraction },
              ]}
              onChange={setRates}
            />
          </dd>
        </dl>
        {outcome !== null && typeof outcome === "object" && <Notice tone="good">{t.done(outcome.written)}</Notice>}
        {(outcome === "failed" || outcome === "empty") && <Notice tone="bad">{t[outcome]}</Notice>}
        <div>
          <Button onClick={() => void write()}>
            <DownloadIcon />
            {t.write}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
