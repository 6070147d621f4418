import { produce } from "immer";
import { expect, test } from "vitest";
import { agreementMetrics } from "#domain/agreement/agreement-metrics.ts";
import {
  agreementDifferences,
  agreementGaps,
  agreementStanding,
  versionBefore,
} from "#domain/agreement/agreement-versions.ts";
import { createEngine } from "#domain/engine/engine.ts";
import { metricsToAdd } from "#domain/metric/metrics-to-add.ts";
import { addMetrics } from "#state/commands/add-metrics.ts";
import { removeAgreementVersion } from "#state/commands/remove-agreement-version.ts";
import { saveAgreementVersion } from "#state/commands/save-agreement-version.ts";
import { aMetric, aWorkbook } from "../../../support/a-workbook.ts";

const spring = { id: "a", mql: "15点以上", followUp: "48時間以内", owner: "営業担当", validFrom: "2025-04-01" };
const autumn = { ...spring, id: "b", followUp: "24時間以内", validFrom: "2025-10-01", note: "対応が遅れたため" };

test("versions are kept one after the other, a draft is corrected and taken away again", () => {
  const begun = produce(aWorkbook(), saveAgreementVersion(spring, "").change);
  const revised = produce(begun, saveAgreementVersion({ ...autumn, validFrom: undefined }, "").change);
  expect(revised.agreement?.versions?.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(revised.agreement?.versions?.[1]).not.toHaveProperty("validFrom");
  const dated = produce(revised, saveAgreementVersion(autumn, "").change);
  expect(dated.agreement?.versions?.[1]).toEqual(autumn);
  expect(produce(dated, removeAgreementVersion("b", "").change).agreement?.versions).toEqual([spring]);
});

test("a version counts from its first day until the next one's, whichever was written first", () => {
  const agreement = { versions: [autumn, spring, { id: "c" }] };
  expect(agreementStanding(agreement, "2025-03-31")).toMatchObject({ inForce: null, upcoming: [spring, autumn] });
  expect(agreementStanding(agreement, "2025-09-30")).toMatchObject({ inForce: spring, upcoming: [autumn], past: [] });
  expect(agreementStanding(agreement, "2025-10-01")).toMatchObject({ inForce: autumn, past: [spring] });
  expect(versionBefore(agreement, autumn)).toBe(spring);
  expect(versionBefore(agreement, { id: "c" })).toBe(autumn);
});

test("of two of the same day the one written last counts", () => {
  const again = { ...autumn, id: "d" };
  expect(agreementStanding({ versions: [spring, autumn, again] }, "2025-10-01").inForce).toBe(again);
});

test("two versions differ field by field, and what is blank is named", () => {
  expect(agreementDifferences(spring, autumn)).toEqual([
    { field: "followUp", before: "48時間以内", after: "24時間以内" },
    { field: "validFrom", before: "2025-04-01", after: "2025-10-01" },
  ]);
  expect(agreementGaps(spring)).toEqual(["lead", "sql", "handOver", "feedback"]);
});

test("what measures the agreement comes with its inputs, and is unknown until they are entered", () => {
  const book = aWorkbook({ metrics: [aMetric({ id: "mql" })] });
  const { added } = metricsToAdd(book, agreementMetrics, "ja");
  expect(added.map(({ id }) => id).toSorted()).toEqual([
    "followed_up_in_time",
    "followed_up_in_time_rate",
    "handed_over_in_time",
    "handed_over_in_time_rate",
    "handed_over_mql",
  ]);
  const grown = produce(book, addMetrics(added).change);
  const engine = createEngine(grown);
  const rate = () => engine.value({ metric: "handed_over_in_time_rate", period: "2025-09" });
  expect(rate()).toMatchObject({ value: null, reason: "missing" });
  engine.setValue({ metric: "mql", month: "2025-09", value: 20 });
  engine.setValue({ metric: "handed_over_in_time", month: "2025-09", value: 17 });
  expect(rate().value).toBe(0.85);
});
