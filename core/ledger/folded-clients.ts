/**
 * What the fold keeps of each client. Money is summed in the order of the client's lines; a mean is NaN where its lines do
 * not tell.
 */
export const foldedFields = [
  /** How many of its lines counted. */
  "lines",
  "balance",
  "overdue",
  /** Undisputed, overdue by more than 90 days. */
  "overdue90",
  /** Within the year before. */
  "invoiced",
  /** Days late by amount, what is open and disputed included. */
  "daysLate",
  // How it pays: see PaymentBehaviour.
  "delay",
  "recent",
  "trend",
  "shareLate",
  "paydex",
  "arbitrage",
  "settled",
  /** The first day it was invoiced; Infinity where no line has one. */
  "firstIssue",
  /** Open lines, payments aside, without a due date. */
  "undated",
  // What is open, by age.
  "notDue",
  "overdue1to30",
  "overdue31to60",
  "overdue61to90",
  "overdueOver90",
  "withoutDate",
] as const;

export type FoldedField = (typeof foldedFields)[number];
/** Where the six bands of ageing begin among the fields. */
export const bandsFrom = foldedFields.indexOf("notDue");

/** Folded clients as columns that grow: client by client on one machine, part by part from many. */
export class FoldedClients {
  count = 0;
  private columns: Record<FoldedField, Float64Array>;

  constructor(private room = 1024) {
    this.columns = this.ofRoom();
  }

  private ofRoom(): Record<FoldedField, Float64Array> {
    return Object.fromEntries(foldedFields.map((field) => [field, new Float64Array(this.room)])) as Record<FoldedField, Float64Array>;
  }

  /** Makes room for a client's place. */
  reach(client: number): void {
    if (client >= this.count) this.count = client + 1;
    if (client < this.room) return;
    while (client >= this.room) this.room *= 2;
    const before = this.columns;
    this.columns = this.ofRoom();
    for (const field of foldedFields) this.columns[field].set(before[field]);
  }

  set(field: FoldedField, client: number, value: number): void {
    this.columns[field][client] = value;
  }

  get(field: FoldedField, client: number): number {
    return this.columns[field][client]!;
  }

  column(field: FoldedField): Float64Array {
    return this.columns[field].subarray(0, this.count);
  }
}
