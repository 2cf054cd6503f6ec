import { isCellError } from "../../../core/cells/values";
import { nameOf, type Place } from "./address";
import { lastColumn, lastRow, type Block, type BookCell, type Rule } from "./book";
import { Client, weigh, type FakeContext } from "./client";
import { OfficeFailure } from "./failure";
import { recorder } from "./recorder";
import { FakeWorksheet } from "./worksheet";

const cellLimit = 5_000_000;

const overlap = (one: Block, other: Block): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

const typeOf = (cell: BookCell | undefined): string =>
  !cell
    ? "Empty"
    : typeof cell.value === "number"
      ? "Double"
      : typeof cell.value === "boolean"
        ? "Boolean"
        : isCellError(cell.value)
          ? "Error"
          : "String";

export class FakeRange extends Client<Place> {
  constructor(context: FakeContext, find: () => Place | null, orNull = false) {
    super("Range", context, find, orNull);
  }

  private get bounded(): boolean {
    const { rows, columns } = this.target.block;
    return rows < lastRow && columns < lastColumn;
  }

  private each<V>(read: (cell: BookCell | undefined, row: number, column: number) => V): V[][] | null {
    if (!this.bounded) return null;
    const { sheet, block } = this.target;
    if (block.rows * block.columns > cellLimit) throw new OfficeFailure("RangeExceedsLimit");
    return Array.from({ length: block.rows }, (_, r) =>
      Array.from({ length: block.columns }, (_unused, c) =>
        read(this.context.book.cell(sheet, block.row + r, block.column + c), block.row + r, block.column + c),
      ),
    );
  }

  protected override readers(): Record<
    | "address"
    | "rowIndex"
    | "columnIndex"
    | "rowCount"
    | "columnCount"
    | "values"
    | "valueTypes"
    | "formulas"
    | "rowHidden"
    | ("numberFormat" & keyof Excel.Range),
    () => unknown
  > {
    return {
      address: () => nameOf(this.target),
      rowIndex: () => this.target.block.row,
      columnIndex: () => this.target.block.column,
      rowCount: () => this.target.block.rows,
      columnCount: () => this.target.block.columns,
      values: () => this.each((cell) => cell?.value ?? ""),
      valueTypes: () => this.each(typeOf),
      formulas: () => this.each((cell) => cell?.formula ?? cell?.value ?? ""),
      numberFormat: () => this.each((_, row, column) => this.context.book.numberFormat(this.target.sheet, row, column)),
      rowHidden: () => {
        const { sheet, block } = this.target;
        const hidden = [...sheet.hiddenRows].filter((row) => row >= block.row && row < block.row + block.rows).length;
        return hidden === 0 ? false : hidden === block.rows ? true : null;
      },
    };
  }

