import { lazy, Suspense, useId, useMemo } from "react";
import type { Calculated } from "#domain/calculated.ts";
import { judgedDirection, type MetricFigures } from "#domain/metric-figures.ts";
import type { Workbook } from "#domain/workbook.ts";
import { formatMetricDifference, formatMetricValue } from "#ui/format/format-metric-value.ts";
import { formatYearToDate } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { metricStyle } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { unitLabel } from "#ui/format/unit-label.ts";
import { notEntered, UNKNOWN } from "#ui/format/unknown-text.ts";
import { BulletGraph } from "#ui/graph/bullet-graph.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { Status } from "#ui/status/status.tsx";
import { Chip } from "#ui/surface/chip.tsx";
import type { DashboardFigures } from "./dashboard-figures.ts";
import { UnevenMark, YearOverYear } from "./metric-words.tsx";
import { texts } from "./texts.ts";

// The number comes first; its chart and its landing are loaded beside it.
const KgiYearChart = lazy(() => import("./kgi-year-chart.tsx"));
const KgiLanding = lazy(() => import("./kgi-landing.tsx"));

/** The KGI: its number, how it stands, and its year. */
export function KgiBlock({
  workbook,
  figures,
  kgi,
  style: bookStyle,
  later,
  withLanding,
}: {
  workbook: Workbook;
  figures: DashboardFigures;
  kgi: MetricFigures;
  style: NumberStyle;
  /** What the chart and the landing show: the same, a moment later. */
  later: { workbook: Workbook; figures: DashboardFigures; style: NumberStyle };
  /** Whether the view asks for the landing as well. */
  withLanding: boolean;
}) {
  const words = useTexts(texts);
  const language = useLanguage();
  const titleId = useId();
  const startMonth = workbook.settings.fiscalYearStartMonth;
  const style = metricStyle(kgi, bookStyle);
  const { kgi: laterKgi } = later.figures;
  const laterStyle = useMemo(
    () => (laterKgi ? metricStyle(laterKgi, later.style) : later.style),
    [laterKgi, later.style],
  );
  const unit = style.language === "en" && kgi.metric.unit === "currency" ? "" : unitLabel(kgi.metric.unit, style);
  const toDate = figures.through === figures.month ? null : formatYearToDate(figures.through, startMonth, language);
  return (
    <section className="panel hero" aria-labelledby={titleId}>
      <div className="l">
        <h2 id={titleId}>
          <Chip tone="kgi">{words.kgi}</Chip>
          {metricName(kgi.metric, language)}
        </h2>
        <div className="big">
          {kgi.actual.value === null ? (
            <b className="t-3">{kgi.actual.reason === "missing" ? notEntered[language] : UNKNOWN}</b>
          ) : (
            <>
              <b className="num">{formatMetricValue(kgi.actual.value, kgi.metric, style)}</b>
              <span>{unit}</span>
            </>
          )}
          {kgi.uneven && <UnevenMark />}
          <Status level={kgi.status} pill />
        </div>
        <BulletGraph
          attainment={kgi.attainment.value}
          spoken={kgi.attainment.value === null ? UNKNOWN : formatRate(kgi.attainment.value, style)}
          bands={kgi.bands}
          width={278}
          height={20}
        />
        <dl className="facts">
          <Fact term={words.target}>
            {kgi.target === null ? (
              <UnknownMark reason="no-target" />
            ) : (
              formatMetricValue(kgi.target, kgi.metric, style)
            )}
          </Fact>
          <Fact term={words.attainment} bad={kgi.status === "bad"}>
            <Rate of={kgi.attainment} style={style} />
          </Fact>
          <Fact term={words.variance} bad={isUnfavourable(kgi)}>
            {kgi.variance.value === null ? (
              <UnknownMark reason={kgi.variance.reason} />
            ) : (
              formatMetricDifference(kgi.variance.value, kgi.metric, style)
            )}
          </Fact>
          <Fact
            term={
              kgi.yearOverYear.kind === "difference"
                ? words.yoyDifference
                : figures.view === "month"
                  ? words.yoyMonth
                  : words.yoyPeriod
            }
          >
            <YearOverYear figures={kgi} style={style} />
          </Fact>
          {figures.view === "month" ? (
            <Fact term={toDate === null ? words.yearToDate : words.yearToDateOf(toDate)}>
              {kgi.yearToDate.value === null ? (
                <UnknownMark reason={kgi.yearToDate.reason} />
              ) : (
                formatMetricValue(kgi.yearToDate.value, kgi.metric, style)
              )}
            </Fact>
          ) : (
            <Fact term={words.progress}>
              <Rate of={kgi.progress} style={style} />
            </Fact>
          )}
          {figures.view === "month" && (
            <Fact term={words.yearToDateAttainment}>
              <Rate of={kgi.yearToDateAttainment} style={style} />
            </Fact>
          )}
        </dl>
        {withLanding && laterKgi && (
          <Suspense fallback={<div className="landing-wait" />}>
            <KgiLanding workbook={later.workbook} kgi={laterKgi} month={later.figures.month} style={laterStyle} />
          </Suspense>
        )}
      </div>
      <div className="r">
        <Suspense fallback={<div className="chart-space" />}>
          {laterKgi && (
            <KgiYearChart workbook={later.workbook} figures={later.figures} kgi={laterKgi} style={laterStyle} />
          )}
        </Suspense>
      </div>
    </section>
  );
}

function Fact({ term, bad = false, children }: { term: string; bad?: boolean; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="num">
        <b className={bad ? "neg" : undefined}>{children}</b>
      </dd>
    </div>
  );
}

function Rate({ of, style }: { of: Calculated; style: NumberStyle }) {
  return of.value === null ? <UnknownMark reason={of.reason} /> : formatRate(of.value, style);
}

function isUnfavourable({ variance, metric }: MetricFigures): boolean {
  const direction = judgedDirection(metric);
  if (variance.value === null || variance.value === 0 || direction === "none") return false;
  return variance.value > 0 !== (direction === "up");
}
