import { lazy, type ReactNode, Suspense } from "react";
import { type BoardPlaces, boardPlaces } from "#domain/dashboard-board.ts";
import type { DashboardArrangement, DashboardBlock, Workbook } from "#domain/workbook.ts";
import { ButtonLink } from "#ui/control/button.tsx";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useTexts } from "#ui/language/language.tsx";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import type { DashboardFigures } from "./dashboard-figures.ts";
import { KgiBlock } from "./kgi-block.tsx";
import { texts } from "./texts.ts";

// Beside and below the first picture: each may arrive after the KGI, into a space kept for it.
const Message = lazy(() => import("./message.tsx"));
const KgiLanding = lazy(() => import("./kgi-landing.tsx"));
const KpiTable = lazy(() => import("./kpi-table.tsx"));
const FunnelBlock = lazy(() => import("./funnel-block.tsx"));
const AlertsBlock = lazy(() => import("./alerts-block.tsx"));
const HintsBlock = lazy(() => import("./hints-block.tsx"));
const ActionsBlock = lazy(() => import("./actions-block.tsx"));

/** What a block shows. */
export interface Shown {
  readonly workbook: Workbook;
  readonly figures: DashboardFigures;
  readonly style: NumberStyle;
}

interface BlocksProps {
  /** What was asked for last: for the sentence and the KGI. */
  readonly now: Shown;
  /** The same, or for a moment what was shown before: for charts and tables. */
  readonly later: Shown;
  readonly arrangement: Required<DashboardArrangement>;
}

/** A view's blocks where they stand: across the page, in its main column, beside that. */
export function BoardBlocks(props: BlocksProps) {
  const { top, main, side }: BoardPlaces = boardPlaces(props.arrangement.blocks);
  const all = (blocks: readonly DashboardBlock[]) =>
    blocks.map((block) => <Block key={block} block={block} {...props} />);
  return (
    <>
      {all(top)}
      <div className={main.length > 0 && side.length > 0 ? "blocks with-side" : "blocks"}>
        {main.length > 0 && <div className="column">{all(main)}</div>}
        {side.length > 0 && <div className="beside">{all(side)}</div>}
      </div>
    </>
  );
}

function Block({ block, now, later, arrangement }: BlocksProps & { block: DashboardBlock }): ReactNode {
  const words = useTexts(texts);
  const { workbook, figures, style } = later;
  const { kgi, month } = figures;
  switch (block) {
    case "message":
      return (
        now.figures.kgi && (
          <Suspense fallback={<div className="msg msg-wait" />}>
            <Message {...now} />
          </Suspense>
        )
      );
    case "kgi":
      return now.figures.kgi ? (
        <KgiBlock {...now} kgi={now.figures.kgi} later={later} withLanding={arrangement.blocks.includes("landing")} />
      ) : (
        <section className="panel hero-empty">
          <EmptyState
            actions={
              <ButtonLink look="primary" href="#/goals">
                {words.setKgi}
              </ButtonLink>
            }
          >
            {words.noKgi}
          </EmptyState>
        </section>
      );
    case "landing":
      return (
        kgi && (
          <section className="panel landing-alone" aria-label={words.blocks.landing}>
            <Suspense fallback={<div className="landing-wait" />}>
              <KgiLanding workbook={workbook} kgi={kgi} month={month} style={style} />
            </Suspense>
          </section>
        )
      );
    case "kpis":
      return workbook.metrics.some(({ id, role }) => role !== "input" && id !== kgi?.metric.id) ? (
        <Suspense fallback={<section className="panel kpis-wait" />}>
          <KpiTable workbook={workbook} figures={figures} style={style} kpis={arrangement.kpis} />
        </Suspense>
      ) : (
        <section className="panel">
          <EmptyState actions={<ButtonLink href="#/goals">{words.addKpis}</ButtonLink>}>{words.noKpis}</EmptyState>
        </section>
      );
    case "funnel":
      return (
        <Suspense fallback={<section className="panel block-wait" />}>
          <FunnelBlock workbook={workbook} figures={figures} style={style} />
        </Suspense>
      );
    default:
      return (
        <Suspense fallback={<section className="panel block-wait" />}>
          {block === "alerts" && <AlertsBlock style={style} />}
          {block === "hints" && <HintsBlock workbook={workbook} month={month} style={style} />}
          {block === "actions" && <ActionsBlock workbook={workbook} style={style} />}
        </Suspense>
      );
  }
}
