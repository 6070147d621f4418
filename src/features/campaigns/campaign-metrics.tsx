import type { Language, Metric } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { metricName } from "#ui/format/metric-name.ts";
import { useTexts } from "#ui/language/language.tsx";
import { texts } from "./texts.ts";

/** The KPIs of a campaign: chosen one after the other, each with a way out. */
export function CampaignMetrics({
  metrics,
  chosen,
  language,
  onChange,
}: {
  metrics: readonly Metric[];
  chosen: readonly string[];
  language: Language;
  onChange: (metrics: readonly string[]) => void;
}) {
  const f = useTexts(texts).form;
  return (
    <section>
      <h3>{f.metrics}</h3>
      <ul>
        {metrics
          .filter(({ id }) => chosen.includes(id))
          .map((metric) => (
            <li key={metric.id}>
              {metricName(metric, language)}
              <Button
                look="text"
                size="small"
                aria-label={f.removeMetric(metricName(metric, language))}
                onClick={() => onChange(chosen.filter((id) => id !== metric.id))}
              >
                {f.remove}
              </Button>
            </li>
          ))}
      </ul>
      <Field label={f.addMetric}>
        {(field) => (
          <SelectInput
            {...field}
            value=""
            onChange={(event) => event.target.value !== "" && onChange([...chosen, event.target.value])}
            options={[
              { value: "", label: f.choose },
              ...metrics
                .filter(({ id }) => !chosen.includes(id))
                .map((metric) => ({ value: metric.id, label: metricName(metric, language) })),
            ]}
          />
        )}
      </Field>
    </section>
  );
}
