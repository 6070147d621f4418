import type { ReactNode } from "react";
import { type KpiTreeNode, treeNodes } from "#domain/kpi-tree.ts";
import { productChain } from "#domain/kpi-tree-arithmetic.ts";
import { type NodeChange, sensitivity } from "#domain/kpi-tree-sensitivity.ts";
import type { MetricFigures } from "#domain/metric-figures.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { isUnfinished } from "#domain/workbook-months.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { Button, ButtonLink } from "#ui/control/button.tsx";
import { formatFormula } from "#ui/format/format-formula.ts";
import { formatMetricDifference, formatMetricValueWithUnit } from "#ui/format/format-metric-value.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { metricStyle } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { routeHref } from "#ui/navigation/route.ts";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { Drawer } from "#ui/overlay/drawer.tsx";
import { Status } from "#ui/status/status.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import { effectWords } from "./effect-words.ts";
import { NodeMove } from "./node-move.tsx";
import { NodeTrend } from "./node-trend.tsx";
import { nodeWords } from "./node-words.ts";
import { SmartPanel } from "./smart-panel.tsx";
import { texts } from "./texts.ts";
import type { TreeFigures } from "./tree-figures.ts";

/** All about one node: its values, what it does to the KGI, its definition, SMART, what stands below it. */
export function NodeDrawer({
  workbook,
  figures,
  node,
  kgi,
  style,
  onOpen,
  onMove,
  onStep,
  canStep,
  onClose,
}: {
  workbook: Workbook;
  figures: TreeFigures;
  node: KpiTreeNode;
  kgi: Metric | null;
  style: NumberStyle;
  onOpen: (id: string) => void;
  /** Absent where it cannot be moved. */
  onMove?: (() => void) | undefined;
  /** Up or down among its siblings; absent where nothing may be changed. */
  onStep?: ((by: -1 | 1) => void) | undefined;
  canStep: (by: -1 | 1) => boolean;
  onClose: () => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { metric } = node;
  const own = figures.figures.get(metric.id)!;
  const tier = figures.tiers.get(metric.id) ?? "unconnected";
  return (
    <Drawer
      open
      onClose={onClose}
      title={metricName(metric, language)}
      marks={
        <>
          <Chip tone={tier === "kgi" ? "kgi" : "plain"}>{t.tiers[tier]}</Chip>
          <Status level={own.status} />
        </>
      }
      actions={
        <>
          {onStep && canStep(-1) && <Button onClick={() => onStep(-1)}>{t.up}</Button>}
          {onStep && canStep(1) && <Button onClick={() => onStep(1)}>{t.down}</Button>}
          {onMove && <Button onClick={onMove}>{t.move}</Button>}
          <ButtonLink href={routeHref({ path: "/targets", query: { metric: metric.id } })}>
            {t.drawer.targets}
          </ButtonLink>
          <ButtonLink href="#/goals">{t.drawer.edit}</ButtonLink>
        </>
      }
    >
      <div className="nodedrawer">
        <Values own={own} month={formatMonth(figures.month, language)} style={style} />
        <NodeTrend
          own={own}
          engine={engineOfWorkbook(workbook)}
          month={figures.month}
          isUnfinished={(each) => isUnfinished(workbook, engineOfWorkbook(workbook), each)}
          style={style}
        />
        <NodeMove workbook={workbook} own={own} month={figures.month} style={style} />
        {kgi && kgi.id !== metric.id && (
          <Impact workbook={workbook} figures={figures} metric={metric} kgi={kgi} style={style} />
        )}
        <Definition workbook={workbook} node={node} own={own} style={style} />
        <SmartPanel workbook={workbook} metric={metric} style={metricStyle(own, style)} />
        <section>
          <h3>{t.drawer.children}</h3>
          {node.children.length === 0 && <p className="sub">{t.drawer.noChildren}</p>}
          <ul className="below">
            {node.children.map((child) => {
              const below = figures.figures.get(child.metric.id)!;
              const words = nodeWords(below, style);
              return (
                <li key={child.metric.id}>
                  <button type="button" className="btn text" onClick={() => onOpen(child.metric.id)}>
                    {metricName(child.metric, language)}
                  </button>
                  <span className="sub">{child.link && t.links[child.link]}</span>
                  <span className="num">{words.spokenActual}</span>
                  <span className="num">{words.attainment}</span>
                  <Status level={below.status} />
                </li>
              );
            })}
          </ul>
        </section>
      </div>
    </Drawer>
  );
}

function Values({ own, month, style: bookStyle }: { own: MetricFigures; month: string; style: NumberStyle }) {
  const t = useTexts(texts);
  const { metric, target, attainment, variance, yearToDateAttainment } = own;
  const style = metricStyle(own, bookStyle);
  const words = nodeWords(own, bookStyle);
  const rate = (number: MetricFigures["attainment"]) =>
    number.value === null ? <UnknownMark reason={number.reason} /> : formatRate(number.value, style);
  return (
    <section>
      <h3>{t.drawer.values(month)}</h3>
      <dl className="pairs">
        <Pair term={t.actual}>
          {own.actual.value === null ? <UnknownMark reason={own.actual.reason} /> : words.spokenActual}
        </Pair>
        <Pair term={t.targetHead}>
          {target === null ? <UnknownMark reason="no-target" /> : formatMetricValueWithUnit(target, metric, style)}
        </Pair>
        <Pair term={t.attainment}>{rate(attainment)}</Pair>
        <Pair term={t.drawer.variance}>
          {variance.value === null ? (
            <UnknownMark reason={variance.reason} />
          ) : (
            formatMetricDifference(variance.value, metric, style)
          )}
        </Pair>
        <Pair term={t.drawer.yearToDateAttainment}>{rate(yearToDateAttainment)}</Pair>
      </dl>
    </section>
  );
}

function Impact({
  workbook,
  figures,
  metric,
  kgi,
  style,
}: {
  workbook: Workbook;
  figures: TreeFigures;
  metric: Metric;
  kgi: Metric;
  style: NumberStyle;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [name, kgiName] = [metricName(metric, language), metricName(kgi, language)];
  const sentence = (change: NodeChange) => {
    const question = { metric: metric.id, kgi: kgi.id, month: figures.judged, change };
    const found = sensitivity(workbook, engineOfWorkbook(workbook), question);
    if (found.path === "none") return null;
    if (found.effect.value === null) return <UnknownMark reason={found.effect.reason} />;
    const { effect, share } = effectWords(found, kgi, style);
    return (change === "percent" ? t.drawer.byPercent : t.drawer.byPoint)(name, kgiName, effect, share);
  };
  const byPercent = sentence("percent");
  return (
    <section>
      <h3>{t.drawer.impact}</h3>
      {byPercent === null ? (
        <p>{t.drawer.noPath(kgiName)}</p>
      ) : (
        <>
          <p className="num wrap">{byPercent}</p>
          {metric.unit === "percent" && <p className="num wrap">{sentence("point")}</p>}
          <p className="sub">
            {t.drawer.impactNote}
            {figures.judged !== figures.month && ` ${t.drawer.judgedIn(formatMonth(figures.judged, language))}`}
          </p>
        </>
      )}
    </section>
  );
}

function Definition({
  workbook,
  node: { metric, children },
  own,
  style,
}: {
  workbook: Workbook;
  node: KpiTreeNode;
  own: MetricFigures;
  style: NumberStyle;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const nameOf = (id: string) => {
    const found = workbook.metrics.find((one) => one.id === id);
    return found ? metricName(found, language) : id;
  };
  const below = children.map((child) => child.metric);
  const factors = productChain(metric, below, workbook.metrics)?.factors.toReversed() ?? [];
  return (
    <section>
      <h3>{t.drawer.definition}</h3>
      <dl className="pairs">
        <Pair term={t.drawer.meaning}>{metric.definition || t.drawer.notWritten}</Pair>
        <Pair term={t.drawer.formula}>
          {metric.formula === null ? t.drawer.input : formatFormula(metric.formula, nameOf)}
        </Pair>
        {factors.length > 0 && <Pair term={t.drawer.product}>{factors.map(nameOf).join(" × ")}</Pair>}
        <Pair term={t.drawer.source}>{metric.source || t.drawer.notWritten}</Pair>
        <Pair term={t.drawer.owner}>{metric.owner || t.drawer.notWritten}</Pair>
        <Pair term={t.drawer.bands}>
          {t.drawer.bandsOf(formatRate(own.bands.good, style, 0), formatRate(own.bands.warn, style, 0))}
        </Pair>
      </dl>
    </section>
  );
}

function Pair({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The node of a metric, wherever it stands. */
export function nodeOf({ tree }: TreeFigures, id: string | undefined): KpiTreeNode | null {
  return [...tree.roots, ...tree.unconnected].flatMap(treeNodes).find(({ metric }) => metric.id === id) ?? null;
}
