/** What shows whether the agreement is kept: hand-overs in time, and follow-ups in time. */
export const agreementMetrics = ["handed_over_in_time_rate", "followed_up_in_time_rate"] as const;
