import type { Alert, AlertSeverity } from "#domain/alert/alert.ts";
import type { LandingEstimate } from "#domain/forecast/landing.ts";
import type { LandingMethodId } from "#domain/forecast/landing-method.ts";
import type { Month } from "#domain/month.ts";
import type { AlertRuleId, Language } from "#domain/workbook.ts";
import { texts as actionTexts } from "#ui/action/texts.ts";
import { typedStyle } from "#ui/form/typed-value.ts";
import { formatDay } from "#ui/format/format-day.ts";
import { formatMonth, formatMonthShort } from "#ui/format/format-month.ts";
import { formatRate } from "#ui/format/format-rate.ts";
import { metricName } from "#ui/format/metric-name.ts";
import { wordedDistance, wordedValue } from "#ui/format/metric-style.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { texts as landingTexts } from "#ui/landing/texts.ts";
import { bilingual } from "#ui/language/language.tsx";
import { alertSentences } from "./alert-sentences.ts";

/** An alert as it is read out: what it is about, why it was given, what to do next, and where. */
export interface AlertWords {
  /** The metric's name; what is missing has none. */
  readonly name: string;
  /** The rule's name: 管理限界の外. */
  readonly rule: string;
  readonly month: string;
  readonly reason: string;
  readonly next: string;
  /** The screen on which the next step is taken. */
  readonly href: string;
  readonly place: string;
}

export const alertRuleNames: Readonly<Record<Language, Readonly<Record<AlertRuleId, string>>>> = {
  ja: {
    level: "決めた値の外",
    pace: "累計の遅れ",
    failing: "要対応の連続",
    contradiction: "件数の矛盾",
    limits: "管理限界の外",
    run: "水準の変化",
    near: "管理限界の近く",
    range: "12か月の最高・最低",
    jump: "前月からの急変",
    missing: "未入力",
    landing: "着地見込みの不足",
    apart: "着地見込みの開き",
    overdue: "アクションの期限超過",
  },
  en: {
    level: "Beyond a set value",
    pace: "Behind for the year",
    failing: "Act, months running",
    contradiction: "Counts that contradict",
    limits: "Outside control limits",
    run: "Shift of level",
    near: "Near a control limit",
    range: "12-month high or low",
    jump: "Sudden change",
    missing: "Not entered",
    landing: "Landing below target",
    apart: "Landing uncertain",
    overdue: "Action overdue",
  },
};

export const severityWords = bilingual(
  { bad: "要対応", warn: "注意", good: "好転" } satisfies Record<AlertSeverity, string>,
  { bad: "Act", warn: "Watch", good: "Better" },
);

const places = bilingual(
  {
    entry: "月次入力で確認",
    tree: "KPIツリーで確認",
    dashboard: "ダッシュボードで確認",
    actions: "アクションで確認",
  },
  {
    entry: "Check in Monthly entry",
    tree: "Check in the KPI tree",
    dashboard: "Check on the dashboard",
    actions: "Check in Actions",
  },
);

/** The words of an alert, in the language and units of the style. */
export function alertWords(alert: Alert, bookStyle: NumberStyle): AlertWords {
  const { language } = bookStyle;
  const { metric, rule, month } = alert;
  const name = metric ? metricName(metric, language) : "";
  const place = placeOf(alert);
  return {
    name: subjectOf(alert, language),
    rule: alertRuleNames[language][rule],
    month: formatMonth(month, language),
    ...sentences(alert, name, bookStyle),
    href: hrefs[place](alert),
    place: places[language][place],
  };
}

type Place = keyof (typeof places)["ja"];

function placeOf({ rule, metric }: Alert): Place {
  if (rule === "overdue") return "actions";
  if (rule === "apart") return "dashboard";
  return metric === null || rule === "contradiction" || rule === "jump" ? "entry" : "tree";
}

const hrefs: Readonly<Record<Place, (alert: Alert) => string>> = {
  entry: ({ month }) => `#/entry?m=${month}`,
  tree: ({ month, metric }) => `#/tree?m=${month}&node=${encodeURIComponent(metric?.id ?? "")}`,
  dashboard: ({ month }) => `#/dashboard?m=${month}`,
  actions: ({ evidence }) =>
    `#/actions?action=${encodeURIComponent(evidence.rule === "overdue" ? evidence.action.id : "")}`,
};

/** The action by its text, else the metric; what is missing is no one metric. */
function subjectOf({ evidence, metric }: Alert, language: Language): string {
  if (evidence.rule === "overdue") return evidence.action.text || actionTexts[language].untitled;
  return metric ? metricName(metric, language) : alertSentences[language].inputs;
}

