import type { TargetStatus } from "#domain/target-status.ts";
import { sparklineShape } from "./sparkline-shape.ts";

/** The year so far in a table cell: solid actual, dotted target, the end dot in the status colour. Months without values are gaps. */
export function Sparkline({
  actual,
  target,
  level,
  label,
  width = 70,
  height = 22,
}: {
  actual: readonly (number | null)[];
  target: readonly (number | null)[];
  level: TargetStatus;
  label: string;
  width?: number;
  height?: number;
}) {
  const shape = sparklineShape(actual, target, width, height);
  return (
    <svg
      className="spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {shape.target.map((points) => (
        <polyline key={points} className="pl" points={points} />
      ))}
      {shape.actual.map((points) => (
        <polyline key={points} className="ac" points={points} />
      ))}
      {shape.dots.map(({ x, y }) => (
        <circle key={x} className="dot" cx={x} cy={y} r="1.2" />
      ))}
      {shape.end && <circle className={`end ${level}`} cx={shape.end.x} cy={shape.end.y} r="3" />}
    </svg>
  );
}
