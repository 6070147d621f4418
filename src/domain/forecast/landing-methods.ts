import type { LandingMethod } from "./landing-method.ts";
import { paceLanding } from "./pace-landing.ts";
import { pipelineLanding } from "./pipeline-landing.ts";
import { seasonalLanding } from "./seasonal-landing.ts";

/** Every way to estimate the landing. All are computed; the middle one is adopted unless the person chose another. */
export const landingMethods: readonly LandingMethod[] = [seasonalLanding, paceLanding, pipelineLanding];
