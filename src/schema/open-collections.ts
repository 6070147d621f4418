/** Collections whose records have ids but no declared shape beyond that. */
export const OPEN_COLLECTIONS = [
  "notes",
  "events",
  "alerts",
  "initiatives",
  "actions",
  "reviews",
  "plans",
  "touchpoints",
  "budgets",
  "history",
] as const;