  private enter(value: unknown): void {
    const { sheet, block } = this.target;
    if (!this.bounded) throw new OfficeFailure("InvalidArgument", "A whole column cannot be written.");
    const grid = value as readonly (readonly unknown[])[];
    if (grid.length !== block.rows || grid.some((row) => row.length !== block.columns)) {
      throw new OfficeFailure(
        "InvalidArgument",
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    grid.forEach((row, r) => {
      row.forEach((cell, c) => {
        this.context.book.enter(sheet, block.row + r, block.column + c, cell);
      });
    });
  }

  protected override writers(): Record<string, (value: unknown) => void> {
    return {
      values: (value) => this.enter(value),
      formulas: (value) => this.enter(value),
      numberFormat: (value) => {
        const { sheet, block } = this.writable;
        if (typeof value !== "string") throw new OfficeFailure("InvalidArgument", "The fake takes one number format for a range.");
        sheet.numberFormats.push({ block, format: value });
      },
    };
  }

  private get writable(): Place {
    if (this.target.sheet.protected) throw new OfficeFailure("AccessDenied");
    return this.target;
  }

  private note(property: string, value: unknown): void {
    const { sheet, block } = this.writable;
    sheet.styles.push({ block, property, value });
  }

  private derived(find: (place: Place) => Block | null, orNull = false): FakeRange {
    return new FakeRange(
      this.context,
      () => {
        const block = find(this.target);
        return block && { sheet: this.target.sheet, block };
      },
      orNull,
    );
  }

  private sheet: FakeWorksheet | undefined;

  get worksheet(): FakeWorksheet {
    return (this.sheet ??= new FakeWorksheet(this.context, () => this.target.sheet));
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean): FakeRange {
    // Without it Excel counts cells that are merely formatted.
    if (valuesOnly !== true) throw new OfficeFailure("InvalidArgument", "Ask for the cells that hold values.");
    return this.derived(({ sheet, block }) => this.context.book.used(sheet, block), true);
  }

  getSurroundingRegion(): FakeRange {
    return this.derived(({ sheet, block }) => this.context.book.surrounding(sheet, block.row, block.column));
  }

  getCell(row: number, column: number): FakeRange {
    return this.derived(({ block }) => ({ row: block.row + row, column: block.column + column, rows: 1, columns: 1 }));
  }

  getResizedRange(rows: number, columns: number): FakeRange {
    return this.derived(({ block }) => ({ ...block, rows: block.rows + rows, columns: block.columns + columns }));
  }

  getEntireRow(): FakeRange {
    return this.derived(({ block }) => ({ ...block, column: 0, columns: lastColumn }));
  }

  getMergedAreasOrNullObject(): FakeMergedAreas {
    return new FakeMergedAreas(this.context, () => {
      const { sheet, block } = this.target;
      const found = sheet.merged.filter((each) => overlap(each, block));
      return found.length > 0 ? found.map((each) => ({ sheet, block: each })) : null;
    });
  }

  getRowProperties(asked: { readonly rowHidden?: boolean }): { readonly value: readonly { readonly rowHidden?: boolean }[] } {
    return this.answer(() => {
      const { sheet, block } = this.target;
      return Array.from({ length: block.rows }, (_, r) => (asked.rowHidden ? { rowHidden: sheet.hiddenRows.has(block.row + r) } : {}));
    });
  }

  /** What a method answers with, once it has arrived. */
  private answer<V>(ask: () => V): { readonly value: V } {
    let found: { readonly value: V } | undefined;
    this.context.queue(() => {
      const value = ask();
      this.context.arrivals.push(() => (found = { value }));
      return weigh(value);
    });
    return {
      get value() {
        if (!found) throw new OfficeFailure("ValueNotLoaded");
        return found.value;
      },
    };
  }

  getTables(): { getCount: () => { readonly value: number } } {
    return { getCount: () => this.answer(() => this.target.sheet.tables.filter((block) => overlap(block, this.target.block)).length) };
  }

  clear(applyTo?: string): void {
    this.context.queue(
      () => {
        // Without it the user's formats would go too.
        if (applyTo !== "Contents") throw new OfficeFailure("InvalidArgument", "Say that the contents go, and nothing else.");
        const { sheet, block } = this.writable;
        for (let r = 0; r < block.rows; r++)
          for (let c = 0; c < block.columns; c++) this.context.book.put(sheet, block.row + r, block.column + c, null);
      },
      0,
      "changes",
    );
  }

  select(): void {
    this.context.queue(() => {
      const { sheet, block } = this.target;
      void this.context.book.select(sheet.name, [block]);
    });
  }

  get format(): object {
    return recorder("RangeFormat", this.context, (property, value) => this.note(`format.${property}`, value));
  }

  get dataValidation(): object {
    return recorder("DataValidation", this.context, (property, value) => this.note(`dataValidation.${property}`, value));
  }

  set control(value: unknown) {
    this.context.permit("Range", "control");
    this.context.queue(() => this.note("control", value), weigh(value), "changes");
  }

  get conditionalFormats(): { add: (type: string) => object } {
    return {
      add: (type) => {
        const settings = new Map<string, unknown>();
        this.context.queue(
          () => {
            const { sheet, block } = this.writable;
            sheet.rules.push({ block, type, settings } satisfies Rule);
          },
          0,
          "changes",
        );
        return recorder("ConditionalFormat", this.context, (property, value) => settings.set(property, value));
      },
    };
  }
}

/** Merged areas as one object, and each of them as a range with its place. */
class FakeMergedAreas extends Client<readonly Place[]> {
  readonly areas: FakeMergedItems;

  constructor(context: FakeContext, find: () => readonly Place[] | null) {
    super("RangeAreas", context, find, true);
    this.areas = new FakeMergedItems(context, find);
  }

  protected override readers(): Record<string, () => unknown> {
    return {};
  }
}

class FakeMergedItems extends Client<readonly Place[]> {
  items: FakeRange[] = [];

  constructor(context: FakeContext, find: () => readonly Place[] | null) {
    super("RangeCollection", context, find, true);
  }

  protected override readers(): Record<string, () => unknown> {
    const placed = (property: "rowIndex" | "columnIndex" | "rowCount" | "columnCount", of: (block: Block) => number) => () => {
      const places = this.target;
      this.context.arrivals.push(() => {
        if (this.items.length !== places.length) this.items = places.map((place) => new FakeRange(this.context, () => place));
        places.forEach(({ block }, i) => this.items[i]!.holding(property, of(block)));
      });
      return places.map(({ block }) => of(block));
    };
    return {
      "items/rowIndex": placed("rowIndex", ({ row }) => row),
      "items/columnIndex": placed("columnIndex", ({ column }) => column),
      "items/rowCount": placed("rowCount", ({ rows }) => rows),
      "items/columnCount": placed("columnCount", ({ columns }) => columns),
    };
  }
}
