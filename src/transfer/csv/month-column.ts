/** A column of months: where it is, the first row that holds one, and where its years stand if they have a column of their own. */
export interface MonthColumn {
  readonly column: number;
  readonly firstRow: number;
  readonly count: number;
  /** Its heading says that it holds months. */
  readonly named: boolean;
  readonly yearColumn: number | null;
}
