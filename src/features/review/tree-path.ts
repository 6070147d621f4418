import { metricName } from "#ui/format/metric-name.ts";
import type { Meeting } from "./meeting.ts";
import { texts } from "./texts.ts";

/** From the KGI down to the metric: 「KPIツリー：売上貢献額 → 受注件数 → MQL数」; empty for one that stands alone. */
export function treePath({ workbook, style }: Pick<Meeting, "workbook" | "style">, id: string | undefined): string {
  const byId = new Map(workbook.metrics.map((metric) => [metric.id, metric]));
  const path: string[] = [];
  for (let metric = byId.get(id ?? ""); metric; metric = byId.get(metric.parent ?? ""))
    path.unshift(metricName(metric, style.language));
  return path.length > 1 ? texts[style.language].path(path.join(" → ")) : "";
}
