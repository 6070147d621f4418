/** One revision of a workbook and the hash that names it, so that two copies can find their common ancestor. */
export interface LineageEntry {
  readonly revision: number;
  readonly hash: string;
}
