export interface MadeLedger {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}
/** Invoices with days of payment, numbers and names; every twentieth line lacks the client's number. */
export declare function paidLedger(lines: number, clients: number): MadeLedger;
/** A French ledger: payments and credit notes in lines of their own, decimal commas, days as texts, names alone. */
export declare function typedLedger(lines: number, clients: number): MadeLedger;
export declare const asCsv: ({ rows }: MadeLedger, delimiter: string) => string;
