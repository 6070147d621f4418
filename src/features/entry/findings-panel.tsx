import type { Finding } from "#domain/check/finding.ts";
import type { Month } from "#domain/month.ts";
import { Button } from "#ui/control/button.tsx";
import { formatMonthShort } from "#ui/format/format-month.ts";
import { metricName } from "#ui/format/metric-name.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { InfoIcon } from "#ui/icon/icon.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { StatusShape } from "#ui/status/status-shape.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { type FindingGroup, findingGroup, findingWords } from "./finding-words.ts";
import { texts } from "./texts.ts";

const GROUPS: readonly FindingGroup[] = ["unit", "missing", "notice"];
const LISTED = 5;

/** 「9月の確認」: what should be looked at before the month is done. Nothing here blocks. */
export function FindingsPanel({
  findings,
  month,
  style,
  onFix,
  onAccept,
  onShow,
  children,
}: {
  findings: readonly Finding[];
  month: Month;
  style: NumberStyle;
  onFix: (findings: readonly Finding[]) => void;
  onAccept: (finding: Finding) => void;
  onShow: (finding: Finding) => void;
  children?: React.ReactNode;
}) {
  const t = useTexts(texts).findings;
  return (
    <Panel
      title={t.title(formatMonthShort(month, style.language))}
      aside={<span className="sub num">{t.rest(findings.length)}</span>}
      className="findings"
    >
      {findings.length === 0 && <p className="sub none">{t.none}</p>}
      <ul>
        {GROUPS.map((group) => {
          const members = findings.filter((finding) => findingGroup(finding) === group);
          return (
            members.length > 0 && (
              <li key={group} className="findinggroup">
                <GroupTitle group={group} count={members.length} />
                {group === "missing" ? (
                  <MissingList findings={members} style={style} onFix={onFix} onShow={onShow} />
                ) : (
                  members
                    .slice(0, LISTED)
                    .map((finding) => (
                      <FindingItem
                        key={`${finding.rule} ${finding.metric.id} ${finding.member ?? ""}`}
                        finding={finding}
                        style={style}
                        onFix={onFix}
                        onAccept={onAccept}
                        onShow={onShow}
                      />
                    ))
                )}
                {group !== "missing" && members.length > LISTED && (
                  <p className="sub">{t.more(members.length - LISTED)}</p>
                )}
              </li>
            )
          );
        })}
      </ul>
      {children}
    </Panel>
  );
}

function GroupTitle({ group, count }: { group: FindingGroup; count: number }) {
  const t = useTexts(texts).findings;
  return (
    <h3 className={`st ${group === "unit" ? "warn" : group === "missing" ? "none" : "info"}`}>
      {group === "notice" ? <InfoIcon size={14} /> : <StatusShape level={group === "unit" ? "warn" : "none"} />}
      {t.groups[group]}
      <span className="num">{t.count(count)}</span>
    </h3>
  );
}

function FindingItem({
  finding,
  style,
  onFix,
  onAccept,
  onShow,
}: {
  finding: Finding;
  style: NumberStyle;
  onFix: (findings: readonly Finding[]) => void;
  onAccept: (finding: Finding) => void;
  onShow: (finding: Finding) => void;
}) {
  const t = useTexts(texts).findings;
  const words = findingWords(finding, style);
  const name = metricName(finding.metric, style.language);
  const [before, after] = words.sentence.includes(name)
    ? [
        words.sentence.slice(0, words.sentence.indexOf(name)),
        words.sentence.slice(words.sentence.indexOf(name) + name.length),
      ]
    : ["", ` ${words.sentence}`];
  return (
    <div className="finding">
      <p>
        {before}
        <button type="button" className="cellink" title={t.show(name)} onClick={() => onShow(finding)}>
          {name}
        </button>
        {after}
      </p>
      {words.fix !== undefined && (
        <Button size="small" onClick={() => onFix([finding])}>
          {words.fix}
        </Button>
      )}
      {finding.value !== null && (
        <Button size="small" look="text" onClick={() => onAccept(finding)}>
          {t.accept}
        </Button>
      )}
    </div>
  );
}

function MissingList({
  findings,
  style,
  onFix,
  onShow,
}: {
  findings: readonly Finding[];
  style: NumberStyle;
  onFix: (findings: readonly Finding[]) => void;
  onShow: (finding: Finding) => void;
}) {
  const t = useTexts(texts).findings;
  const steady = findings.filter(({ fix }) => fix);
  return (
    <div className="finding">
      <p className="names">
        {findings.map((finding) => {
          const name = metricName(finding.metric, style.language);
          return (
            <button
              key={finding.metric.id}
              type="button"
              className="cellink"
              title={t.show(name)}
              onClick={() => onShow(finding)}
            >
              {name}
            </button>
          );
        })}
      </p>
      {steady.slice(0, 2).map((finding) => (
        <Button key={finding.metric.id} size="small" onClick={() => onFix([finding])}>
          {findingWords(finding, style).fix}
        </Button>
      ))}
      {steady.length > 2 && (
        <Button size="small" onClick={() => onFix(steady)}>
          {t.last}
        </Button>
      )}
    </div>
  );
}
