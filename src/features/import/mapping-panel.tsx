import { useState } from "react";
import { type Control, type UseFormRegister, useWatch } from "react-hook-form";
import type { Workbook } from "#domain/workbook.ts";
import type { ValueKind } from "#transfer/csv/heading.ts";
import type { TableOffer } from "#transfer/csv/table-desk.ts";
import type { TableSource } from "#transfer/csv/table-reading.ts";
import { Button } from "#ui/control/button.tsx";
import { SelectInput } from "#ui/form/select-input.tsx";
import { useTexts } from "#ui/language/language.tsx";
import { Panel } from "#ui/surface/panel.tsx";
import { type ImportFields, isCalculated, parseTarget, targetUnit, unitParts } from "./import-form.ts";
import { TargetSelect } from "./target-select.tsx";
import { texts } from "./texts.ts";
import { UnitSelect } from "./unit-select.tsx";

export interface MappingForm {
  readonly register: UseFormRegister<ImportFields>;
  readonly control: Control<ImportFields>;
}

/** Further kinds stand only in tables this app wrote. */
const KINDS: readonly ValueKind[] = ["actual", "target", "lastYear"];

/** A table of thousands of names would fill the page with thousands of lists, and one of a hundred would halt it. */
const AT_ONCE = 30;

/** Every name of the table, and where its values go. */
export function MappingPanel({ offer, workbook, form }: { offer: TableOffer; workbook: Workbook; form: MappingForm }) {
  const { mapping } = useTexts(texts);
  const { reading } = offer;
  const [shown, setShown] = useState(AT_ONCE);
  const members = mapping.listed(reading.members.slice(0, 8), reading.members.length > 8);
  return (
    <Panel title={mapping.title} sub={mapping.sub}>
      <div className="tblwrap">
        <table className="tbl mapping">
          <thead>
            <tr>
              <th scope="col">{mapping.name}</th>
              <th scope="col">{mapping.sample}</th>
              <th scope="col">{mapping.target}</th>
              <th scope="col">{mapping.kind}</th>
              <th scope="col">{mapping.unit}</th>
            </tr>
          </thead>
          <tbody>
            {reading.sources.slice(0, shown).map((source, index) => (
              <MappingRow
                // The order of the sources is theirs for the life of the table.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                index={index}
                source={source}
                offer={offer}
                workbook={workbook}
                form={form}
              />
            ))}
          </tbody>
        </table>
      </div>
      {reading.sources.length > shown && (
        <p className="foot">
          <Button size="small" onClick={() => setShown(shown + AT_ONCE)}>
            {mapping.showMore(Math.min(AT_ONCE, reading.sources.length - shown))}
          </Button>{" "}
          {mapping.shownOf(shown, reading.sources.length)}
        </p>
      )}
      {reading.members.length > 0 && (
        <p className="foot">{mapping.members(reading.memberHeading || mapping.unnamed, members)}</p>
      )}
    </Panel>
  );
}

function MappingRow({
  index,
  source,
  offer,
  workbook,
  form,
}: {
  index: number;
  source: TableSource;
  offer: TableOffer;
  workbook: Workbook;
  form: MappingForm;
}) {
  const { mapping } = useTexts(texts);
  const fields = useWatch({ control: form.control, name: `sources.${index}` });
  const target = parseTarget(fields.target);
  const prescribed = targetUnit(target, workbook);
  const unit = prescribed ?? unitParts(fields.unit)[0];
  const proposed = offer.plan.sources[index]?.note ?? null;
  const note =
    isCalculated(target, workbook) && (fields.kind === "actual" || fields.kind === "lastYear")
      ? "calculated"
      : proposed;
  const asksRate = unit === "percent" && source.rateNotation !== null && target.to !== "skip";
  const label = source.unitText === null ? source.name : mapping.withUnit(source.name, source.unitText);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="samples">{source.samples.join(" / ")}</td>
      <td>
        <TargetSelect
          label={mapping.targetOf(label)}
          workbook={workbook}
          proposed={offer.plan.sources[index]?.target ?? target}
          sourceName={source.name}
          {...form.register(`sources.${index}.target`)}
        />
        {note !== null && <p className="note">{mapping.notes[note]}</p>}
      </td>
      <td>
        {target.to !== "skip" && (
          <SelectInput
            aria-label={mapping.kindOf(label)}
            {...form.register(`sources.${index}.kind`)}
            options={[...new Set([...KINDS, source.kind])].map((value) => ({ value, label: mapping.kinds[value] }))}
          />
        )}
      </td>
      <td>
        {target.to !== "skip" && (
          <UnitSelect
            label={mapping.unitOf(label)}
            only={prescribed}
            currency={workbook.settings.currency}
            {...form.register(`sources.${index}.unit`)}
          />
        )}
        {asksRate && (
          <SelectInput
            aria-label={mapping.rateOf(label)}
            aria-invalid={fields.rateNotation === "ask" ? true : undefined}
            {...form.register(`sources.${index}.rateNotation`)}
            options={(source.rateNotation === "ask"
              ? (["ask", "percent", "fraction"] as const)
              : (["percent", "fraction"] as const)
            ).map((value) => ({ value, label: mapping.rates[value] }))}
          />
        )}
      </td>
    </tr>
  );
}
