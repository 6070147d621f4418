import type { Engine } from "#domain/engine/engine.ts";
import type { Calculated } from "./calculated.ts";
import { type FunnelQuestion, funnelStanding } from "./funnel-standing.ts";
import { changeProbability } from "./statistics/change-probability.ts";
import type { CountOfTrials } from "./statistics/count-of-trials.ts";
import { believable } from "./statistics/false-discoveries.ts";
import type { Dimension, Member, Stage, Workbook } from "./workbook.ts";

/** A channel's rate at a step, held against all other channels together. */
export interface ChannelRate {
  readonly member: Member;
  readonly happened: number | null;
  readonly tried: number | null;
  readonly rate: Calculated;
  /** Above or below the others by more than chance, the many comparisons allowed for; null when it cannot be told. */
  readonly stands: "above" | "below" | null;
}

/** A step of the funnel, channel by channel. */
export interface ChannelStep {
  readonly upper: Stage;
  readonly lower: Stage;
  readonly channels: readonly ChannelRate[];
}

/**
 * The step rates of every channel (チャネル別の転換率), for steps of which some channel has both counts. Each is compared with
 * all others together; of all comparisons on the screen those are marked that Benjamini and Hochberg's rule believes, one
 * in ten of which may be false: with many channels, single small probabilities turn up by themselves.
 *
 * @example
 * channelRates({ stages: [], metrics: [], goals: [], series: [], settings: { closedThrough: "2025-09", fiscalYearStartMonth: 4 } }, null, { id: "channel", members: [] }, { month: "2025-09" }) // => []
 */
export function channelRates(
  workbook: Pick<Workbook, "stages" | "metrics" | "goals" | "series" | "settings">,
  engine: Engine,
  { members }: Dimension,
  question: FunnelQuestion,
): readonly ChannelStep[] {
  const standings = members.map((member) => funnelStanding(workbook, engine, { ...question, member: member.id }).steps);
  const steps = workbook.stages.slice(1).map((lower, index) => ({
    upper: workbook.stages[index]!,
    lower,
    counts: standings.map((one) => one[index]!),
  }));
  const shown = steps.filter(({ counts }) => counts.some(({ tried }) => tried !== null));
  const probabilities = shown.map(({ counts }) =>
    counts.map((own) => {
      const others = sumOf(counts.filter((one) => one !== own));
      return isRate(own) && isRate(others) ? { others, chance: changeProbability(own, others) } : null;
    }),
  );
  const flat = probabilities.flat().filter((one) => one !== null);
  const believed = believable(flat.map(({ chance }) => chance));
  return shown.map(({ upper, lower, counts }, step) => ({
    upper,
    lower,
    channels: counts.map((own, index) => {
      const compared = probabilities[step]![index] ?? null;
      const sure = compared !== null && believed[flat.indexOf(compared)] === true;
      const more = sure && own.rate.value! > compared.others.happened / compared.others.tried;
      return {
        member: members[index]!,
        happened: own.happened,
        tried: own.tried,
        rate: own.rate,
        stands: sure ? (more ? "above" : "below") : null,
      };
    }),
  }));
}

type Counts = { readonly happened: number | null; readonly tried: number | null };

function sumOf(counts: readonly Counts[]): CountOfTrials {
  return {
    happened: counts.reduce((sum, { happened, tried }) => sum + (tried === null ? 0 : (happened ?? 0)), 0),
    tried: counts.reduce((sum, { tried }) => sum + (tried ?? 0), 0),
  };
}

function isRate(counts: Counts): counts is CountOfTrials {
  const { happened, tried } = counts;
  return Number.isInteger(happened) && Number.isInteger(tried) && happened! >= 0 && tried! > 0 && happened! <= tried!;
}
