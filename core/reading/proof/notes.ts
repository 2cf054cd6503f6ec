import type { FaultCode } from "../../cells/faults";
import type { Language } from "../../cells/language";
import type { NoteWords } from "../../words/notes/type";

/** Something that was not understood. Nothing is dropped without one of these. */
export interface Note {
  /** From 0, in the grid that was given; null where it concerns the whole. */
  readonly row: number | null;
  readonly column: number | null;
  readonly code: FaultCode | NoteCode;
  readonly message: string;
  /** Its row and column are those of the ledger that was given beside the table. */
  readonly inLedger?: true;
}

export type NoteCode =
  | "NO_CLIENT"
  | "TOTAL_ROW"
  | "REPEATED_HEADER"
  | "AFTER_AS_OF"
  | "CREDIT_BALANCE"
  | "SAME_HEADER"
  | "COLUMN_UNUSED"
  | "AS_OF_ASSUMED"
  | "SETTLED_PORTFOLIO"
  | "REPEATED_CLIENT"
  | "NO_DUE_DATE"
  | "PAID_BEFORE_INVOICED"
  | "UNKNOWN_EVENT"
  | "OFF_SCALE"
  | "OVERRIDE_REFUSED"
  | "CURRENCY_ASSUMED"
  | "LEDGER_UNREAD"
  | "LEDGER_UNMATCHED"
  | "WITHOUT_INVOICES"
  | "VAT_ADDED"
  | "MORE_NOTES";

const mostOfOneKind = 100;

/** Gathers what was not understood. Past a hundred of one kind only their number is kept, so that a million bad cells stay readable. */
export class Notes {
  private readonly kept: Note[] = [];
  private readonly counts = new Map<string, number>();

  constructor(
    readonly language: Language,
    private readonly firstRow: number | ((row: number) => number) = 1,
    /** Null where nobody reads what is noted. */
    private readonly words: NoteWords | null = null,
  ) {}

  /** The number the sheet gives a row of the grid. */
  rowNumber(row: number): number {
    return typeof this.firstRow === "number" ? row + this.firstRow : this.firstRow(row);
  }

  add(code: FaultCode | NoteCode, row: number | null, column: number | null, say: (words: NoteWords) => string): void {
    if (!this.words) return;
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count <= mostOfOneKind) this.kept.push({ row, column, code, message: say(this.words) });
  }

  all(): Note[] {
    const more = [...this.counts].filter(([, count]) => count > mostOfOneKind);
    return [
      ...this.kept,
      ...more.map(([code, count]): Note => ({
        row: null,
        column: null,
        code: "MORE_NOTES",
        message: this.words!.more(count - mostOfOneKind, code),
      })),
    ];
  }
}
