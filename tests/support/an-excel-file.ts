import write, { type SheetData } from "write-excel-file/node";

/** The bytes of an .xlsx file with the given sheets, as a spreadsheet program would save it. */
export async function anExcelFile(sheets: Readonly<Record<string, SheetData>>): Promise<Uint8Array<ArrayBuffer>> {
  const names = Object.keys(sheets);
  const written = write(names.map((sheet) => ({ sheet, data: sheets[sheet]! })));
  return new Uint8Array(await written.toBuffer());
}

/** A day as Excel stores it. */
export function aDay(year: number, month: number, day = 1, format = 'yyyy"年"m"月"') {
  return { value: new Date(Date.UTC(year, month - 1, day)), type: Date, format };
}

/** A number shown as a percentage. */
export function aPercentage(value: number) {
  return { value, type: Number, format: "0.0%" };
}
