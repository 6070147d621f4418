import { useMemo, useState } from "react";
import { keyGoalMetric } from "#domain/key-goal-metric.ts";
import { neighbouringPlace, type SiblingPlace, siblingsOf } from "#domain/kpi-tree-order.ts";
import type { Metric } from "#domain/workbook.ts";
import { openingMonth, workbookSpan } from "#domain/workbook-months.ts";
import { commandFaultSentence } from "#state/command-fault-sentence.ts";
import { moveMetric } from "#state/commands/move-metric.ts";
import { orderMetric } from "#state/commands/order-metric.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { currentMonth } from "#state/new-identity.ts";
import { useWorkbook, useWorkbookState, useWorkbookStore } from "#state/use-workbook.tsx";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { Segmented } from "#ui/control/segmented.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { numberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { announceDone } from "#ui/navigation/done-message.ts";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { UnfinishedMark } from "#ui/number/unfinished-mark.tsx";
import { PeriodStepper } from "#ui/period/period-stepper.tsx";
import { useRouteMonth } from "#ui/period/use-route-month.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Notice } from "#ui/surface/notice.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { NodeDrawer, nodeOf } from "./node-drawer.tsx";
import { texts } from "./texts.ts";
import "./tree.css";
import { treeFigures } from "./tree-figures.ts";
import { type Carrying, TreePicture } from "./tree-picture.tsx";
import { TreeTable } from "./tree-table.tsx";

const NONE: ReadonlySet<string> = new Set();

