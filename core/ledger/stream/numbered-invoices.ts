import { firstOfEach, RepeatedInvoices } from "../repeated-invoices";
import type { LedgerLines } from "../ledger-lines";

/** A hash of 53 bits, so that an invoice is told from the others of its client. */
export function hashOf(text: string): number {
  let [one, two] = [0x9e3779b9, 0x85ebca6b];
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x5bd1e995) + one;
  }
  return ((two ^ (two >>> 15)) >>> 0) * 2_097_152 + ((one ^ (one >>> 13)) >>> 11);
}

/** An invoice number's hash with its due day and type: instalments are other invoices. */
function keyOf(number: number, due: number, kind: number): number {
  if (number !== number) return NaN;
  const [high, low] = [Math.floor(number / 67_108_864), number % 67_108_864];
  const day = due === due ? due | 0 : -1;
  const mixed = Math.imul(low ^ Math.imul(day, 0x9e3779b1) ^ Math.imul(kind + 1, 0x85ebca77), 0x2c1b3c6d);
  return ((high ^ (mixed >>> 5)) >>> 0) * 67_108_864 + ((low ^ mixed) & 67_108_863);
}

/** The lines of one client among those of all: places in `order`, from one on and up to another. */
export interface LinesOfClient {
  readonly order: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** The invoices of a client by their numbers, told from each other where a file says one of them more than once. */
export class NumberedInvoices {
  private keys = new Float64Array(256);
  private shown = new Float64Array(256);

  constructor(
    private readonly lines: LedgerLines,
    private readonly hashes: Float64Array,
  ) {}

  /** How many stand again in the lines of a client. */
  repeatedIn(order: Int32Array, from: Int32Array): RepeatedInvoices {
    const repeated = new RepeatedInvoices();
    for (let client = 0; client + 1 < from.length; client++) {
      const own = { order, from: from[client]!, to: from[client + 1]! };
      this.gather(own);
      repeated.look(this.keys, this.shown, 0, own.to - own.from);
    }
    return repeated;
  }

  /** A client's lines with each invoice once. */
  onceEach(own: LinesOfClient): LinesOfClient {
    this.gather(own);
    const places = firstOfEach(this.keys, this.shown, 0, own.to - own.from).map((k) => own.order[own.from + k]!);
    return { order: places, from: 0, to: places.length };
  }

  /** A client's invoices by key, and what each line shows as owed. */
  private gather({ order, from, to }: LinesOfClient): void {
    const { due, kinds } = this.lines;
    if (to - from > this.keys.length) {
      this.keys = new Float64Array((to - from) * 2);
      this.shown = new Float64Array((to - from) * 2);
    }
    const owed = this.lines.open ?? this.lines.amount!;
    for (let k = from; k < to; k++) {
      const i = order[k]!;
      this.keys[k - from] = keyOf(this.hashes[i]!, due?.[i] ?? 0, kinds?.[i] ?? 0);
      this.shown[k - from] = owed[i]!;
    }
  }
}
