import { useState } from "react";
import { readNumber } from "#domain/reading/read-number.ts";
import { actionKey } from "#domain/scoring/scored-rows.ts";
import type { ScoringAction } from "#domain/workbook.ts";
import { newIdentity } from "#state/new-identity.ts";
import { Button } from "#ui/control/button.tsx";
import { IconButton } from "#ui/control/icon-button.tsx";
import { Field } from "#ui/form/field.tsx";
import { typedValueText } from "#ui/form/typed-value.ts";
import type { NumberStyle } from "#ui/format/number-style.ts";
import { CloseIcon } from "#ui/icon/icon.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { CommittedInput } from "./committed-input.tsx";
import { texts } from "./texts.ts";
import type { ScoringDesk } from "./use-scoring.ts";

/** What each action counts, and from how many points on a lead is a high-score lead. */
export function RulesPanel({ desk, style }: { desk: ScoringDesk; style: NumberStyle }) {
  const t = useTexts(texts);
  const { sheet, readOnly, save } = desk;
  const { actions, threshold } = sheet;
  const [wrong, setWrong] = useState<string | null>(null);
  const later = (index: number, name: string) =>
    actions.slice(index + 1).some((other) => actionKey(other.name) === actionKey(name));
  return (
    <Panel title={t.rules} sub={t.rulesSub}>
      <div className="body scorerules">
        <Field
          label={t.threshold}
          hint={t.thresholdHint}
          error={wrong !== null ? t.thresholdNotNumber(wrong) : threshold === null ? t.noThreshold : undefined}
        >
          {(control) => (
            <CommittedInput
              control={control}
              amount
              unit={t.pointUnit}
              readOnly={readOnly}
              value={threshold === null ? "" : typedValueText(threshold, "score", style)}
              onCommit={(text) => {
                const reading = readNumber(text, { unit: "score" });
                const read = reading.kind === "value" || reading.kind === "blank";
                setWrong(read ? null : text);
                return read && save({ threshold: reading.kind === "value" ? reading.value : null });
              }}
            />
          )}
        </Field>
        <ul className="scoreactions" aria-label={t.rules}>
          {actions.map((action, index) => (
            <ActionRow
              key={action.id}
              action={action}
              place={index + 1}
              twice={action.name !== "" && later(index, action.name)}
              style={style}
              readOnly={readOnly}
              onChange={(next) => save({ actions: actions.map((other) => (other.id === action.id ? next : other)) })}
              onRemove={() => save({ actions: actions.filter(({ id }) => id !== action.id) })}
            />
          ))}
        </ul>
        {!readOnly && (
          <Button
            size="small"
            onClick={() => save({ actions: [...actions, { id: newIdentity().id, name: t.newAction, points: null }] })}
          >
            {t.add}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function ActionRow({
  action,
  place,
  twice,
  style,
  readOnly,
  onChange,
  onRemove,
}: {
  action: ScoringAction;
  place: number;
  twice: boolean;
  style: NumberStyle;
  readOnly: boolean;
  onChange: (action: ScoringAction) => boolean;
  onRemove: () => void;
}) {
  const t = useTexts(texts);
  const [wrong, setWrong] = useState<string | null>(null);
  const named = action.name || t.unnamed;
  const fault = wrong !== null ? t.notNumber(wrong) : action.points === null ? t.noPoints : twice ? t.twice : undefined;
  const faultId = `fault-${action.id}`;

  function commitPoints(text: string): boolean {
    const reading = readNumber(text, { unit: "score" });
    const read = reading.kind === "value" || reading.kind === "blank";
    setWrong(read ? null : text);
    const points = reading.kind === "value" ? reading.value : null;
    const kept = points === action.points || onChange({ ...action, points });
    return read && kept;
  }

  return (
    <li>
      <CommittedInput
        control={{ "aria-label": t.actionName(place) }}
        readOnly={readOnly}
        value={action.name}
        onCommit={(name) => onChange({ ...action, name: name.trim() })}
      />
      <CommittedInput
        control={{
          "aria-label": t.actionPoints(named),
          "aria-invalid": fault === undefined ? undefined : true,
          "aria-describedby": fault === undefined ? undefined : faultId,
        }}
        amount
        unit={t.pointUnit}
        readOnly={readOnly}
        value={action.points === null ? "" : typedValueText(action.points, "score", style)}
        onCommit={commitPoints}
      />
      {!readOnly && (
        <IconButton label={t.remove(named)} onClick={onRemove}>
          <CloseIcon size={14} />
        </IconButton>
      )}
      {fault !== undefined && (
        <p className="err" id={faultId}>
          {fault}
        </p>
      )}
    </li>
  );
}