/** How the KPIs explain the KGI, and where it fails. */
export default function TreePage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const store = useWorkbookStore();
  const workbook = useWorkbook();
  const readOnly = useWorkbookState((state) => state.save.status === "read-only");
  const route = useRoute();
  const [month, setMonth] = useRouteMonth(useMemo(() => openingMonth(workbook, currentMonth()), [workbook]));
  const figures = useMemo(() => treeFigures(workbook, engineOfWorkbook(workbook), month), [workbook, month]);
  const [closed, setClosed] = useState(NONE);
  const [carried, setCarried] = useState<string | null>(null);
  const [moving, setMoving] = useState<Metric | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const style = numberStyle(workbook.settings, language);
  const kgi = keyGoalMetric(workbook);
  const { roots, unconnected } = figures.tree;
  const asTable = route.query["view"] === "table";
  const selected = nodeOf(figures, route.query["node"]);
  const { first, last } = workbookSpan(workbook, month);
  const nameOf = (id: string | null) => {
    const metric = workbook.metrics.find((one) => one.id === id);
    return metric ? metricName(metric, language) : "";
  };

  const show = (node: string | undefined) => navigate(withQuery(route, { node }));
  const toggle = (id: string) =>
    setClosed(closed.has(id) ? new Set([...closed].filter((one) => one !== id)) : new Set([...closed, id]));
  const isTop = (id: string) => roots.some(({ metric }) => metric.id === id);

  /** Moves a metric; null when done, else why not. */
  function move(metric: Metric, parent: string | null): string | null {
    if (metric.parent === parent) return null;
    const done = store.dispatch(moveMetric(metric, parent));
    if (!done.ok) return commandFaultSentence(done.error, language, nameOf);
    const above = workbook.metrics.find(({ id }) => id === parent);
    announceDone((spoken) =>
      above
        ? texts[spoken].moved(metricName(metric, spoken), metricName(above, spoken))
        : texts[spoken].movedOut(metricName(metric, spoken)),
    );
    return null;
  }

  /** Puts a metric before or after one with the same parent. */
  function order(id: string, place: SiblingPlace | null) {
    const metric = workbook.metrics.find((one) => one.id === id);
    if (readOnly || !metric || !place) return;
    const done = store.dispatch(orderMetric(metric, place));
    setRefusal(done.ok ? null : commandFaultSentence(done.error, language, nameOf));
    if (done.ok) announceDone((spoken) => texts[spoken].ordered(metricName(metric, spoken)));
  }
  const step = (id: string, by: -1 | 1) => order(id, neighbouringPlace(figures.tree, id, by));

  const carrying: Carrying = {
    carried,
    canCarry: (id) => !readOnly && !isTop(id),
    pickUp(id) {
      if (readOnly) return;
      setRefusal(isTop(id) ? t.kgiStays : null);
      if (!isTop(id)) setCarried(id);
    },
    step,
    putBeside(sibling, side) {
      setCarried(null);
      if (carried !== null && carried !== sibling) order(carried, { sibling, side });
    },
    isBeside: (id) => carried !== null && siblingsOf(figures.tree, carried).some(({ metric }) => metric.id === id),
    putDown(parent) {
      const metric = workbook.metrics.find(({ id }) => id === carried);
      setCarried(null);
      if (metric && metric.id !== parent) setRefusal(move(metric, parent));
    },
    stop: () => setCarried(null),
  };
  const picture = {
    figures,
    style,
    closed,
    selected: selected?.metric.id ?? null,
    carrying,
    onToggle: toggle,
    onOpen: show,
  };
  const isEmpty = roots.every(({ children }) => children.length === 0) && unconnected.length === 0;
  return (
    <div className="treepage">
      <div className="pagehead">
        <h1>{t.title}</h1>
        <PeriodStepper month={month} first={first} last={last} onChange={setMonth} />
        {figures.entry.provisional && <UnfinishedMark entry={figures.entry} />}
        <Segmented
          label={t.view}
          value={asTable ? "table" : "picture"}
          options={[
            { value: "picture", label: t.picture },
            { value: "table", label: t.table },
          ]}
          onChange={(view) => navigate(withQuery(route, { view: view === "table" ? view : undefined }))}
        />
        <span className="grow" />
        <ul className="treekey">
          {(["arithmetic", "influence", "weakest"] as const).map((kind) => (
            <li key={kind}>
              <svg width="22" height="8" aria-hidden="true">
                <path className={kind === "weakest" ? "arithmetic weak" : kind} d="M0 4H22" />
              </svg>
              {t.legend[kind]}
            </li>
          ))}
        </ul>
        <span className="row noprint">
          <Button onClick={() => window.print()}>{t.print}</Button>
          <ButtonLink look="primary" href="#/goals">
            {t.addMetric}
          </ButtonLink>
        </span>
      </div>
      <p className="vh" role="status">
        {carried !== null && t.carrying(nameOf(carried))}
      </p>
      {carried !== null && (
        <p className="carrynote" aria-hidden="true">
          {t.carrying(nameOf(carried))}
        </p>
      )}
      {refusal !== null && <Notice tone="bad">{refusal}</Notice>}
      {isEmpty && (
        <section className="panel">
          <EmptyState
            actions={
              <ButtonLink look="primary" href="#/plan">
                {t.makePlan}
              </ButtonLink>
            }
          >
            {t.empty}
          </EmptyState>
        </section>
      )}
      {!isEmpty && asTable && kgi && (
        <section className="panel">
          <TreeTable workbook={workbook} figures={figures} kgi={kgi} style={style} onOpen={show} />
        </section>
      )}
      {!isEmpty && !(asTable && kgi) && (
        <>
          {roots.length > 0 && (
            <section className="panel treepanel" aria-label={t.tree}>
              <TreePicture label={t.tree} roots={roots} {...picture} />
              <p className="sub noprint">
                {t.keys}
                {closed.size > 0 && (
                  <Button look="text" size="small" onClick={() => setClosed(NONE)}>
                    {t.openAll}
                  </Button>
                )}
              </p>
              <LeadTimeNote months={workbook.stages.reduce((sum, { leadTimeMonths }) => sum + leadTimeMonths, 0)} />
            </section>
          )}
          {unconnected.length > 0 && (
            <section className="panel treepanel" aria-label={t.looseTree}>
              <h2>{t.looseTree}</h2>
              <p className="sub">{t.looseNote}</p>
              <TreePicture label={t.looseTree} roots={unconnected} {...picture} />
            </section>
          )}
        </>
      )}
      {selected && moving === null && (
        <NodeDrawer
          workbook={workbook}
          figures={figures}
          node={selected}
          kgi={kgi}
          style={style}
          onOpen={show}
          onStep={readOnly ? undefined : (by) => step(selected.metric.id, by)}
          canStep={(by) => neighbouringPlace(figures.tree, selected.metric.id, by) !== null}
          onMove={carrying.canCarry(selected.metric.id) ? () => setMoving(selected.metric) : undefined}
          onClose={() => show(undefined)}
        />
      )}
      {moving && (
        <MoveDialog
          metric={moving}
          tree={figures.tree}
          onMove={(parent) => move(moving, parent)}
          onClose={() => setMoving(null)}
        />
      )}
    </div>
  );
}

/** Solid lines promise an arithmetic that one month's figures do not keep when deals take months. */
function LeadTimeNote({ months }: { months: number }) {
  const t = useTexts(texts);
  return months > 0 && <p className="sub">{t.sameMonth(String(months))}</p>;
}
