import { type KpiTreeNode, treeNodes } from "#domain/kpi-tree.ts";
import { type NodeChange, sensitivity } from "#domain/kpi-tree-sensitivity.ts";
import type { Metric, Workbook } from "#domain/workbook.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { formatMonth } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Status } from "#ui/status/status.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { effectWords } from "./effect-words.ts";
import { nodeWords } from "./node-words.ts";
import { texts } from "./texts.ts";
import type { TreeFigures } from "./tree-figures.ts";

/** The same tree as a table, and what one percent or one point of each node does to the KGI. */
export function TreeTable({
  workbook,
  figures,
  kgi,
  style,
  onOpen,
}: {
  workbook: Workbook;
  figures: TreeFigures;
  kgi: Metric;
  style: NumberStyle;
  onOpen: (id: string) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const engine = engineOfWorkbook(workbook);
  const { roots, unconnected } = figures.tree;
  const rows = [...roots, ...unconnected].flatMap(treeNodes);
  const words = ({ metric }: KpiTreeNode) => nodeWords(figures.figures.get(metric.id)!, style);
  const effect = ({ metric }: KpiTreeNode, change: NodeChange) => {
    if (metric.id === kgi.id || (change === "point" && metric.unit !== "percent")) return "";
    const found = sensitivity(workbook, engine, { metric: metric.id, kgi: kgi.id, month: figures.month, change });
    return found.path === "none" ? <span className="t-3">{t.noPath}</span> : effectWords(found, kgi, style).effect;
  };
  return (
    <DataTable
      caption={t.tableCaption(formatMonth(figures.month, language))}
      className="treetable"
      rows={rows}
      rowKey={({ metric }) => metric.id}
      columns={[
        {
          id: "metric",
          header: t.metric,
          renderCell: ({ metric, depth }) => (
            <button type="button" className={`btn text depth${Math.min(depth, 5)}`} onClick={() => onOpen(metric.id)}>
              {metricName(metric, language)}
            </button>
          ),
        },
        {
          id: "tier",
          header: t.tier,
          renderCell: ({ metric }) => t.tiers[figures.tiers.get(metric.id) ?? "unconnected"],
        },
        { id: "link", header: t.link, renderCell: ({ link }) => (link ? t.links[link] : "") },
        { id: "actual", header: t.actual, numeric: true, renderCell: (node) => words(node).spokenActual },
        { id: "target", header: t.targetHead, numeric: true, renderCell: (node) => words(node).target },
        { id: "attainment", header: t.attainment, numeric: true, renderCell: (node) => words(node).attainment },
        { id: "percent", header: t.plusPercent, numeric: true, renderCell: (node) => effect(node, "percent") },
        { id: "point", header: t.plusPoint, numeric: true, renderCell: (node) => effect(node, "point") },
        {
          id: "status",
          header: t.status,
          renderCell: ({ metric }) => <Status level={figures.figures.get(metric.id)?.status ?? "none"} />,
        },
      ]}
    />
  );
}
