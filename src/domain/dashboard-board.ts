import type { DashboardArrangement, DashboardBlock } from "./workbook.ts";

/** Who looks at the dashboard: everybody, 経営, マーケ, 営業, or the person as they arranged it. */
export type DashboardBoard = "all" | "management" | "marketing" | "sales" | "own";

export const dashboardBoards: readonly DashboardBoard[] = ["all", "management", "marketing", "sales", "own"];

export const dashboardBlocks: readonly DashboardBlock[] = [
  "message",
  "kgi",
  "landing",
  "kpis",
  "funnel",
  "alerts",
  "hints",
  "actions",
];

const ARRANGED: Readonly<Record<Exclude<DashboardBoard, "own">, Required<DashboardArrangement>>> = {
  all: { blocks: ["message", "kgi", "landing", "kpis", "alerts", "hints", "actions"], kpis: "all" },
  management: { blocks: ["message", "kgi", "landing", "kpis", "alerts", "actions"], kpis: "primary" },
  marketing: { blocks: ["message", "funnel", "kpis", "hints", "alerts", "actions"], kpis: "marketing" },
  sales: { blocks: ["message", "kgi", "funnel", "kpis", "alerts", "actions"], kpis: "sales" },
};

/**
 * The blocks of a view, each once, and the KPIs of its table. The person's own view is everybody's until it is arranged.
 *
 * @example
 * boardArrangement("sales").kpis // => "sales"
 * boardArrangement("own", { blocks: ["kpis", "kgi", "kpis"] }) // => { blocks: ["kpis", "kgi"], kpis: "all" }
 * boardArrangement("own").blocks.length // => 7
 */
export function boardArrangement(board: DashboardBoard, own?: DashboardArrangement): Required<DashboardArrangement> {
  if (board !== "own") return ARRANGED[board];
  return own ? { blocks: [...new Set(own.blocks)], kpis: own.kpis ?? "all" } : ARRANGED.all;
}

/** The blocks of a view by where they stand: across the page, in its main column, and beside that. */
export interface BoardPlaces {
  readonly top: readonly DashboardBlock[];
  readonly main: readonly DashboardBlock[];
  readonly side: readonly DashboardBlock[];
}

const SIDE: readonly DashboardBlock[] = ["alerts", "hints", "actions"];

/**
 * Where the blocks of a view stand: what comes before the first table goes across the page; from there on, short lists stand
 * beside. Where the landing is part of the KGI's block it has no place of its own.
 *
 * @example
 * boardPlaces(["message", "kgi", "landing", "kpis", "alerts"]) // => { top: ["message", "kgi"], main: ["kpis"], side: ["alerts"] }
 * boardPlaces(["landing", "hints"]) // => { top: ["landing"], main: [], side: ["hints"] }
 */
export function boardPlaces(blocks: readonly DashboardBlock[]): BoardPlaces {
  const wide = blocks.filter((block) => !SIDE.includes(block) && !(block === "landing" && blocks.includes("kgi")));
  const first = wide.findIndex((block) => block === "kpis" || block === "funnel");
  const lower = first < 0 ? wide.length : first;
  return { top: wide.slice(0, lower), main: wide.slice(lower), side: blocks.filter((block) => SIDE.includes(block)) };
}

/**
 * The blocks with one of them a place earlier or later; unchanged where there is no such place.
 *
 * @example
 * movedBlock(["kgi", "kpis"], "kpis", -1) // => ["kpis", "kgi"]
 * movedBlock(["kgi", "kpis"], "kpis", 1) // => ["kgi", "kpis"]
 */
export function movedBlock(
  blocks: readonly DashboardBlock[],
  block: DashboardBlock,
  by: 1 | -1,
): readonly DashboardBlock[] {
  const from = blocks.indexOf(block);
  const to = from + by;
  const other = blocks[to];
  return from < 0 || other === undefined ? blocks : blocks.with(from, other).with(to, block);
}
