/**
 * Columns that serve one list of clients after the other, where nobody keeps what was worked out for the list before: made anew
 * for each, a million clients would fill the memory of the host several times over.
 */
export class Scratch {
  private readonly columns: Float64Array[] = [];
  private used = 0;

  /** What was handed out before is overwritten from now on. */
  clear(): void {
    this.used = 0;
  }

  /** A column of zeros. */
  column(count: number): Float64Array {
    const place = this.used++;
    const known = this.columns[place];
    return known?.length === count ? known.fill(0) : (this.columns[place] = new Float64Array(count));
  }
}
