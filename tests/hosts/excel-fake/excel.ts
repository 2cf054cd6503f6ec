import type { BookDescription, MadeSheet, Selected } from "../sheet-contract";
import { Book, lastRow, type Block } from "./book";
import { isWithin } from "./api-sets";
import { OfficeFailure } from "./failure";
import { FakeContext, payloadLimit, type Traffic } from "./client";
import { FakeWorkbook } from "./workbook";

export interface ExcelFakeOptions {
  readonly displayLanguage?: string;
  /** The newest sets of calls this Excel has; by default those of Microsoft 365. */
  readonly api?: string;
  readonly runtime?: string;
  readonly payloadLimit?: number;
  /** How this Excel fails at being asked: with an error of this code, by never answering, or by answering after so long. */
  readonly fails?: { readonly code: string } | "silent" | { readonly after: number } | undefined;
  /** Whether the workbook counts its days from 1904. */
  readonly from1904?: boolean;
  /** Whether the first request of a step is refused with a general error, as Excel on the web does. */
  readonly refusesSteps?: boolean;
}

export interface ExcelFake {
  readonly book: Book;
  readonly traffic: Traffic;
  /** The requirement sets that were asked about. */
  readonly asked: readonly string[];
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** How it fails from now on. */
  fails: ExcelFakeOptions["fails"];
}

const blockOf = (selected: Selected): Block =>
  "row" in selected ? selected : { row: 0, column: selected.column, rows: lastRow, columns: selected.columns };

/** Excel and Office as globals over a workbook in memory, with the discipline of load and sync and Excel's own limits. */
export function excelFake(description: BookDescription, options: ExcelFakeOptions = {}): ExcelFake {
  const book = new Book();
  book.from1904 = options.from1904 === true;
  for (const { name, cells, dateColumns = [], hiddenRows = [], merged = [] } of description.sheets) {
    const sheet = book.add(name);
    sheet.merged.push(...merged);
    for (const row of hiddenRows) sheet.hiddenRows.add(row);
    cells.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value !== null) book.put(sheet, r, c, value === "" ? null : { value });
      });
    });
    for (const column of dateColumns)
      sheet.numberFormats.push({ block: { row: 0, column, rows: lastRow, columns: 1 }, format: "dd/mm/yyyy" });
  }
  const selected: readonly Selected[] | undefined = description.selection === undefined ? undefined : [description.selection].flat();
  const active =
    description.active ??
    (selected ? { sheet: selected[0]!.sheet, row: blockOf(selected[0]!).row, column: blockOf(selected[0]!).column } : undefined);
  if (active) {
    book.active = active.sheet;
    book.activeCell = { row: active.row, column: active.column };
  }
  book.selection = selected?.map(blockOf) ?? [{ ...book.activeCell, rows: 1, columns: 1 }];

  const fake = { fails: options.fails } as ExcelFake;
  const traffic: Traffic = { syncs: 0, request: 0, response: 0, suspensions: 0, steps: 0 };
  const api = `ExcelApi ${options.api ?? "1.20"}`;
  class RequestContext extends FakeContext {
    readonly workbook: FakeWorkbook;
    readonly application = {
      suspendApiCalculationUntilNextSync: () => {
        this.permit("Application", "suspendApiCalculationUntilNextSync");
        this.queue(() => undefined);
      },
      suspendScreenUpdatingUntilNextSync: () => {
        this.permit("Application", "suspendScreenUpdatingUntilNextSync");
        this.queue(() => traffic.suspensions++);
      },
    };
    constructor({ mergeUndoGroup = false }: Excel.RunOptions = {}) {
      super(book, traffic, { payloadLimit: options.payloadLimit ?? payloadLimit, api, merged: mergeUndoGroup });
      if (mergeUndoGroup && !isWithin("ExcelApi 1.20", api)) throw new OfficeFailure("ApiNotFound");
      if (mergeUndoGroup) traffic.steps++;
      this.refused = mergeUndoGroup && options.refusesSteps === true;
      this.workbook = new FakeWorkbook(this);
    }
  }
  type Batch = (context: FakeContext) => Promise<unknown>;
  // A batch alone, or after a context to use again or options.
  const run = async (first: FakeContext | Excel.RunOptions | Batch, second?: Batch): Promise<unknown> => {
    const { fails } = fake;
    if (fails === "silent") return new Promise(() => undefined);
    if (fails && "after" in fails) await new Promise((resolve) => setTimeout(resolve, fails.after));
    else if (fails) throw new OfficeFailure(fails.code);
    const context = first instanceof FakeContext ? first : new RequestContext(typeof first === "function" ? {} : first);
    const result = await (typeof first === "function" ? first : second!)(context);
    await context.sync();
    return result;
  };
  const asked: string[] = [];
  const sets = [api, `CustomFunctionsRuntime ${options.runtime ?? "1.4"}`];
  const context = {
    displayLanguage: options.displayLanguage ?? "fr-FR",
    requirements: {
      isSetSupported: (name: string, version: string) => {
        asked.push(`${name} ${version}`);
        return sets.some((set) => isWithin(`${name} ${version}`, set));
      },
    },
  };
  Object.assign(fake, {
    book,
    traffic,
    asked,
    Excel: { run, RequestContext, CellControlType: { checkbox: "Checkbox" } } as unknown as typeof Excel,
    Office: { context, onReady: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }) } as unknown as typeof Office,
  });
  return fake;
}

/** What the user sees and does beside the port, for the contract suite. */
export function besides({ book }: ExcelFake): Omit<MadeSheet, "sheet"> {
  return {
    names: () => book.sheets.map(({ name }) => name),
    cells: (name) => book.grid(book.sheet(name)!),
    pattern: ({ sheet, row, column }) => book.numberFormat(book.sheet(sheet)!, row, column),
    formula: ({ sheet, row, column }) => book.cell(book.sheet(sheet)!, row, column)?.formula ?? null,
    select: (selected) => book.select(selected.sheet, [blockOf(selected)]),
  };
}
