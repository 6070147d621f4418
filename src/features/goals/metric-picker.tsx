import { useId, useState } from "react";
import type { CatalogueMetric, MetricGroup } from "#domain/metric/catalogue-metric.ts";
import { catalogueMetric } from "#domain/metric/metric-catalogue.ts";
import { metricSearch } from "#domain/metric/metric-search.ts";
import { Field } from "#ui/form/field.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { CloseIcon } from "#ui/icon/icon.tsx";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** The catalogue by group, to tick what one wants to follow. A search narrows it; what is ticked stays ticked. */
export function MetricPicker({
  chosen,
  without = [],
  onChange,
}: {
  chosen: readonly string[];
  without?: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [wanted, setWanted] = useState("");
  const found = metricSearch(wanted).filter(({ id }) => !without.includes(id));
  const groups = [...new Set(found.map(({ group }) => group))];

  function nameOf(id: string): string {
    const metric = catalogueMetric(id);
    return (language === "ja" ? metric?.name : metric?.nameEn) ?? id;
  }

  function toggle(id: string) {
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  }

  return (
    <div className="picker">
      <Field label={t.search} hint={t.searchHint}>
        {(field) => (
          <TextInput {...field} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        )}
      </Field>
      {chosen.length > 0 && (
        <ul className="chosen" aria-label={t.chosenList}>
          {chosen.map((id) => (
            <li key={id}>
              <button type="button" className="chip" aria-label={t.unchoose(nameOf(id))} onClick={() => toggle(id)}>
                {nameOf(id)} <CloseIcon size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="groups">
        {found.length === 0 && <p className="sub">{t.noMatch(wanted)}</p>}
        {groups.map((group) => (
          <MetricGroupChoices
            key={group}
            group={group}
            metrics={found.filter((metric) => metric.group === group)}
            chosen={chosen}
            onToggle={toggle}
          />
        ))}
      </div>
    </div>
  );
}

function MetricGroupChoices({
  group,
  metrics,
  chosen,
  onToggle,
}: {
  group: MetricGroup;
  metrics: readonly CatalogueMetric[];
  chosen: readonly string[];
  onToggle: (id: string) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const id = useId();
  return (
    <fieldset aria-labelledby={id}>
      <legend id={id}>{t.groups[group]}</legend>
      {metrics.map((metric) => (
        <label key={metric.id} title={metric.definition[language]}>
          <input type="checkbox" checked={chosen.includes(metric.id)} onChange={() => onToggle(metric.id)} />
          <span>{language === "ja" ? metric.name : metric.nameEn}</span>
        </label>
      ))}
    </fieldset>
  );
}
