import type { Invoices } from "./clients";
import type { TableColumns } from "../reading/columns/columns";
import type { Meaning } from "../words/meanings";

/** Columns of a ledger beside those the invoices are made of, by invoice or by client. */
export class LedgerColumns {
  private found: Int32Array | undefined;

  constructor(
    private readonly columns: TableColumns,
    private readonly invoices: Invoices,
    private readonly clients: number,
  ) {}

  /** Place of each invoice among the rows the columns are read from. */
  private get places(): Int32Array {
    if (this.found) return this.found;
    const { grid, rows } = this.columns;
    const placeOf = new Int32Array(grid.length);
    rows.forEach((row, place) => void (placeOf[row] = place));
    return (this.found = this.invoices.row.map((row) => placeOf[row]!));
  }

  dates(meaning: Meaning): Float64Array | null {
    const days = this.columns.dates(meaning);
    return days && Float64Array.from(this.places, (place) => days[place]!);
  }

  amounts(meaning: Meaning): Float64Array | null {
    const numbers = this.columns.numbers(meaning);
    return numbers && Float64Array.from(this.places, (place) => numbers[place]!);
  }

  /** The text that stands with each invoice. */
  invoiceTexts(meaning: Meaning): (string | null)[] | null {
    const written = this.columns.texts(meaning);
    return written && Array.from(this.places, (place) => written[place]!);
  }

  /** The first text that stands with any of a client's invoices. */
  texts(meaning: Meaning): (string | null)[] | null {
    const written = this.columns.texts(meaning);
    if (!written) return null;
    const found = new Array<string | null>(this.clients).fill(null);
    this.places.forEach((place, at) => void (found[this.invoices.client[at]!] ??= written[place]!));
    return found;
  }
}
