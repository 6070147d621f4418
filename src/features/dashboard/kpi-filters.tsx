import { useTexts } from "#ui/language/language.tsx";
import type { KpiGroup } from "./kpi-groups.ts";
import type { KpiFilter } from "./kpi-order.ts";
import { texts } from "./texts.ts";

/** 要対応のみ, the tier, the owner: which rows of the KPI table are shown. */
export function KpiFilters({
  groups,
  filter,
  onChange,
}: {
  groups: readonly KpiGroup[];
  filter: KpiFilter;
  onChange: (filter: KpiFilter) => void;
}) {
  const words = useTexts(texts);
  const owners = [...new Set(groups.flatMap(({ rows }) => rows.map(({ metric }) => metric.owner)))].filter(
    (owner) => owner !== "",
  );
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.badOnly}
          onChange={({ target }) => onChange({ ...filter, badOnly: target.checked })}
        />
        {words.badOnly}
      </label>
      {groups.length > 1 && (
        <select
          aria-label={words.tier}
          value={filter.tier ?? ""}
          onChange={({ target }) =>
            onChange({ ...filter, tier: groups.find(({ tier }) => tier === target.value)?.tier ?? null })
          }
        >
          <option value="">{words.allTiers}</option>
          {groups.map(({ tier }) => (
            <option key={tier} value={tier}>
              {words.tiers[tier]}
            </option>
          ))}
        </select>
      )}
      {owners.length > 1 && (
        <select
          aria-label={words.owner}
          value={filter.owner ?? ""}
          onChange={({ target }) => onChange({ ...filter, owner: target.value === "" ? null : target.value })}
        >
          <option value="">{words.allOwners}</option>
          {owners.map((owner) => (
            <option key={owner} value={owner}>
              {owner}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
