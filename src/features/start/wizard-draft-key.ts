export const WIZARD_DRAFT_KEY = "kpi-workbook:new-workbook";

/** Whether anything was left unfinished on this device; what it is, `wizard-draft.ts` reads. */
export function hasWizardDraft(): boolean {
  try {
    return localStorage.getItem(WIZARD_DRAFT_KEY) !== null;
  } catch {
    return false;
  }
}
