import type { LedgerLines } from "../../core/ledger/ledger-lines";
import { clean } from "../../core/ledger/ledger-plan";
import { firstOfEach } from "../../core/ledger/repeated-invoices";

/** Stands for an unknown day while lines are ordered: half as wide as a double. */
const unknownDay = -2_147_483_648;
export const asWhole = (days: string): string => `CASE WHEN isnan(${days}) THEN ${unknownDay} ELSE (${days})::INTEGER END`;

export type NumberMeaning = "amount" | "openAmount" | "invoiceDate" | "dueDate" | "paidDate" | "ageDays";
interface Chunk {
  readonly rowCount: number;
  getColumnVector: (index: number) => unknown;
  getColumnValues: (index: number) => unknown[];
}

/** Lines as they stream in, client after client, until a client's last one is known. */
export class LineBuffer {
  private room = 16_384;
  private count = 0;
  private client: Int32Array;
  private columns: Float64Array[];
  keys: Float64Array;
  private numbers: (string | null)[] = [];
  private kinds: Uint8Array;
  private disputed: Uint8Array;
  private statuses: Uint8Array;
  lines!: LedgerLines;
  ofEach = { from: 0, to: 0 };

  constructor(
    private readonly present: readonly NumberMeaning[],
    private readonly hasDisputed: boolean,
    private readonly hasStatus: boolean,
    private readonly hasKinds: boolean,
    private readonly keyed: boolean,
    private readonly numbered: boolean,
  ) {
    this.client = new Int32Array(this.room);
    this.columns = present.map(() => new Float64Array(this.room));
    this.keys = new Float64Array(this.room);
    this.kinds = new Uint8Array(this.room);
    this.disputed = new Uint8Array(this.room);
    this.statuses = new Uint8Array(this.room);
    this.view();
  }

  /** What a line shows as owed, for telling repeated totals. */
  get shown(): Float64Array {
    return this.lines.open ?? this.lines.amount!;
  }

  private view(): void {
    const at = (meaning: NumberMeaning): Float64Array | null => this.columns[this.present.indexOf(meaning)] ?? null;
    this.lines = {
      amount: at("amount"),
      open: at("openAmount"),
      issued: at("invoiceDate"),
      due: at("dueDate"),
      paid: at("paidDate"),
      ages: at("ageDays"),
      disputed: this.hasDisputed ? this.disputed : null,
      statuses: this.hasStatus ? this.statuses : null,
      kinds: this.hasKinds ? this.kinds : null,
      numbers: this.numbered ? this.numbers : null,
    };
  }

  private grow(): void {
    const longer = <T extends Float64Array | Int32Array | Uint8Array>(column: T): T => {
      const next = new (column.constructor as new (length: number) => T)(this.room);
      next.set(column);
      return next;
    };
    this.room *= 2;
    this.client = longer(this.client);
    this.columns = this.columns.map(longer);
    this.keys = longer(this.keys);
    this.kinds = longer(this.kinds);
    this.disputed = longer(this.disputed);
    this.statuses = longer(this.statuses);
    this.view();
  }

  add(chunk: Chunk, take: (client: number, from: number, to: number) => void): void {
    while (this.count + chunk.rowCount > this.room) this.grow();
    const items = (index: number): Float64Array | Int32Array | Uint8Array =>
      (chunk.getColumnVector(index) as { readonly items: Float64Array | Int32Array | Uint8Array }).items;
    const { count } = this;
    this.client.set(items(0), count);
    this.present.forEach((_, k) => {
      const [given, column] = [items(k + 1), this.columns[k]!];
      if (given instanceof Float64Array) column.set(given, count);
      else for (let i = 0; i < given.length; i++) column[count + i] = given[i] === unknownDay ? NaN : given[i]!;
    });
    const flags = items(this.present.length + 1);
    for (let i = 0; i < chunk.rowCount; i++) {
      const bits = flags[i]!;
      this.kinds[count + i] = bits & 3;
      this.disputed[count + i] = (bits >> 2) & 1;
      this.statuses[count + i] = bits >> 3;
    }
    if (this.keyed) this.keys.set(items(this.present.length + 2), count);
    if (this.numbered) {
      const texts = chunk.getColumnValues(this.present.length + (this.keyed ? 3 : 2)) as (string | null)[];
      for (let i = 0; i < texts.length; i++) this.numbers[count + i] = clean(texts[i]!);
    }
    this.count += chunk.rowCount;
    this.fold(take, false);
  }

  end(take: (client: number, from: number, to: number) => void): void {
    this.fold(take, true);
  }

  /** Hands over the clients whose lines are all here, and keeps those of the last one. */
  private fold(take: (client: number, from: number, to: number) => void, last: boolean): void {
    let from = 0;
    for (let i = 1; i <= this.count; i++) {
      if (i < this.count ? this.client[i] === this.client[from] : !last) continue;
      take(this.client[from]!, from, i);
      from = i;
    }
    if (from === 0) return;
    for (const column of [this.client, ...this.columns, this.keys, this.kinds, this.disputed, this.statuses])
      column.copyWithin(0, from, this.count);
    if (this.numbered) this.numbers.splice(0, from);
    this.count -= from;
  }

  /** Of lines that repeat an invoice and its amount, the first of each. */
  firstOfEach(from: number, to: number): Int32Array {
    const places = firstOfEach(this.keys, this.shown, from, to);
    this.ofEach = { from: 0, to: places.length };
    return places;
  }
}
