import { blockOf } from "./address";
import { lastColumn, lastRow, type BookSheet } from "./book";
import { Client, type Effect, type FakeContext } from "./client";
import { FakeEvent } from "./event";
import { OfficeFailure } from "./failure";
import { FakeRange } from "./range";
import { recorder } from "./recorder";

export class FakeWorksheet extends Client<BookSheet> {
  constructor(context: FakeContext, find: () => BookSheet | null, orNull = false) {
    super("Worksheet", context, find, orNull);
  }

  protected override readers(): Record<("name" | "visibility") & keyof Excel.Worksheet, () => unknown> {
    return { name: () => this.target.name, visibility: () => this.target.visibility };
  }

  protected override writers(): Record<string, (value: unknown) => void> {
    return {
      name: (value) => this.context.book.rename(this.target, String(value)),
      visibility: (value) => {
        if (!["Visible", "Hidden", "VeryHidden"].includes(String(value))) throw new OfficeFailure("InvalidArgument");
        this.target.visibility = value as BookSheet["visibility"];
      },
    };
  }

  // So it is on Windows and Mac.
  protected override effects(): Record<string, Effect> {
    return { visibility: "changes for good" };
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

  getUsedRangeOrNullObject(valuesOnly?: boolean): FakeRange {
    return new FakeRange(this.context, () => ({
      sheet: this.target,
      block: { row: 0, column: 0, rows: lastRow, columns: lastColumn },
    })).getUsedRangeOrNullObject(valuesOnly);
  }

  activate(): void {
    this.context.queue(() => {
      if (this.target.visibility !== "Visible") throw new OfficeFailure("InvalidOperation", "A hidden sheet cannot be shown.");
      this.context.book.active = this.target.name;
    });
  }

  delete(): void {
    this.context.queue(
      () => {
        this.context.book.remove(this.target);
      },
      0,
      "changes for good",
    );
  }

  get freezePanes(): { freezeRows: (count: number) => void } {
    return {
      freezeRows: (count) => {
        this.context.queue(
          () => {
            this.target.frozenRows = count;
          },
          0,
          "changes",
        );
      },
    };
  }

  get autoFilter(): { apply: (range: FakeRange) => void } {
    return {
      apply: (range) => {
        this.context.queue(
          () => {
            this.target.filter = range.target.block;
          },
          0,
          "changes",
        );
      },
    };
  }

  get pageLayout(): object {
    return recorder("PageLayout", this.context, (property, value) => {
      const block = value instanceof FakeRange ? value.target.block : undefined;
      if (property === "setPrintTitleRows" && block?.columns !== lastColumn)
        throw new OfficeFailure("InvalidArgument", "Title rows are whole rows.");
      this.target.page.set(property, block ?? value);
    });
  }

  get horizontalPageBreaks(): { add: (range: FakeRange) => void } {
    this.context.permit("PageBreakCollection", "add");
    return {
      add: (range) =>
        this.context.queue(
          () => {
            const { page } = this.target;
            page.set("breaks", [...((page.get("breaks") as number[] | undefined) ?? []), range.target.block.row]);
          },
          60,
          "changes",
        ),
    };
  }

  get charts(): { add: (type: string, source: FakeRange, seriesBy: string) => object } {
    return {
      add: (type, source, seriesBy) => {
        const settings = new Map<string, unknown>();
        this.context.queue(
          () => {
            this.target.charts.push({ type, source: { sheet: source.target.sheet.name, block: source.target.block }, seriesBy, settings });
          },
          0,
          "changes",
        );
        return recorder("Chart", this.context, (property, value) => {
          const index = /^series\.getItemAt\((\d+)\)/.exec(property)?.[1];
          if (index !== undefined && Number(index) >= source.target.block.columns) throw new OfficeFailure("ItemNotFound");
          const ranges = (Array.isArray(value) ? value : [value]).filter((each): each is FakeRange => each instanceof FakeRange);
          settings.set(property, ranges.length > 0 ? ranges.map(({ target }) => target.block) : value);
        });
      },
    };
  }
}

export class FakeWorksheets extends Client<BookSheet[]> {
  items: FakeWorksheet[] = [];

  constructor(context: FakeContext) {
    super("WorksheetCollection", context, () => context.book.sheets);
  }

  private readItems<K extends "name" | "visibility">(property: K): () => readonly BookSheet[K][] {
    return () => {
      const { book } = this.context;
      const sheets = [...this.target];
      this.context.arrivals.push(() => {
        if (this.items.length !== sheets.length || this.stale)
          this.items = sheets.map(({ name }) => new FakeWorksheet(this.context, () => book.sheet(name) ?? null));
        this.stale = false;
        this.items.forEach((item, i) => item.holding(property, sheets[i]![property]));
      });
      return sheets.map((sheet) => sheet[property]);
    };
  }

  private stale = true;

  protected override readers(): Record<string, () => unknown> {
    return { "items/name": this.readItems("name"), "items/visibility": this.readItems("visibility") };
  }

  getItem(name: string): FakeWorksheet {
    return new FakeWorksheet(this.context, () => this.context.book.sheet(name) ?? null);
  }

  getItemOrNullObject(name: string): FakeWorksheet {
    return new FakeWorksheet(this.context, () => this.context.book.sheet(name) ?? null, true);
  }

  add(name: string): FakeWorksheet {
    let added: BookSheet | null = null;
    this.context.queue(() => (added = this.context.book.add(name)) && 0, 0, "changes");
    return new FakeWorksheet(this.context, () => added);
  }

  get onActivated(): FakeEvent {
    return new FakeEvent(this.context, this.context.book.activationHandlers);
  }
}
