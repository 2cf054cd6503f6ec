import { isCellError } from "../../../core/values";
import { lastColumn, lastRow, type Block, type BookCell, type BookSheet, type Rule } from "./book";
import { Client, type FakeContext } from "./client";
import { OfficeFailure } from "./failure";

const cellLimit = 5_000_000;

interface Place {
  readonly sheet: BookSheet;
  readonly block: Block;
}

const letters = (column: number): string =>
  (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const columnOf = (name: string): number => [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "B2:C9", "B:C", "3:4" or "B2" as a block. */
export function blockOf(address: string): Block {
  const parts = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(address);
  if (!parts || (!parts[1] && !parts[2])) throw new OfficeFailure("InvalidArgument", `${address} is no range.`);
  const [, left, top, right = left, bottom = top] = parts;
  const row = top ? Number(top) - 1 : 0;
  const column = left ? columnOf(left) : 0;
  return {
    row,
    column,
    rows: (bottom ? Number(bottom) : lastRow) - row,
    columns: (right ? columnOf(right) + 1 : lastColumn) - column,
  };
}

const nameOf = ({ sheet, block }: Place): string => {
  const first = `${letters(block.column)}${block.row + 1}`;
  const last = `${letters(block.column + block.columns - 1)}${block.row + block.rows}`;
  const quoted = /^\w+$/.test(sheet.name) ? sheet.name : `'${sheet.name.replace(/'/g, "''")}'`;
  return `${quoted}!${first === last ? first : `${first}:${last}`}`;
};

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

/** Takes any property of a format and queues what is set; the port's own types say which there are. */
function styles(context: FakeContext, set: (property: string, value: unknown) => void, path = ""): object {
  return new Proxy(
    {},
    {
      get: (_, property) =>
        property === "getItem"
          ? (item: string) => styles(context, set, `${path}${item}.`)
          : styles(context, set, `${path}${String(property)}.`),
      set: (_, property, value) => {
        context.queue(() => set(path + String(property), value), 40);
        return true;
      },
    },
  );
}

export class FakeRange extends Client<Place> {
  private get place(): Place {
    return this.target;
  }

  private get bounded(): boolean {
    const { rows, columns } = this.place.block;
    return rows < lastRow && columns < lastColumn;
  }

  private each<V>(read: (cell: BookCell | undefined, row: number, column: number) => V): V[][] | null {
    if (!this.bounded) return null;
    const { sheet, block } = this.place;
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
    | ("numberFormat" & keyof Excel.Range),
    () => unknown
  > {
    return {
      address: () => nameOf(this.place),
      rowIndex: () => this.place.block.row,
      columnIndex: () => this.place.block.column,
      rowCount: () => this.place.block.rows,
      columnCount: () => this.place.block.columns,
      values: () => this.each((cell) => cell?.value ?? ""),
      valueTypes: () => this.each(typeOf),
      formulas: () => this.each((cell) => cell?.formula ?? cell?.value ?? ""),
      numberFormat: () => this.each((_, row, column) => this.context.book.numberFormat(this.place.sheet, row, column)),
    };
  }

  private enter(value: unknown): void {
    const { sheet, block } = this.place;
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
        const { sheet, block } = this.place;
        if (sheet.protected) throw new OfficeFailure("AccessDenied");
        if (typeof value !== "string") throw new OfficeFailure("InvalidArgument", "The fake takes one number format for a range.");
        sheet.numberFormats.push({ block, format: value });
      },
    };
  }

  private derived(find: (place: Place) => Block | null, orNull = false): FakeRange {
    return new FakeRange(
      this.context,
      () => {
        const block = find(this.place);
        return block && { sheet: this.place.sheet, block };
      },
      orNull,
    );
  }

  private sheet: FakeWorksheet | undefined;

  get worksheet(): FakeWorksheet {
    return (this.sheet ??= new FakeWorksheet(this.context, () => this.place.sheet));
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

  select(): void {
    this.context.queue(() => {
      const { sheet, block } = this.place;
      void this.context.book.select(sheet.name, [block]);
    });
  }

  get format(): object {
    return styles(this.context, (property, value) => {
      const { sheet, block } = this.place;
      if (sheet.protected) throw new OfficeFailure("AccessDenied");
      sheet.styles.push({ block, property, value });
    });
  }

  get conditionalFormats(): { add(type: string): object } {
    return {
      add: (type) => {
        const settings = new Map<string, unknown>();
        this.context.queue(() => {
          const { sheet, block } = this.place;
          if (sheet.protected) throw new OfficeFailure("AccessDenied");
          sheet.rules.push({ block, type, settings } satisfies Rule);
        });
        return styles(this.context, (property, value) => settings.set(property, value));
      },
    };
  }
}

export class FakeWorksheet extends Client<BookSheet> {
  protected override readers(): Record<"name" & keyof Excel.Worksheet, () => unknown> {
    return { name: () => this.target.name };
  }

  getRange(address: string): FakeRange {
    return new FakeRange(this.context, () => ({ sheet: this.target, block: blockOf(address) }));
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): FakeRange {
    if (rows < 1 || columns < 1 || row < 0 || column < 0) throw new OfficeFailure("InvalidArgument");
    return new FakeRange(this.context, () => {
      if (row + rows > lastRow || column + columns > lastColumn) throw new OfficeFailure("InvalidArgument", "Beyond the sheet.");
      return { sheet: this.target, block: { row, column, rows, columns } };
    });
  }

  activate(): void {
    this.context.queue(() => {
      this.context.book.active = this.target.name;
    });
  }

  delete(): void {
    this.context.queue(() => {
      this.context.book.remove(this.target);
    });
  }

  get freezePanes(): { freezeRows(count: number): void } {
    return {
      freezeRows: (count) => {
        this.context.queue(() => {
          this.target.frozenRows = count;
        });
      },
    };
  }

  get autoFilter(): { apply(range: FakeRange): void } {
    return {
      apply: (range) => {
        this.context.queue(() => {
          this.target.filter = range.target.block;
        });
      },
    };
  }
}

class FakeWorksheets extends Client<BookSheet[]> {
  items: FakeWorksheet[] = [];

  protected override readers(): Record<string, () => unknown> {
    return {
      "items/name": () => {
        const names = this.target.map(({ name }) => name);
        this.context.arrivals.push(() => {
          this.items = names.map((name) => {
            const item = new FakeWorksheet(this.context, () => this.context.book.sheet(name) ?? null);
            return item.holding("name", name);
          });
        });
        return names;
      },
    };
  }

  getItem(name: string): FakeWorksheet {
    return new FakeWorksheet(this.context, () => this.context.book.sheet(name) ?? null);
  }

  getItemOrNullObject(name: string): FakeWorksheet {
    return new FakeWorksheet(this.context, () => this.context.book.sheet(name) ?? null, true);
  }

  add(name: string): FakeWorksheet {
    return new FakeWorksheet(this.context, () => this.context.book.add(name));
  }

  get onActivated(): FakeEvent {
    return new FakeEvent(this.context, this.context.book.activationHandlers);
  }
}

class FakeEvent {
  constructor(
    private readonly context: FakeContext,
    private readonly handlers: Set<() => Promise<unknown>>,
  ) {}

  add(handler: () => Promise<unknown>): { readonly context: FakeContext; remove(): void } {
    const { context, handlers } = this;
    context.queue(() => {
      handlers.add(handler);
    });
    return {
      context,
      remove: () => {
        context.queue(() => {
          handlers.delete(handler);
        });
      },
    };
  }
}

class FakeSetting extends Client<{ readonly value: unknown }> {
  protected override readers(): Record<string, () => unknown> {
    return { value: () => this.target.value };
  }
}

export class FakeWorkbook {
  constructor(private readonly context: FakeContext) {}

  private sheets: FakeWorksheets | undefined;

  get worksheets(): FakeWorksheets {
    return (this.sheets ??= new FakeWorksheets(this.context, () => this.context.book.sheets));
  }

  private active(): BookSheet {
    return this.context.book.sheet(this.context.book.active)!;
  }

  getSelectedRange(): FakeRange {
    return new FakeRange(this.context, () => {
      const { book } = this.context;
      if (book.chartSelected) throw new OfficeFailure("InvalidSelection");
      if (book.selection.length > 1) throw new OfficeFailure("InvalidSelection", "The current selection is invalid for this operation.");
      return { sheet: this.active(), block: book.selection[0]! };
    });
  }

  getSelectedRanges(): { readonly areas: { getItemAt(index: number): FakeRange } } {
    return {
      areas: {
        getItemAt: (index) =>
          new FakeRange(this.context, () => {
            if (this.context.book.chartSelected) throw new OfficeFailure("InvalidSelection");
            const block = this.context.book.selection[index];
            return block ? { sheet: this.active(), block } : null;
          }),
      },
    };
  }

  getActiveCell(): FakeRange {
    return new FakeRange(this.context, () => ({ sheet: this.active(), block: { ...this.context.book.activeCell, rows: 1, columns: 1 } }));
  }

  get settings(): { getItemOrNullObject(key: string): FakeSetting; add(key: string, value: unknown): FakeSetting } {
    const { context } = this;
    return {
      getItemOrNullObject: (key) =>
        new FakeSetting(context, () => (context.book.settings.has(key) ? { value: context.book.settings.get(key) } : null), true),
      add: (key, value) =>
        new FakeSetting(context, () => {
          context.book.settings.set(key, value);
          return { value };
        }),
    };
  }

  get onSelectionChanged(): FakeEvent {
    return new FakeEvent(this.context, this.context.book.selectionHandlers);
  }
}
