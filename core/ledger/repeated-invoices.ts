/** Keys are hashes of 53 bits: what is left below 2^30 spreads them well enough. */
const part = 1_073_741_824;

/**
 * Watches for invoices written on several lines of one client, all with the same amount: perhaps the invoice's total,
 * repeated. Lines of one invoice have the same key, a hash of its number, due day and type.
 */
export class RepeatedInvoices {
  /** Invoices on several lines, and those of them whose lines all bear one amount. */
  several = 0;
  repeated = 0;
  private keys = new Float64Array(64);
  private first = new Float64Array(64);
  private state = new Uint8Array(64);
  private readonly used: number[] = [];

  /** Looks at the lines of one client; a key of NaN is no invoice number. */
  look(keys: Float64Array, open: Float64Array, from: number, to: number): void {
    let size = this.keys.length;
    while (size < (to - from) * 2) size *= 2;
    if (size > this.keys.length) {
      this.keys = new Float64Array(size);
      this.first = new Float64Array(size);
      this.state = new Uint8Array(size);
    }
    const mask = this.keys.length - 1;
    for (let i = from; i < to; i++) {
      const key = keys[i]!;
      if (key !== key) continue;
      let slot = (key - Math.floor(key / part) * part) & mask;
      while (this.state[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
      const amount = open[i]! || 0;
      if (this.state[slot] === 0) {
        this.keys[slot] = key;
        this.first[slot] = amount;
        this.state[slot] = 1;
        this.used.push(slot);
      } else if (this.state[slot] === 1) this.state[slot] = Math.abs(amount - this.first[slot]!) < 0.005 && amount !== 0 ? 2 : 3;
      else if (Math.abs(amount - this.first[slot]!) >= 0.005 || amount === 0) this.state[slot] = 3;
    }
    for (const slot of this.used) {
      if (this.state[slot]! >= 2) this.several++;
      if (this.state[slot] === 2) this.repeated++;
      this.state[slot] = 0;
    }
    this.used.length = 0;
  }

  /** Whether the ledger has to be asked about, as the reading of a range asks: nine in ten of them repeat their amount. */
  get asks(): boolean {
    return this.repeated > 0 && this.repeated >= this.several * 0.9;
  }
}

/** Of the lines of one client, from one place up to another, those that count where an invoice's repeated amount counts once. */
export function firstOfEach(keys: Float64Array, open: Float64Array, from: number, to: number): Int32Array {
  const seen = new Set<number>();
  const uneven = new Set<number>();
  const first = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const [key, amount] = [keys[i]!, open[i]! || 0];
    if (first.has(key) ? Math.abs(first.get(key)! - amount) >= 0.005 : amount === 0) uneven.add(key);
    first.set(key, first.get(key) ?? amount);
  }
  const places: number[] = [];
  for (let i = from; i < to; i++) {
    const key = keys[i]!;
    if (key === key && seen.has(key) && !uneven.has(key)) continue;
    seen.add(key);
    places.push(i);
  }
  return Int32Array.from(places);
}
