import { addMonths, monthsBetween } from "#domain/month.ts";
import { openWins } from "#domain/plan/open-wins.ts";
import { formatCount } from "#ui/format/format-count.ts";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { stageName } from "#ui/funnel/stage-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { StatusShape } from "#ui/status/status-shape.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import type { PanelProps } from "./panel-props.ts";
import { lowestName } from "./stage-words.ts";
import { texts } from "./texts.ts";

const LEFT = 18;
const RIGHT = 274;
const STEP_ASIDE = 26;

/** The last month in which each stage can still count, on one line of time. */
export function DeadlinePanel({ setting, outcome, style }: Omit<PanelProps, "inputs">) {
  const words = useTexts(texts);
  const t = words.deadlines;
  const { language } = style;
  const lowest = lowestName(setting, language);
  const first = Math.max(
    0,
    setting.stages.findIndex(({ metric, stage }) => metric.id === "leads" || stage.id === "lead"),
  );
  const points = setting.stages.slice(first).map(({ stage }, index) => ({
    id: stage.id,
    name: stageName(stage, language),
    deadline: outcome.stages[first + index]!.deadline,
  }));
  const begin = points[0]?.deadline ?? setting.lastMonth;
  const span = Math.max(1, monthsBetween(begin, setting.lastMonth));
  const end = (month: string) => words.ladder.monthEnd(formatMonthShort(month, language));
  const title = t.title(formatMonthShort(setting.lastMonth, language), lowest);
  const { today } = setting;
  const past = points.filter(({ deadline }) => today !== null && deadline < today);
  const spoken = points
    .map((point) =>
      (past.includes(point) ? t.spokenPast : t.spoken)(point.name, formatMonthShort(point.deadline, language)),
    )
    .join(t.list);
  const placed = placedOnLine(points.map(({ deadline }) => monthsBetween(begin, deadline) / span));
  const top = points[0];
  if (outcome.deals.value === 0)
    return (
      <Panel title={title}>
        <p className="said">{t.covered(lowest)}</p>
      </Panel>
    );
  return (
    <Panel title={title}>
      {span === 1 && begin === setting.lastMonth ? (
        <p className="said">{spoken}</p>
      ) : (
        <>
          <svg className="tl" viewBox="0 0 292 92" width="100%" role="img" aria-label={`${title}: ${spoken}`}>
            <line x1={LEFT} x2={RIGHT} y1="44" y2="44" stroke="var(--line-strong)" strokeWidth="1.5" />
            {placed.map(({ x, above, anchor }, index) => (
              <g key={points[index]!.id}>
                <circle
                  cx={x}
                  cy="44"
                  r="5.5"
                  fill={anchor !== "middle" ? "var(--accent)" : "var(--surface)"}
                  stroke="var(--accent)"
                  strokeWidth="2"
                />
                <text
                  x={anchor === "start" ? x - 8 : anchor === "end" ? x + 8 : x}
                  y={above ? 14 : 68}
                  fontSize="12"
                  fontWeight="700"
                  textAnchor={anchor}
                  fill="var(--ink-1)"
                >
                  {points[index]!.name}
                </text>
                <text
                  x={anchor === "start" ? x - 8 : anchor === "end" ? x + 8 : x}
                  y={above ? 29 : 83}
                  fontSize="11"
                  textAnchor={anchor}
                  fill="var(--ink-3)"
                >
                  {end(points[index]!.deadline)}
                </text>
              </g>
            ))}
          </svg>
          {top && <p className="said">{t.after(formatMonthShort(addMonths(begin, 1), language), top.name, lowest)}</p>}
        </>
      )}
      {past.length > 0 && (
        <p className="said">
          <span className="st warn">
            <StatusShape level="warn" />
            {t.passed(past.map(({ name }) => name).join(t.and))}
          </span>
        </p>
      )}
      {top && (
        <StillOpen setting={setting} outcome={outcome} style={style} first={first} top={top.name} lowest={lowest} />
      )}
    </Panel>
  );
}

/** How much of the running year the first stage can still change. */
function StillOpen({
  setting: { today, firstMonth },
  outcome,
  style,
  first,
  top,
  lowest,
}: Omit<PanelProps, "inputs"> & { first: number; top: string; lowest: string }) {
  const t = useTexts(texts).deadlines;
  const monthly = outcome.stages.at(-1)?.monthly ?? null;
  if (today === null || monthly === null) return null;
  const leadMonths = outcome.stages[first]?.leadMonths ?? 0;
  const { closed, open, closedThrough } = openWins({ monthly, firstMonth, leadMonths, today });
  if (closedThrough === null || closed === 0) return null;
  const count = (value: number) => formatCount(value, style);
  const total = count(closed + open);
  return (
    <p className="said">
      {open === 0
        ? t.noneOpen(top, lowest, total)
        : t.partlyOpen(top, lowest, total, count(closed), formatMonthShort(closedThrough, style.language), count(open))}
    </p>
  );
}

interface Placed {
  readonly x: number;
  /** Whether its words stand above the line; neighbours take turns. */
  readonly above: boolean;
  readonly anchor: "start" | "middle" | "end";
}

/** Points on the line by their share of it; those in the same month stand side by side. */
function placedOnLine(shares: readonly number[]): readonly Placed[] {
  return shares.map((share, index) => {
    const sameMonth = shares.slice(0, index).filter((other) => other === share).length;
    return {
      x: Math.min(RIGHT, LEFT + share * (RIGHT - LEFT) + sameMonth * STEP_ASIDE),
      above: index % 2 === 0 || index === shares.length - 1,
      anchor: index === 0 ? "start" : index === shares.length - 1 ? "end" : "middle",
    };
  });
}
