import { fiscalYearStart } from "#domain/fiscal-year.ts";
import type { Settings } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";

/** Changes settings of the workbook: units, fiscal year, marks. An optional one given as `undefined` returns to its default. */
export function editSettings(fields: { readonly [Field in keyof Settings]?: Settings[Field] | undefined }): Command {
  return {
    name: "editSettings",
    change: ({ settings, series, history }) => {
      const begins = fields.fiscalYearStartMonth;
      if (begins !== undefined && begins !== settings.fiscalYearStartMonth) {
        // What was said of a year stays with its twelve months.
        const said = [...series.flatMap(({ years = [] }) => years), ...history];
        for (const each of said)
          if (each.fiscalYear !== undefined)
            each.start ??= fiscalYearStart(each.fiscalYear, settings.fiscalYearStartMonth);
      }
      Object.assign(settings, fields);
      for (const [field, value] of Object.entries(fields))
        if (value === undefined) delete (settings as unknown as Record<string, unknown>)[field];
    },
  };
}
