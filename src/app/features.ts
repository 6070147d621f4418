import { feature as actions } from "#features/actions/feature.tsx";
import { feature as agreement } from "#features/agreement/feature.tsx";
import { feature as alerts } from "#features/alerts/feature.tsx";
import { feature as campaigns } from "#features/campaigns/feature.tsx";
import { feature as dashboard } from "#features/dashboard/feature.tsx";
import { feature as entry } from "#features/entry/feature.tsx";
import { feature as file } from "#features/file/feature.tsx";
import { feature as funnel } from "#features/funnel/feature.tsx";
import { feature as goals } from "#features/goals/feature.tsx";
import { feature as help } from "#features/help/feature.tsx";
import { feature as importTable } from "#features/import/feature.tsx";
import { feature as kpi } from "#features/kpi/feature.tsx";
import { feature as plan } from "#features/plan/feature.tsx";
import { feature as review } from "#features/review/feature.tsx";
import { feature as scoring } from "#features/scoring/feature.tsx";
import { newWorkbookFeature, feature as start } from "#features/start/feature.tsx";
import { feature as targets } from "#features/targets/feature.tsx";
import { feature as tree } from "#features/tree/feature.tsx";
import type { Feature } from "#ui/navigation/feature.ts";

/** Every screen, in the order of the left rail. */
export const features: readonly Feature[] = [
  start,
  newWorkbookFeature,
  dashboard,
  kpi,
  goals,
  tree,
  plan,
  targets,
  agreement,
  entry,
  importTable,
  campaigns,
  scoring,
  funnel,
  alerts,
  review,
  actions,
  file,
  help,
];
