import { DayOrderEvidence, type DayOrder } from "../../cells/dates";
import { DecimalEvidence, type Decimal } from "../../cells/numbers";
import { cellAt, textOf, type Grid } from "../../cells/values";
import { holdsPercents } from "./units";

/**
 * How a table writes decimals, dates and percents. Each answer needs all rows of a column, so it is worked out when the first
 * doubtful cell asks for it (is 1.234 a thousand? is 03/04 in March?), and kept.
 */
export class TableNotation {
  private knownDecimal: { readonly decimal: Decimal | undefined } | undefined;
  private readonly dayOrders = new Map<number, DayOrder | undefined>();
  private readonly percents = new Map<number, boolean>();
  private readonly textsFound = new Map<(text: string) => boolean, Map<number, boolean>>();

  constructor(
    private readonly grid: Grid,
    private readonly rows: Int32Array,
    private readonly numberColumns: readonly number[],
    /** What the user said, where it did. */
    decimal?: Decimal,
    private readonly saidDayOrder?: DayOrder,
  ) {
    if (decimal) this.knownDecimal = { decimal };
  }

  /** The decimal mark of the table; undefined where no cell shows it. */
  get decimal(): Decimal | undefined {
    if (!this.knownDecimal) {
      const evidence = new DecimalEvidence();
      for (const column of this.numberColumns) for (const row of this.rows) evidence.add(cellAt(this.grid, row, column));
      this.knownDecimal = { decimal: evidence.decimal };
    }
    return this.knownDecimal.decimal;
  }

  /** Whether the day or the month comes first in a column; undefined where no cell shows it. */
  dayOrder(column: number): DayOrder | undefined {
    if (this.saidDayOrder) return this.saidDayOrder;
    if (!this.dayOrders.has(column)) {
      const evidence = new DayOrderEvidence();
      for (const row of this.rows) evidence.add(cellAt(this.grid, row, column));
      this.dayOrders.set(column, evidence.order);
    }
    return this.dayOrders.get(column);
  }

  /** Whether the numbers of a column are percents, 35 for 35 %, and not fractions, 0.35. */
  holdsPercents(column: number): boolean {
    let known = this.percents.get(column);
    if (known === undefined) this.percents.set(column, (known = holdsPercents(this.grid, this.rows, column)));
    return known;
  }

  /** Whether any cell of a column holds a text of a kind; kept by the function `is`, so hand in the same one each time. */
  someText(column: number, is: (text: string) => boolean): boolean {
    let byColumn = this.textsFound.get(is);
    if (!byColumn) this.textsFound.set(is, (byColumn = new Map<number, boolean>()));
    let found = byColumn.get(column);
    if (found === undefined) {
      found = this.rows.some((row) => {
        const text = textOf(cellAt(this.grid, row, column));
        return text !== null && is(text);
      });
      byColumn.set(column, found);
    }
    return found;
  }
}
