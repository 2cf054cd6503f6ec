import { speaking } from "../../core/cells/language";
import { warehouseEn } from "./en";
import { warehouseFr } from "./fr";

/** What the warehouse command says. Amounts, days and counts come written. */
export interface WarehouseWords {
  readonly usage: string;
  readonly errors: {
    readonly noFile: string;
    readonly missing: (file: string) => string;
    readonly kind: (file: string) => string;
    readonly noOut: string;
    readonly outKind: (file: string) => string;
    readonly badAnswer: (given: string) => string;
    readonly badColumn: (given: string) => string;
    readonly badRates: (given: string) => string;
    readonly badLayout: (file: string) => string;
    readonly badPolicy: (file: string, why: string) => string;
    readonly otherHeaders: (file: string, first: string) => string;
    readonly tooLong: (file: string, why: string) => string;
    readonly engine: (what: string) => string;
    readonly interrupted: string;
    readonly installed: string;
  };
  readonly notFlat: {
    readonly row: (row: number) => string;
    readonly column: (header: string) => string;
    readonly kind: string;
    readonly client: (rows: string, first: number) => string;
    readonly thin: (rows: string, first: number) => string;
    readonly label: (label: string) => string;
  };
  readonly questions: {
    readonly head: string;
    readonly how: (code: string, value: string) => string;
    readonly decimal: (example: string) => string;
    readonly dayOrder: (example: string) => string;
    readonly repeated: (invoices: string) => string;
    readonly each: string;
    readonly once: string;
    readonly currencies: (list: string) => string;
    readonly only: (currency: string) => string;
  };
  readonly notes: {
    readonly unread: (column: string, count: string, example: string) => string;
    readonly withoutAmount: (lines: string) => string;
    readonly later: (lines: string, amount: string) => string;
    readonly blankOpen: (lines: string, amount: string) => string;
    readonly whole: string;
  };
  readonly steps: { readonly read: string; readonly meet: string; readonly fold: string; readonly rate: string; readonly write: string };
  readonly done: {
    readonly read: (lines: string, invoices: string, clients: string) => string;
    readonly amount: (amount: string, day: string) => string;
    readonly wrote: (file: string) => string;
    readonly tooManyForSheet: (clients: string, file: string) => string;
    readonly digest: (digest: string) => string;
    readonly time: (seconds: string, memory: string) => string;
  };
}

export const warehouseWords = speaking<WarehouseWords>({ fr: warehouseFr, en: warehouseEn });
