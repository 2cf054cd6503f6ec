import type { BookDescription } from "../hosts/sheet-contract";
import { excelFake, type ExcelFake } from "../hosts/excel-fake/excel";

/** Stands in for Microsoft's office.js in the page of the add-in: the workbook in memory, and the functions registered. */
export interface ExcelPage {
  readonly fake: ExcelFake;
  readonly functions: Record<string, (...args: unknown[]) => unknown>;
  /** When the first function was registered, in milliseconds after the script was asked for. */
  firstFunction?: number;
}

declare global {
  interface Window {
    excelPage: ExcelPage;
    given: { readonly book: BookDescription; readonly displayLanguage: string; readonly host: "Excel" | null };
  }
}

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

const { book, displayLanguage, host } = window.given;
const fake = excelFake(book, { displayLanguage });
const page: ExcelPage = { fake, functions: {} };
window.excelPage = page;
Object.assign(window, {
  Excel: host ? fake.Excel : undefined,
  Office: {
    ...fake.Office,
    HostType: { Excel: "Excel" },
    onReady: (ready: (info: object) => void) => Promise.resolve({ host, platform: host && "OfficeOnline" }).then(ready),
  },
  CustomFunctions: {
    associate: (name: string, run: ExcelPage["functions"][string]) => {
      page.firstFunction ??= performance.now();
      page.functions[name] = run;
    },
    Error: ExcelError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  },
});
