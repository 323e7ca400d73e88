/** Who calls whom. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}
