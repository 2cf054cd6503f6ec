import type { Dialect } from "./dialect";
import { beginningOf, RowReader, withoutNuls, type Repaired } from "./read-delimited";

/**
 * Rows begin only where so many signs stand behind them: a row whose quotation marks do not agree is read with the lines
 * that follow. A cell longer than that is no cell, but a mark that was never closed.
 */
const usuallyAhead = 1_000_000;

/** Reads a delimited text that arrives in pieces, row by row, as `readDelimited` reads it whole; a row is handed over once. */
export class DelimitedStream {
  private readonly reader: RowReader;
  private rest = "";
  private begun = false;

  constructor(
    { dialect, width }: { readonly dialect: Dialect; readonly width: number },
    take: (cells: readonly string[]) => void,
    private readonly ahead = usuallyAhead,
  ) {
    this.reader = new RowReader(dialect, width, take);
  }

  /** Rows that were handed over so far. */
  get rows(): number {
    return this.reader.count;
  }

  get repaired(): readonly Repaired[] {
    return this.reader.repaired;
  }

  add(piece: string): void {
    this.rest += withoutNuls(piece);
    if (this.rest.length > 2 * this.ahead) this.read(this.rest.length - this.ahead);
  }

  end(): void {
    this.read(this.rest.length);
  }

  private read(until: number): void {
    const { reader, rest } = this;
    reader.open(rest);
    const at = reader.read(this.begun ? 0 : beginningOf(rest), until);
    this.begun = true;
    this.rest = rest.slice(at);
  }
}
