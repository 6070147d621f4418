import type { UseFormRegister } from "react-hook-form";
import { monthReadingSentence } from "#domain/reading/month-reading-sentence.ts";
import { readMonth } from "#domain/reading/read-month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { ENCODINGS, type Encoding } from "#transfer/csv/decoded-text.ts";
import type { Delimiter } from "#transfer/csv/delimiter.ts";
import type { TableOptions } from "#transfer/csv/opened-table.ts";
import type { TableOffer } from "#transfer/csv/table-desk.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { formatFiscalYearSpan, formatMonth } from "#ui/format/format-month.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { EncodingDoubt } from "./encoding-doubt.tsx";
import { encodingName } from "./encoding-name.ts";
import { type ImportFields, monthChoices } from "./import-form.ts";
import { SheetSelect } from "./sheet-select.tsx";
import { texts } from "./texts.ts";

const DELIMITERS: readonly Delimiter[] = [",", "\t", ";", "|"];
const YEARS_AROUND = 4;

/** How the text became a table, and everything of it that a person may correct. */
export function ReadingPanel({
  name,
  offer,
  options,
  workbook,
  questions,
  fiscalYear,
  register,
  onOptions,
}: {
  name: string;
  offer: TableOffer;
  options: TableOptions;
  workbook: Workbook;
  questions: readonly string[];
  fiscalYear: number;
  register: UseFormRegister<ImportFields>;
  onOptions: (options: TableOptions) => void;
}) {
  const { source } = useTexts(texts);
  const language = useLanguage();
  const { decoding, delimiter, reading } = offer;
  const { fiscalYearStartMonth } = workbook.settings;
  const yearless = reading.months.some((text) => isYearless(text));
  return (
    <Panel
      title={source.title}
      sub={`${name} — ${source.summary(source[reading.layout], offer.rows, reading.sources.length, reading.months.length)}`}
    >
      <div className="body readingpanel">
        {decoding && !decoding.certain && (
          <EncodingDoubt decoding={decoding} onEncoding={(encoding) => onOptions({ ...options, encoding })} />
        )}
        {(reading.preset || reading.daily) && (
          <Notice>
            {reading.preset && source.preset(reading.preset.name[language], reading.preset.rows)}
            {reading.daily && source.daily(reading.daily.days, reading.daily.months)}{" "}
            <Button size="small" onClick={() => onOptions({ ...options, presets: false })}>
              {source.plainTable}
            </Button>
          </Notice>
        )}
        <div className="fields">
          {decoding && (
            <Field label={source.encoding}>
              {(control) => (
                <SelectInput
                  {...control}
                  value={decoding.encoding}
                  options={ENCODINGS.map((value) => ({ value, label: encodingName(value) }))}
                  onChange={({ target }) => onOptions({ ...options, encoding: target.value as Encoding })}
                />
              )}
            </Field>
          )}
          {delimiter !== null && (
            <Field label={source.delimiter}>
              {(control) => (
                <SelectInput
                  {...control}
                  value={delimiter}
                  options={DELIMITERS.map((value) => ({ value, label: source.delimiters[value] }))}
                  onChange={({ target }) => onOptions({ ...options, delimiter: target.value as Delimiter })}
                />
              )}
            </Field>
          )}
          {offer.sheet !== null && (
            <SheetSelect
              sheets={offer.sheets}
              sheet={offer.sheet}
              onSheet={(sheet) => onOptions({ ...options, sheet })}
            />
          )}
          {yearless && (
            <Field label={source.fiscalYear} hint={source.fiscalYearHint}>
              {(control) => (
                <SelectInput
                  {...control}
                  {...register("fiscalYear")}
                  options={yearsAround(offer.plan.fiscalYear).map((year) => ({
                    value: String(year),
                    label: formatFiscalYearSpan(year, fiscalYearStartMonth, language),
                  }))}
                />
              )}
            </Field>
          )}
        </div>
        {questions.length > 0 && (
          <div className="fields">
            {questions.map((text, index) => (
              <Field
                key={text}
                label={text}
                hint={monthReadingSentence(readMonth(text, { fiscalYear, fiscalYearStartMonth }), language)}
              >
                {(control) => (
                  <SelectInput
                    {...control}
                    {...register(`months.${index}`)}
                    options={[
                      { value: "", label: source.monthNotTaken },
                      ...monthChoices(text, fiscalYear, fiscalYearStartMonth).map((month) => ({
                        value: month,
                        label: formatMonth(month, language),
                      })),
                    ]}
                  />
                )}
              </Field>
            ))}
          </div>
        )}
        {reading.ignored.length > 0 && (
          <details>
            <summary>{source.ignored(reading.ignored.length)}</summary>
            <ul className="plainlist">
              {reading.ignored.slice(0, 100).map(({ line, column, reason, text }) => (
                <li key={`${line}:${column ?? ""}`}>
                  {column === null
                    ? source.ignoredRow(line, source.ignoredReason[reason], text)
                    : source.ignoredColumn(column, source.ignoredReason[reason], text)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Panel>
  );
}

function isYearless(text: string): boolean {
  const reading = readMonth(text);
  return reading.kind === "ask" && reading.reason === "yearMissing";
}

function yearsAround(year: number): number[] {
  return Array.from({ length: YEARS_AROUND * 2 + 1 }, (_, index) => year - YEARS_AROUND + index);
}
