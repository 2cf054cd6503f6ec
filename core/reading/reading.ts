import type { Serial } from "../cells/dates";

/** Rows of one kind: what they were taken for, how many, and which, from 0. */
export interface RowGroup {
  readonly kind: "title" | "header" | "line" | "total" | "heading" | "note" | "aside" | "otherAccount";
  readonly count: number;
  readonly rows: Int32Array;
}

/** Something the file itself states, beside what was read. Rows and columns from 0. */
export interface Claim {
  readonly row: number | null;
  readonly column: number | null;
  readonly what: "total" | "bands" | "running" | "gross" | "days" | "balanced";
  readonly amount: number;
  readonly read: number;
  readonly holds: boolean;
}

/** What the file leaves open. An answer goes back in the options' `answers`, by code. */
export interface Question {
  readonly code: string;
  readonly text: string;
  readonly row: number | null;
  readonly column: number | null;
  readonly options: readonly QuestionOption[];
  /** What holds until it is answered; null where nothing can be read without an answer. */
  readonly assumed: string | null;
}

export interface QuestionOption {
  readonly value: string;
  readonly text: string;
  /** What changes by it; empty where the text says it. */
  readonly effect: string;
}

/** How a range was read, and how it is proved. */
export interface Reading {
  readonly rows: readonly RowGroup[];
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  readonly asOf: { readonly serial: Serial; readonly from: "given" | "file" | "ageDays" | "lastInvoice" | "lastPayment" } | null;
  /** The proof in one line a controller can check. */
  readonly line: string;
  /** What else was done with the rows, in words: payments matched, currencies converted. */
  readonly details: readonly string[];
  /** The headings, folded: the same next month. Answers are remembered under it. */
  readonly signature: string;
}
