/** Something about the kept copies the person should know; worded by the screen. */
export type StorageNotice =
  /** One copy was gone or damaged and was restored from the other; nothing was lost. */
  | { readonly code: "healed"; readonly from: "database" | "journal"; readonly names: readonly string[] }
  /** The browser removed the database while the workbook was open; it was written again in full. */
  | { readonly code: "rewritten" }
  /** The newest copy could not be read; an older one is shown. */
  | { readonly code: "older-copy"; readonly revision: number; readonly at: string }
  /** Workbooks that were here are gone, while others remain. */
  | { readonly code: "workbooks-missing"; readonly names: readonly string[] }
  /** The database cannot be opened: nothing can be kept in this browser. */
  | { readonly code: "database-unavailable" }
  /** Another tab took over before these changes were kept; they are still in this tab and can be exported. */
  | { readonly code: "changes-left-behind"; readonly count: number };
