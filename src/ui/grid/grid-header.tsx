import type { ReactNode } from "react";
import type { GridColumn } from "./grid-model.ts";

/** The frozen line above: what the columns are. */
export function GridHeader({
  corner,
  columns,
  trailing,
}: {
  corner: ReactNode;
  columns: readonly GridColumn[];
  trailing: ReactNode;
}) {
  return (
    <div role="row" aria-rowindex={1} className="gline ghead">
      <div role="columnheader" className="gname">
        {corner}
      </div>
      {columns.map(({ id, header, look }, index) => (
        <div key={id} role="columnheader" aria-colindex={index + 2} className={`gcell ${look ?? ""}`}>
          {header}
        </div>
      ))}
      {trailing !== undefined && (
        <div role="columnheader" className="gcell trailing">
          {trailing}
        </div>
      )}
    </div>
  );
}
