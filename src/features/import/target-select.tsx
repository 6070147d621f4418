import { type ComponentPropsWithRef, useMemo, useState } from "react";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import { metricSearch } from "#domain/metric/metric-search.ts";
import type { Workbook } from "#domain/workbook.ts";
import type { SourceTarget } from "#transfer/csv/import-plan.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { metricLabel } from "./import-form.ts";
import { texts } from "./texts.ts";

/** Standard metrics listed before the list is opened: a table of a hundred names would hold twelve thousand otherwise. */
const LIKELY = 6;

/** Where a name of the table goes: a metric of the workbook, a standard one (the likely ones first), a new one, or nowhere. */
export function TargetSelect({
  label,
  workbook,
  proposed,
  sourceName,
  ...rest
}: ComponentPropsWithRef<"select"> & {
  label: string;
  workbook: Workbook;
  proposed: SourceTarget;
  sourceName: string;
}) {
  const { mapping } = useTexts(texts);
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const standard = useMemo(() => {
    const known = new Set(workbook.metrics.map(({ id }) => id));
    const first = proposed.to === "catalogue" ? [catalogueMetric(proposed.metric)] : [];
    const likely = [...first, ...metricSearch(sourceName).slice(0, LIKELY)];
    const all = opened ? [...likely, ...metricSearch("")] : likely;
    return [...new Set(all)].filter((metric) => metric !== null && !known.has(metric.id)).map((metric) => metric!);
  }, [workbook, proposed, sourceName, opened]);
  return (
    <select
      className="sel target"
      aria-label={label}
      {...rest}
      onFocus={() => setOpened(true)}
      onPointerEnter={() => setOpened(true)}
    >
      <option value="new">{mapping.asNew}</option>
      <option value="skip">{mapping.skip}</option>
      {workbook.metrics.length > 0 && (
        <optgroup label={mapping.mine}>
          {workbook.metrics.map((metric) => (
            <option key={metric.id} value={`metric:${metric.id}`}>
              {metricLabel(metric, language)}
              {metric.formula === null ? "" : mapping.calculatedMark}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={mapping.standard}>
        {standard.map((metric) => (
          <option key={metric.id} value={`catalogue:${metric.id}`}>
            {metricLabel(metric, language)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
