import { useMemo } from "react";
import { isDay } from "#domain/day.ts";
import { rowPlaces } from "#domain/scoring/row-places.ts";
import { actionKey, type RowFault } from "#domain/scoring/scored-rows.ts";
import { newIdentity } from "#state/new-identity.ts";
import { Button } from "#ui/control/button.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatDay } from "#ui/format/format-day.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { texts } from "./texts.ts";
import type { ScoringDesk } from "./use-scoring.ts";

const SHOWN = 100;
const OFFERED = 5;

/** Rows that do not count, each with its place and its reason, and what mends them in one click. */
export function FaultsPanel({
  desk,
  faults,
  style,
}: {
  desk: ScoringDesk;
  faults: readonly RowFault[];
  style: NumberStyle;
}) {
  const t = useTexts(texts);
  const { rows, actions } = desk.sheet;
  const count = (value: number) => formatCount(value, style);
  const places = useMemo(() => rowPlaces(rows), [rows]);
  const place = (row: number) => {
    const { table, line } = places[row - 1]!;
    return table === null ? t.faultRow(count(line)) : t.faultRowOf(count(table), count(line));
  };
  const dayText = (day: string) => (isDay(day) ? formatDay(day, style.language) : day || "—");
  const shown = faults.slice(0, SHOWN);
  const duplicates = new Set(faults.flatMap(({ row, codes }) => (codes.includes("duplicate") ? [row] : [])));
  const unknown = new Map<string, { readonly name: string; readonly rows: number }>();
  for (const { row, codes } of faults) {
    if (!codes.includes("unknownAction")) continue;
    const name = rows[row - 1]!.action.trim();
    const before = unknown.get(actionKey(name));
    unknown.set(actionKey(name), { name: before?.name ?? name, rows: (before?.rows ?? 0) + 1 });
  }

  return (
    <Panel title={t.faults} sub={t.faultsSub(count(faults.length))}>
      {!desk.readOnly && (unknown.size > 0 || duplicates.size > 0) && (
        <div className="body scoreacts">
          {[...unknown.values()]
            .toSorted((a, b) => b.rows - a.rows)
            .slice(0, OFFERED)
            .map(({ name, rows: many }) => (
              <Button
                key={name}
                size="small"
                onClick={() => desk.save({ actions: [...actions, { id: newIdentity().id, name, points: null }] })}
              >
                {t.addUnknown(name, count(many))}
              </Button>
            ))}
          {duplicates.size > 0 && (
            <Button
              size="small"
              onClick={() => {
                const said = count(duplicates.size);
                desk.save({ rows: rows.filter((_, index) => !duplicates.has(index + 1)) }, (language) =>
                  texts[language].duplicatesRemoved(said),
                );
              }}
            >
              {t.removeDuplicates(count(duplicates.size))}
            </Button>
          )}
        </div>
      )}
      <DataTable
        caption={t.faults}
        className="scorefaults"
        rows={shown}
        rowKey={({ row }) => row}
        columns={[
          { id: "row", header: t.faultColumns.row, renderCell: ({ row }) => place(row) },
          { id: "lead", header: t.faultColumns.lead, renderCell: ({ row }) => rows[row - 1]?.lead || "—" },
          { id: "action", header: t.faultColumns.action, renderCell: ({ row }) => rows[row - 1]?.action || "—" },
          { id: "day", header: t.faultColumns.day, renderCell: ({ row }) => dayText(rows[row - 1]!.day) },
          {
            id: "what",
            header: t.faultColumns.what,
            renderCell: ({ codes, first }) =>
              codes
                .map((code) => (code === "duplicate" ? t.duplicate(place(first!)) : t.fault[code]))
                .join(t.betweenFaults),
          },
        ]}
      />
      {faults.length > SHOWN && <p className="foot">{t.faultsShown(count(SHOWN), count(faults.length))}</p>}
    </Panel>
  );
}
