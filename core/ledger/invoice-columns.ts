import type { Invoices } from "./clients";

/** Gathers the invoices that count. */
export class InvoiceColumns {
  private count = 0;
  private readonly source: Int32Array;
  private readonly client: Int32Array;
  private readonly row: Int32Array;
  private readonly amount: Float64Array;
  private readonly open: Float64Array;
  private readonly late: Float64Array;
  private readonly paid: Float64Array;
  private readonly disputed: Uint8Array;

  constructor(most: number) {
    this.source = new Int32Array(most);
    this.client = new Int32Array(most);
    this.row = new Int32Array(most);
    this.amount = new Float64Array(most);
    this.open = new Float64Array(most);
    this.late = new Float64Array(most);
    this.paid = new Float64Array(most);
    this.disputed = new Uint8Array(most);
  }

  /** `source` is the invoice's place among the rows of the ledger, `row` the row itself. */
  add(source: number, client: number, row: number, amount: number, open: number, late: number, paid: number, disputed: boolean): void {
    const at = this.count++;
    this.source[at] = source;
    this.client[at] = client;
    this.row[at] = row;
    this.amount[at] = amount;
    this.open[at] = open;
    this.late[at] = late;
    this.paid[at] = paid;
    this.disputed[at] = disputed ? 1 : 0;
  }

  /** `history`: whether the ledger tells of payments. */
  close(numbers: readonly (string | null)[] | null, issued: Float64Array | null, due: Float64Array | null, history: boolean): Invoices {
    const { count } = this;
    const picked = (column: Float64Array | null): Float64Array | null =>
      column && Float64Array.from({ length: count }, (_, at) => column[this.source[at]!]!);
    return {
      count,
      client: this.client.subarray(0, count),
      row: this.row.subarray(0, count),
      number: numbers && Array.from({ length: count }, (_, at) => numbers[this.source[at]!]!),
      amount: this.amount.subarray(0, count),
      open: this.open.subarray(0, count),
      issued: picked(issued),
      due: picked(due),
      paid: history ? this.paid.subarray(0, count) : null,
      late: this.late.subarray(0, count),
      disputed: this.disputed.subarray(0, count),
    };
  }
}