function sentences(alert: Alert, name: string, bookStyle: NumberStyle): Pick<AlertWords, "reason" | "next"> {
  const { evidence, metric, severity } = alert;
  const say = alertSentences[bookStyle.language];
  const style = metric ? typedStyle(metric, bookStyle) : bookStyle;
  const { language } = style;
  const amount = (value: number) => (metric ? wordedValue(value, metric, style) : String(value));
  const percent = (share: number) => formatRate(share, style);
  const short = (month: Month) => formatMonthShort(month, language);
  const methodName = (method: LandingMethodId) => landingTexts[language].methods[method];
  const month = short(alert.month);
  const good = severity === "good";
  switch (evidence.rule) {
    case "level":
      return {
        reason: say.level(month, name, amount(evidence.value), amount(evidence.limit), evidence.side === "above"),
        next: say.review,
      };
    case "pace": {
      const { toDate, expected, attainment } = evidence;
      return {
        reason: say.pace(month, name, amount(toDate), amount(expected), percent(attainment)),
        next: whatIsLeft(evidence, amount, language),
      };
    }
    case "landing": {
      const { value, target, attainment, method } = evidence;
      const [lands, asked, reached] = [amount(value), amount(target), percent(attainment)];
      return {
        reason:
          method === null
            ? say.landed(name, lands, asked, reached)
            : say.landing(month, name, lands, methodName(method), asked, reached),
        next: whatIsLeft(evidence, amount, language),
      };
    }
    case "apart": {
      const { low, high, adopted } = evidence;
      const said = ({ method, value }: LandingEstimate) => [methodName(method), amount(value)] as const;
      return {
        reason: say.apart(month, name, said(low), said(high), methodName(adopted.method)),
        next: say.chooseMethod,
      };
    }
    case "overdue":
      return {
        reason: say.overdue(formatDay(evidence.due, language), evidence.days, evidence.action.owner || null),
        next: say.finish,
      };
    case "failing": {
      const { months, from, value, target } = evidence;
      return {
        reason: say.failing(name, months, short(from), month, amount(value), target === null ? null : amount(target)),
        next: alert.ordinary ? say.changeTheWhole : say.findCause,
      };
    }
    case "limits": {
      const { value, lower, upper, side, trial, have } = evidence;
      return {
        reason: say.limits(
          month,
          name,
          amount(value),
          amount(lower),
          amount(upper),
          side === "above",
          trial ? have : null,
        ),
        next: good ? say.keepUp : say.askWhatChanged,
      };
    }
    case "run":
      return {
        reason: say.run(name, evidence.months, amount(evidence.center), evidence.side === "above"),
        next: good ? say.keepUp : say.askLevel,
      };
    case "near":
      return { reason: say.near(name, evidence.side === "above"), next: good ? say.keepUp : say.askWhatChanged };
    case "range":
      return {
        reason: say.range(month, name, amount(evidence.value), amount(evidence.extreme), evidence.side === "above"),
        next: good ? say.keepUp : say.askWhatChanged,
      };
    case "jump": {
      const { value, before, change } = evidence;
      const distance = metric ? wordedDistance(value - before, metric, style) : "";
      const share = metric?.unit === "percent" ? null : percent(Math.abs(change));
      return {
        reason: say.jump(month, name, amount(value), amount(before), distance, share, change > 0),
        next: say.checkEntry,
      };
    }
    case "missing": {
      const { entered, of, metrics, deadline } = evidence;
      const names = metrics.slice(0, 3).map((each) => metricName(each, language));
      return {
        reason: say.missing(month, entered, of, names, Math.max(0, metrics.length - 3), formatDay(deadline, language)),
        next: say.enterRest(month),
      };
    }
    case "contradiction": {
      const { value, other, against, leadTimeMonths } = evidence;
      const otherName = metricName(other, language);
      return {
        reason: say.contradiction(month, name, amount(value), otherName, amount(against)),
        next: leadTimeMonths > 0 ? say.mayBeLate(leadTimeMonths) : say.checkBoth,
      };
    }
  }
}

/** What the rest of a year that is behind must bring. */
function whatIsLeft(
  {
    pace,
    best,
    monthsLeft,
  }: { readonly pace: number | null; readonly best: number | null; readonly monthsLeft: number },
  amount: (value: number) => string,
  language: Language,
): string {
  const say = alertSentences[language];
  if (monthsLeft === 0) return say.yearOver;
  if (pace === null) return say.paceUnknown;
  return say.paceNeeded(monthsLeft, amount(pace), best === null ? null : amount(best), best !== null && pace > best);
}
