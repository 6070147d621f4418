import { Button } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import type { MonthSpan } from "./entry-columns.ts";
import type { SelectionSummary } from "./selection-summary.ts";
import { texts } from "./texts.ts";

const SPANS: readonly MonthSpan[] = ["toDate", "year", "all"];

/** Below the grid: what is selected, and the keys most used. */
export function StatusBar({
  summary,
  style,
  span,
  onSpan,
  onRemark,
  onHelp,
}: {
  summary: SelectionSummary;
  style: NumberStyle;
  /** Which months the grid shows; null where there is no choice. */
  span: MonthSpan | null;
  onSpan: (span: MonthSpan) => void;
  /** A remark on the selected cell; null where none can be. */
  onRemark: (() => void) | null;
  onHelp: () => void;
}) {
  const { status, keys, remark, span: spanLabel, spans } = useTexts(texts);
  const { cells, total, mixed } = summary;
  const mean = total && {
    ...total.row.metric,
    decimals: Math.max(total.row.metric.decimals, total.row.metric.unit === "currency" ? 0 : 1),
  };
  return (
    <div className="statusbar">
      {span !== null && (
        <Segmented<MonthSpan>
          label={spanLabel}
          value={span}
          options={SPANS.map((value) => ({ value, label: spans[value] }))}
          onChange={onSpan}
        />
      )}
      <span className="num">{status.cells(formatCount(cells, style))}</span>
      {mixed && <span>{status.mixed}</span>}
      {total && mean && (
        <>
          {total.sum !== null && (
            <span className="num">
              {status.sum(formatMetricValueWithUnit(total.sum, total.row.metric, total.row.style))}
            </span>
          )}
          <span className="num">{status.mean(formatMetricValueWithUnit(total.mean, mean, total.row.style))}</span>
        </>
      )}
      {onRemark && (
        <Button look="text" size="small" onClick={onRemark}>
          {remark.add}
        </Button>
      )}
      <span className="keys">
        <Key name="Enter" does={keys.enter} />
        <Key name="Tab" does={keys.tab} />
        <Key name="F2" does={keys.f2} />
        <Key name="Ctrl+D" does={keys.fill} />
        <Key name="Ctrl+V" does={keys.paste} />
        <Button look="text" size="small" onClick={onHelp}>
          <span className="kbd">?</span>
          {keys.all}
        </Button>
      </span>
    </div>
  );
}

function Key({ name, does }: { name: string; does: string }) {
  return (
    <span className="key">
      <span className="kbd">{name}</span>
      {does}
    </span>
  );
}
