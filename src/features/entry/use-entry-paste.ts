import { useState } from "react";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { Command } from "#state/command.ts";
import { editMetric } from "#state/commands/edit-metric.ts";
import { namedHeading } from "#transfer/csv/heading.ts";
import type { GridPaste } from "#ui/grid/grid-props.ts";
import type { Entered } from "./entered-cells.ts";
import { type PasteContext, plannedPaste } from "./paste-context.ts";
import type { PasteReport } from "./paste-notice.tsx";
import type { PastedCell } from "./paste-plan.ts";

type Decided = ReadonlyMap<string, string | null>;

/** Pasting: laid over the grid, asked about where a label is unknown, entered as one step, reported once. */
export function useEntryPaste(
  context: PasteContext,
  {
    enter,
    onBeyond,
    onPasted,
  }: {
    enter: (pasted: readonly PastedCell[], aliases: readonly Command[]) => Entered | null;
    /** Values went to months that are folded away. */
    onBeyond: () => void;
    onPasted: (report: Omit<PasteReport, "revision">) => void;
  },
) {
  /** A paste that waits for its labels to be matched. */
  const [asked, setAsked] = useState<GridPaste | null>(null);

  function paste(pasted: GridPaste, decided: Decided = new Map(), chosen?: readonly (string | null)[]) {
    const { plan } = plannedPaste(pasted, context, decided, chosen);
    if (plan.unknown.length > 0) {
      setAsked(pasted);
      return;
    }
    setAsked(null);
    const entered = enter(plan.cells, rememberedNames(decided, context.workbook));
    if (!entered) return;
    if (reachesBeyond(plan.cells, context.months)) onBeyond();
    onPasted({
      entered,
      overflow: plan.overflow,
      source: { paste: pasted, lines: plan.lines },
      lines: (chosen ?? []).flatMap((row, index) => (row === null ? [index + 1] : [])),
      leftOut: [...decided].flatMap(([label, id]) => (id === null ? [label] : [])),
    });
  }
  return { asked, paste, cancel: () => setAsked(null) };
}

/** What was decided about a label is another name of its metric from now on. */
function rememberedNames(decided: Decided, { metrics }: Workbook): readonly Command[] {
  return [...decided].flatMap(([label, id]) => {
    const metric = metrics.find((each) => each.id === id);
    const { name } = namedHeading(label);
    return metric ? [editMetric(metric, { aliases: [...(metric.aliases ?? []), name] })] : [];
  });
}

function reachesBeyond(cells: readonly PastedCell[], months: readonly Month[]): boolean {
  return cells.some(({ month }) => month > months.at(-1)!);
}
