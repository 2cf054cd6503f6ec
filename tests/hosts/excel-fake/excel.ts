import type { BookDescription, MadeSheet, Selected } from "../sheet-contract";
import { Book, lastRow, type Block } from "./book";
import { FakeContext, payloadLimit } from "./client";
import { FakeWorkbook } from "./objects";

export interface ExcelFakeOptions {
  readonly displayLanguage?: string;
  /** Of Excel.js's requirement sets: "CustomFunctionsRuntime 1.4". */
  readonly supports?: (set: string, version: string) => boolean;
  readonly payloadLimit?: number;
}

export interface ExcelFake {
  readonly book: Book;
  /** How often Excel was asked, and the heaviest request and answer. */
  readonly traffic: { syncs: number; request: number; response: number };
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

const blockOf = (selected: Selected): Block =>
  "row" in selected ? selected : { row: 0, column: selected.column, rows: lastRow, columns: selected.columns };

/** Excel and Office as globals over a workbook in memory, with the discipline of load and sync and Excel's own limits. */
export function excelFake(description: BookDescription, options: ExcelFakeOptions = {}): ExcelFake {
  const book = new Book();
  for (const { name, cells, dateColumns = [] } of description.sheets) {
    const sheet = book.add(name);
    cells.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null) book.put(sheet, r, c, value === "" ? null : { value });
      });
    });
    for (const column of dateColumns)
      sheet.numberFormats.push({ block: { row: 0, column, rows: lastRow, columns: 1 }, format: "dd/mm/yyyy" });
  }
  const selected = description.selection === undefined ? undefined : ([description.selection].flat() as Selected[]);
  const active =
    description.active ??
    (selected ? { sheet: selected[0]!.sheet, row: blockOf(selected[0]!).row, column: blockOf(selected[0]!).column } : undefined);
  if (active) {
    book.active = active.sheet;
    book.activeCell = { row: active.row, column: active.column };
  }
  book.selection = selected?.map(blockOf) ?? [{ ...book.activeCell, rows: 1, columns: 1 }];

  const traffic = { syncs: 0, request: 0, response: 0 };
  class RequestContext extends FakeContext {
    readonly workbook: FakeWorkbook;
    readonly application = {
      suspendApiCalculationUntilNextSync: () => {
        this.queue(() => undefined);
      },
    };
    constructor() {
      super(book, traffic, options.payloadLimit ?? payloadLimit);
      this.workbook = new FakeWorkbook(this);
    }
  }
  type Batch = (context: FakeContext) => Promise<unknown>;
  // A batch alone, or after a context to use again or options.
  const run = async (first: FakeContext | Excel.RunOptions | Batch, second?: Batch): Promise<unknown> => {
    const context = first instanceof FakeContext ? first : new RequestContext();
    const result = await (typeof first === "function" ? first : second!)(context);
    await context.sync();
    return result;
  };
  const context = {
    displayLanguage: options.displayLanguage ?? "fr-FR",
    requirements: { isSetSupported: (set: string, version: string) => options.supports?.(set, version) ?? true },
  };
  return {
    book,
    traffic,
    Excel: { run, RequestContext } as unknown as typeof Excel,
    Office: { context, onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }) } as unknown as typeof Office,
  };
}

/** What the user sees and does beside the port, for the contract suite. */
export function besides({ book }: ExcelFake): Omit<MadeSheet, "sheet"> {
  return {
    names: () => book.sheets.map(({ name }) => name),
    cells: (name) => book.grid(book.sheet(name)!),
    formula: ({ sheet, row, column }) => book.cell(book.sheet(sheet)!, row, column)?.formula ?? null,
    select: (selected) => book.select(selected.sheet, [blockOf(selected)]),
  };
}
