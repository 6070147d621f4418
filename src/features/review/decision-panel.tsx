import { useState } from "react";
import { decisionLog } from "#domain/review/decision-log.ts";
import type { Review, ReviewKind } from "#domain/workbook.ts";
import { Button } from "#ui/control/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { TextInput } from "#ui/form/text-input.tsx";
import { formatDateTime } from "#ui/format/format-instant.ts";
import { useLanguage, useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { DataTable } from "#ui/table/data-table.tsx";
import { reviewName } from "./review-name.ts";
import { texts } from "./texts.ts";

/** Every decision of every meeting, the newest first: to look up what was decided, and to print. */
export function DecisionPanel({
  reviews,
  startMonth,
  onOpen,
}: {
  reviews: readonly Review[];
  startMonth: number;
  onOpen: (id: string) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [word, setWord] = useState("");
  const [kind, setKind] = useState<ReviewKind | "">("");
  const all = decisionLog(reviews);
  const sought = word.trim().toLocaleLowerCase();
  const shown = all.filter(
    (one) => (kind === "" || one.kind === kind) && one.text.toLocaleLowerCase().includes(sought),
  );
  return (
    <Panel
      title={t.decisionLog}
      sub={t.decisionCount(shown.length)}
      className="decisions"
      aside={
        shown.length > 0 && (
          <span className="noprint">
            <Button onClick={() => window.print()}>{t.printDecisions}</Button>
          </span>
        )
      }
    >
      {all.length === 0 ? (
        <p className="body sub">{t.noDecisions}</p>
      ) : (
        <>
          <div className="filters noprint" role="group" aria-label={t.filterDecisions}>
            <Field label={t.decisionWord}>
              {(field) => <TextInput {...field} value={word} onChange={(event) => setWord(event.target.value)} />}
            </Field>
            <Field label={t.kind}>
              {(field) => (
                <SelectInput
                  {...field}
                  value={kind}
                  onChange={(event) => setKind(event.target.value as ReviewKind | "")}
                  options={[
                    { value: "", label: t.all },
                    ...Object.entries(t.kinds).map(([value, label]) => ({ value, label })),
                  ]}
                />
              )}
            </Field>
          </div>
          {shown.length === 0 && <p className="body sub">{t.noDecisionFound}</p>}
          {shown.length > 0 && (
            <DataTable
              caption={t.decisionLog}
              rows={shown}
              rowKey={({ review, id }) => `${review} ${id}`}
              columns={[
                { id: "text", header: t.decision, renderCell: ({ text }) => text },
                {
                  id: "meeting",
                  header: t.meeting,
                  renderCell: ({ review, month, kind: held }) => (
                    <button type="button" className="btn text" onClick={() => onOpen(review)}>
                      {reviewName({ kind: held, ...(month !== undefined && { month }) }, startMonth, language)}{" "}
                      {t.kinds[held]}
                    </button>
                  ),
                },
                {
                  id: "at",
                  header: t.decidedAt,
                  renderCell: ({ at, underWay }) => (
                    <span className="num">
                      {at === "" ? "—" : formatDateTime(at, language)} {underWay && t.underWay}
                    </span>
                  ),
                },
              ]}
            />
          )}
        </>
      )}
    </Panel>
  );
}
