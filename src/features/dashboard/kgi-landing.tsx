import { memo, useMemo } from "react";
import { workbookLanding } from "#domain/forecast/workbook-landing.ts";
import type { MetricFigures } from "#domain/metric-figures.ts";
import type { Month } from "#domain/month.ts";
import type { Workbook } from "#domain/workbook.ts";
import { editSettings } from "#state/commands/edit-settings.ts";
import { engineOfWorkbook } from "#state/engine-of-workbook.ts";
import { useWorkbookStore } from "#state/use-workbook.tsx";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { LandingBox } from "#ui/landing/landing-box.tsx";

/** Where the KGI's year is going to land; nothing for a KGI that no year adds up. */
export default memo(function KgiLanding({
  workbook,
  kgi,
  month,
  style,
}: {
  workbook: Workbook;
  kgi: MetricFigures;
  month: Month;
  style: NumberStyle;
}) {
  const store = useWorkbookStore();
  const landing = useMemo(
    () => workbookLanding(workbook, engineOfWorkbook(workbook), kgi.metric, month),
    [workbook, kgi.metric, month],
  );
  return (
    landing && (
      <LandingBox
        metric={kgi.metric}
        of={landing}
        bands={kgi.bands}
        style={style}
        onMethod={(method) => store.dispatch(editSettings({ landingMethod: method ?? undefined }))}
      />
    )
  );
});
