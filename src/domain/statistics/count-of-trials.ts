/** How many of how many. */
export interface CountOfTrials {
  readonly happened: number;
  readonly tried: number;
}
