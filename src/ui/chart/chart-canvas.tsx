import { Chart, type ChartConfiguration } from "chart.js";
import { use, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type ChartColours, chartColours } from "./chart-colours.ts";
import { ChartImageSource, type ChartPicture } from "./chart-image-source.ts";

/** A4 portrait within 14 mm margins: a canvas drawn at screen width would be cut off on paper. */
const PAPER = { width: 640, height: 264 } as const;

/** Pixels per unit on paper and in files. */
const SHARP = 2;

export interface ChartCanvasProps {
  readonly configuration: (colours: ChartColours, pixelRatio: number) => ChartConfiguration;
  /** What the chart concludes, for those who cannot see it. */
  readonly label: string;
  /** On the screen at least; it grows where its frame leaves more. */
  readonly height: number;
}

/**
 * A Chart.js chart that follows its data, its frame's width, the theme and the printer.
 * `configuration` must change only with what it draws: keep it with useCallback.
 */
export function ChartCanvas({ configuration, label, height }: ChartCanvasProps) {
  const theme = useThemeTurns();
  const paper = usePrinting();
  return (
    <Drawing
      key={theme}
      configuration={configuration}
      label={label}
      height={paper ? PAPER.height : height}
      paper={paper}
    />
  );
}

function Drawing({ configuration, label, height, paper }: ChartCanvasProps & { paper: boolean }) {
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const sourceRef = use(ChartImageSource);
  useEffect(() => {
    if (!sourceRef) return undefined;
    sourceRef.current = () => picture(frameRef.current!, configuration);
    return () => {
      sourceRef.current = null;
    };
  }, [sourceRef, configuration]);
  useLayoutEffect(() => {
    const canvas = canvasRef.current;
    const frame = frameRef.current;
    if (!canvas || !frame) return undefined;
    const pixelRatio = paper ? SHARP : window.devicePixelRatio || 1;
    const { options, ...rest } = configuration(chartColours(frame, paper), pixelRatio);
    const chart = new Chart(canvas, {
      ...rest,
      options: {
        ...options,
        animation: false,
        responsive: !paper,
        maintainAspectRatio: false,
        devicePixelRatio: pixelRatio,
      },
    });
    if (paper) chart.resize(PAPER.width, PAPER.height);
    return () => chart.destroy();
  }, [configuration, paper]);
  return (
    <div ref={frameRef} className="chart-canvas" style={paper ? { height } : { minHeight: height }}>
      <canvas ref={canvasRef} role="img" aria-label={label} />
    </div>
  );
}

/** The chart drawn once more for a file: on light ground, twice as fine as it stands on the screen. */
function picture(frame: HTMLElement, configuration: ChartCanvasProps["configuration"]): ChartPicture {
  const width = Math.max(PAPER.width, frame.clientWidth);
  const height = Math.max(PAPER.height, frame.clientHeight);
  const colours = chartColours(frame, true);
  const canvas = document.createElement("canvas");
  const { options, ...rest } = configuration(colours, SHARP);
  const chart = new Chart(canvas, {
    ...rest,
    options: { ...options, animation: false, responsive: false, devicePixelRatio: SHARP },
  });
  chart.resize(width, height);
  return { canvas, width, height, colours, release: () => chart.destroy() };
}

/** Counts the changes of theme, by the person or by the system, so that colours are read again. */
function useThemeTurns(): number {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const turn = () => setTurns((count) => count + 1);
    const observer = new MutationObserver(turn);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", turn);
    return () => {
      observer.disconnect();
      system.removeEventListener("change", turn);
    };
  }, []);
  return turns;
}

/** True from `beforeprint` to `afterprint`; rendered at once, for the printer does not wait. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}
