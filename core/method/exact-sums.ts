/** 2^40: a remainder below it and a count of them are both whole numbers a double holds exactly. */
const limb = 1_099_511_627_776;
/** A cent is ten thousand of them; a conversion leaves fractions of a cent, and some currencies have three decimals. */
const millionths = 1e6;
/** Beyond this nothing is money any more; such sums are what doubles make of them. */
const mostMoney = 1e18;

/**
 * Sums of money across clients, in whole millionths: exact, so that neither the order of clients nor the parts in which an
 * engine adds them up changes a bit, and divided once. Unknown amounts (NaN) add nothing.
 */
export class ExactSums {
  private readonly high: Float64Array;
  private readonly low: Float64Array;
  private readonly beyond: Float64Array;

  constructor(sums = 1) {
    this.high = new Float64Array(sums);
    this.low = new Float64Array(sums);
    this.beyond = new Float64Array(sums);
  }

  add(amount: number, at = 0): void {
    if (amount !== amount) return;
    if (!(Math.abs(amount) < mostMoney)) {
      this.beyond[at]! += amount;
      return;
    }
    const parts = Math.round(amount * millionths);
    const whole = Math.floor(parts / limb);
    const low = this.low[at]! + (parts - whole * limb);
    const carry = low >= limb ? 1 : 0;
    this.low[at] = low - carry * limb;
    this.high[at]! += whole + carry;
  }

  /** The sum, in units of money. */
  value(at = 0): number {
    return (this.high[at]! * limb + this.low[at]!) / millionths + this.beyond[at]!;
  }

  /** All of the sums, in their order. */
  values(): number[] {
    return Array.from(this.high, (_, at) => this.value(at));
  }
}
