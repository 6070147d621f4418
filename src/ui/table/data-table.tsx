import type { Key, ReactNode } from "react";

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: ReactNode;
  /** Numbers stand at the right, in figures of one width. */
  readonly numeric?: boolean;
  readonly renderCell: (row: Row) => ReactNode;
}

/** A plain table: the first column names the row. Scrolls inside its frame when it is wider. */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  className = "",
}: {
  caption: ReactNode;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
  className?: string;
}) {
  return (
    // Scrollable regions must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="tblwrap" role="group" tabIndex={0} aria-label={typeof caption === "string" ? caption : undefined}>
      <table className={`tbl ${className}`.trim()}>
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, header, numeric }) => (
              <th key={id} scope="col" className={numeric ? "num" : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ id, numeric, renderCell }, index) =>
                index === 0 ? (
                  <th key={id} scope="row" className={numeric ? "num" : undefined}>
                    {renderCell(row)}
                  </th>
                ) : (
                  <td key={id} className={numeric ? "num" : undefined}>
                    {renderCell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
