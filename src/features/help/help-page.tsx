import { useMemo } from "react";
import { useWorkbookState } from "#state/use-workbook.tsx";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { formatCount } from "#ui/format/format-count.ts";
import { defaultNumberStyle } from "#ui/format/number-style.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { navigate, useRoute, withQuery } from "#ui/navigation/route.ts";
import { EmptyState } from "#ui/surface/empty-state.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { type GlossaryEntry, glossaryEntries, glossarySearch } from "./glossary-entry.ts";
import "./help.css";
import { texts } from "./texts.ts";

/** Terms, formulas and keys. What is searched for stands in the address, so that other screens can link here. */
export default function HelpPage() {
  const t = useTexts(texts);
  const language = useLanguage();
  const route = useRoute();
  const workbook = useWorkbookState((state) => state.workbook);
  const entries = useMemo(() => glossaryEntries(workbook, language), [workbook, language]);
  const text = route.query.q ?? "";
  const found = glossarySearch(entries, text);
  const kinds = (["term", "metric"] as const)
    .map((kind) => ({ kind, members: found.filter((entry) => entry.kind === kind) }))
    .filter(({ members }) => members.length > 0);
  return (
    <>
      <div className="pagehead">
        <div>
          <h1>{t.title}</h1>
          <p className="sub">{t.lead}</p>
        </div>
      </div>
      <div className="help">
        <div className="glossary">
          <Field label={t.search} hint={t.searchHint}>
            {(control) => (
              <TextInput
                {...control}
                type="search"
                value={text}
                onChange={({ target }) =>
                  navigate(withQuery(route, { q: target.value || undefined }), { replace: true })
                }
              />
            )}
          </Field>
          <p className="sub" role="status">
            {found.length === 0 ? "" : t.found(formatCount(found.length, { ...defaultNumberStyle, language }))}
          </p>
          {found.length === 0 && <EmptyState>{t.none(text)}</EmptyState>}
          {kinds.map(({ kind, members }) => (
            <Panel key={kind} title={kind === "term" ? t.terms : t.metrics}>
              <dl className="terms">
                {members.map((entry) => (
                  <Entry key={`${kind}-${entry.id}`} entry={entry} />
                ))}
              </dl>
            </Panel>
          ))}
        </div>
        <div className="aside">
          <Panel title={t.keys}>
            <dl className="keylist body">
              {t.keyList.map(([keys, does]) => (
                <div key={keys}>
                  <dt>
                    <span className="kbd">{keys}</span>
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </Panel>
          <Panel title={t.about}>
            <div className="body">
              {t.aboutText.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <p>
                <a href="third-party-notices.txt">{t.notices}</a>
              </p>
            </div>
          </Panel>
        </div>
      </div>
    </>
  );
}

function Entry({ entry }: { entry: GlossaryEntry }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { name, otherName, meaning, formula, use, kind } = entry;
  const otherLanguage = language === "ja" ? "en" : "ja";
  return (
    <div>
      <dt>
        {name}
        {otherName !== "" && otherName !== name && language === "ja" && (
          <span className="sub" lang={otherLanguage}>
            {otherName}
          </span>
        )}
        {use && <span className="tag">{t.inWorkbook}</span>}
      </dt>
      <dd>
        {meaning !== "" && <p>{meaning}</p>}
        {(formula !== null || kind === "metric") && (
          <p className="sub">{formula === null ? t.input : `${t.formula}: ${formula}`}</p>
        )}
        {use?.stage && <p className="sub">{t.stage(use.stage)}</p>}
        {use && use.usedIn.length > 0 && (
          <p className="sub">{t.usedIn(use.usedIn.join(language === "ja" ? "、" : ", "))}</p>
        )}
      </dd>
    </div>
  );
}
