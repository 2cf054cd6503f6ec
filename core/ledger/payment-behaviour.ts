/** How clients of a ledger pay, by client; NaN where their invoices do not tell. */
export interface PaymentBehaviour {
  /** Days late by amount, an open overdue invoice with its delay so far. */
  readonly delay: Float64Array;
  /**
   * Days late by invoice, as the rating uses them: early is 0, one invoice counts 60 at most, old settlements fade, an open
   * overdue invoice counts its delay so far; one more invoice of an average payer is added to every client's.
   */
  readonly recent: Float64Array;
  /** Days by which it changed: the last three months' invoices less those of the three before. */
  readonly trend: Float64Array;
  /** Share of the money that was paid, or is open, after its day. */
  readonly shareLate: Float64Array;
  /** By amount, 1 to 100; 80 is paid on the day. */
  readonly paydex: Float64Array;
  /** Delay by amount less delay by invoice: negative where the large ones are paid first. */
  readonly arbitrage: Float64Array;
  /** How many invoices were settled. */
  readonly settled: Float64Array;
  /** Middle delay of the settled ones: the best single forecast of the next. */
  median: () => Float64Array;
}
