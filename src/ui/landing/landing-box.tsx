import type { Landing } from "#domain/forecast/landing.ts";
import type { LandingMethodId } from "#domain/forecast/landing-method.ts";
import type { WorkbookLanding } from "#domain/forecast/workbook-landing.ts";
import { ratio } from "#domain/ratio.ts";
import type { Metric, StatusBands } from "#domain/workbook.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { wordedDifference, wordedValue } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { UNKNOWN } from "#ui/format/unknown-text.ts";
import { BulletGraph } from "#ui/graph/bullet-graph.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { UnknownMark } from "#ui/number/unknown-mark.tsx";
import { Status } from "#ui/status/status.tsx";
import { texts } from "./texts.ts";
import "./landing.css";

type EstimatedLanding = WorkbookLanding & { readonly landing: Extract<Landing, { state: "estimated" }> };

/** Where the year lands: the adopted estimate and its method, and the others in the same box where they lie apart. */
export function LandingBox({
  metric,
  of,
  bands,
  style,
  onMethod,
}: {
  metric: Metric;
  of: WorkbookLanding;
  bands: StatusBands;
  style: NumberStyle;
  /** Adopts a method; null returns to the middle one. */
  onMethod: (method: LandingMethodId | null) => void;
}) {
  const words = useTexts(texts);
  const { landing, attainment, variance, status } = of;
  if (landing.state !== "estimated") {
    return (
      <div className="landing">
        <p className="landing-t">{words.title}</p>
        <p className="landing-d">{landing.state === "early" ? words.early(landing.lacking) : words.unknown}</p>
      </div>
    );
  }
  const { adopted, chosen, middle, estimates, apart } = landing;
  return (
    <div className="landing">
      <p className="landing-t">
        {words.title} <Status level={status} />
      </p>
      <p className="landing-v num">{wordedValue(adopted.value, metric, style)}</p>
      <p className="landing-f">
        <span>
          {words.ofTarget}{" "}
          <b className="num">
            {attainment.value === null ? (
              <UnknownMark reason={attainment.reason} />
            ) : (
              formatRate(attainment.value, style)
            )}
          </b>
        </span>
        <span>
          {words.variance}{" "}
          <b className={variance.value !== null && status !== "good" ? "num neg" : "num"}>
            {variance.value === null ? UNKNOWN : wordedDifference(variance.value, metric, style)}
          </b>
        </span>
      </p>
      <BulletGraph
        attainment={attainment.value}
        spoken={attainment.value === null ? UNKNOWN : formatRate(attainment.value, style)}
        bands={bands}
        width={248}
        height={14}
      />
      <p className="landing-d">
        {words.by(words.methods[adopted.method], !chosen && estimates.length > 1)}
        {words.space}
        {estimates.length === 1 ? (
          words.alone
        ) : apart ? (
          <Others of={{ ...of, landing }} metric={metric} style={style} />
        ) : (
          words.agree
        )}
      </p>
      {estimates.length > 1 && (
        <select
          className="landing-m"
          aria-label={words.method}
          value={chosen ? adopted.method : ""}
          onChange={({ target: { value } }) =>
            onMethod(estimates.find(({ method }) => method === value)?.method ?? null)
          }
        >
          <option value="">{words.middle(words.methods[middle.method])}</option>
          {estimates.map(({ method }) => (
            <option key={method} value={method}>
              {words.methods[method]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** What the other methods say, those below what is adopted first. */
function Others({ of, metric, style }: { of: EstimatedLanding; metric: Metric; style: NumberStyle }) {
  const words = useTexts(texts);
  const { adopted, estimates } = of.landing;
  const others = estimates.filter((estimate) => estimate !== adopted).toSorted((a, b) => a.value - b.value);
  const said = (list: typeof others, below: boolean) =>
    list.length > 0 &&
    words.others(
      list.map(({ method, value }) => {
        const share = ratio(value, of.target).value;
        return words.other(
          words.methods[method],
          wordedValue(value, metric, style),
          share === null ? null : formatRate(share, style),
        );
      }),
      below,
    );
  return (
    <>
      <b>
        {said(
          others.filter(({ value }) => value < adopted.value),
          true,
        )}
      </b>
      {words.space}
      {said(
        others.filter(({ value }) => value >= adopted.value),
        false,
      )}
    </>
  );
}
