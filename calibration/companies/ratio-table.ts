/** Firms and the ratios a source gives of each, by the number the source gives them. */
export interface RatioTable {
  readonly count: number;
  /** One ratio of every firm, NaN where blank. */
  readonly ratio: (number: number) => Float64Array;
}
