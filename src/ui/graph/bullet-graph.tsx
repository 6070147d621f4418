import type { StatusBands } from "#domain/workbook.ts";
import { bilingual, useTexts } from "#ui/language/language.tsx";

const texts = bilingual(
  {
    known: (attainment: string) => `達成率${attainment}、目標100%`,
    unknown: "達成率は計算できません",
  },
  {
    known: (attainment: string) => `${attainment} of target, mark at 100%`,
    unknown: "Attainment cannot be computed",
  },
);

/** The scale ends here: every bullet of a page shares it, so that the 100% marks stand in one line. */
const SCALE_END = 1.25;

/**
 * Attainment as a bar against a tick at 100%, over three grey ranges whose edges are the status limits.
 * A bar past the scale's end is cut there; the number beside it says by how much.
 */
export function BulletGraph({
  attainment,
  spoken,
  bands = { good: 1, warn: 0.9 },
  benchmark = null,
  width = 100,
  height = 18,
}: {
  attainment: number | null;
  /** The attainment as it is written beside the graph. */
  spoken: string;
  bands?: StatusBands;
  /** What others reach, as a fraction of the target: a short tick at the foot. */
  benchmark?: number | null;
  width?: number;
  height?: number;
}) {
  const words = useTexts(texts);
  const at = (fraction: number) => (Math.min(Math.max(fraction, 0), SCALE_END) / SCALE_END) * width;
  const warn = at(bands.warn);
  const good = at(bands.good);
  const tick = at(1);
  const bar = height >= 18 ? 7 : 6;
  return (
    <svg
      className="bul"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={attainment === null ? words.unknown : words.known(spoken)}
    >
      <rect className="r1" y="1" width={warn} height={height - 2} />
      <rect className="r2" x={warn} y="1" width={good - warn} height={height - 2} />
      <rect className="r3" x={good} y="1" width={width - good} height={height - 2} />
      {attainment !== null && <rect className="v" y={(height - bar) / 2} width={at(attainment)} height={bar} />}
      {benchmark !== null && <rect className="b" x={at(benchmark) - 1} y={height - 6} width="2" height="6" />}
      <rect className="t" x={tick - 1} y="2.5" width="2" height={height - 5} />
    </svg>
  );
}
