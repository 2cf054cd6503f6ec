import { DayOrderEvidence, type DayOrder } from "../cells/dates";
import { DecimalEvidence, type Decimal } from "../cells/numbers";
import { cellAt, textOf, type Grid } from "../cells/values";
import { holdsPercents } from "./units";

/** How a table writes decimals, dates and percents, settled by all its rows and looked up only once a doubtful cell is met. */
export class TableNotation {
  private knownDecimal: { readonly decimal: Decimal | undefined } | undefined;
  private readonly kinds = new Map<number, boolean>();
  private readonly orders = new Map<number, DayOrder | undefined>();
  private readonly percents = new Map<number, boolean>();

  constructor(
    private readonly grid: Grid,
    private readonly rows: Int32Array,
    private readonly numberColumns: readonly number[],
    decimal?: Decimal,
    private readonly order?: DayOrder,
  ) {
    if (decimal) this.knownDecimal = { decimal };
  }

  get decimal(): Decimal | undefined {
    if (!this.knownDecimal) {
      const evidence = new DecimalEvidence();
      for (const column of this.numberColumns) for (const row of this.rows) evidence.add(cellAt(this.grid, row, column));
      this.knownDecimal = { decimal: evidence.decimal };
    }
    return this.knownDecimal.decimal;
  }

  /** Whether any cell of a column holds a text of that kind. */
  someText(column: number, is: (text: string) => boolean): boolean {
    let found = this.kinds.get(column);
    if (found === undefined) {
      found = this.rows.some((row) => {
        const text = textOf(cellAt(this.grid, row, column));
        return text !== null && is(text);
      });
      this.kinds.set(column, found);
    }
    return found;
  }

  dayOrder(column: number): DayOrder | undefined {
    if (this.order) return this.order;
    if (!this.orders.has(column)) {
      const evidence = new DayOrderEvidence();
      for (const row of this.rows) evidence.add(cellAt(this.grid, row, column));
      this.orders.set(column, evidence.order);
    }
    return this.orders.get(column);
  }

  holdsPercents(column: number): boolean {
    let known = this.percents.get(column);
    if (known === undefined) this.percents.set(column, (known = holdsPercents(this.grid, this.rows, column)));
    return known;
  }
}
