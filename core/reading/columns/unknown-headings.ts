import { columnLetters } from "../../cells/address";
import { dateOf } from "../../cells/dates";
import { formatDate } from "../../cells/formats";
import type { Language } from "../../cells/language";
import { numberOf } from "../../cells/numbers";
import { cellAt, isBlank, textOf } from "../../cells/values";
import { agreement } from "./agreement";
import { names as nameMeanings } from "./assignment";
import { candidatesFor, isOfNoUse } from "./headers";
import type { RecognisedColumn } from "../layout";
import { isMoneyLike, isShownAsDays } from "./money-columns";
import type { QuestionOption } from "../reading";
import type { Table } from "../table";

const optionsOf = (columns: readonly RecognisedColumn[]): QuestionOption[] =>
  columns
    .slice(0, mostOffered)
    .map(({ index, header }) => ({ value: String(index), text: header.trim() || columnLetters(index), effect: "" }));

/** A heading in words; a day in a cell comes as its number. */
export function headingSaid(header: string, language: Language): string {
  const serial = Number(header);
  return /^\d{5}$/.test(header) && serial > 30_000 && serial < 80_000 ? formatDate(serial, language) : header;
}

/** What cells of a column are like, whatever its heading. */
interface Contents {
  readonly names: readonly RecognisedColumn[];
  readonly amounts: readonly RecognisedColumn[];
  /** Numbers that may be whole amounts. */
  readonly numbers: readonly RecognisedColumn[];
  readonly days: readonly RecognisedColumn[];
}

const mostOffered = 6;
const likely = 0.9;

/**
 * A table whose headings are in a language nobody here reads: its cells say which columns hold names, amounts and days, and
 * the user says which of them are the client, what it owes and the due day. Until then nothing is read.
 */
export function askUnknownHeadings(table: Table, sample: Int32Array): void {
  const found = contentsOf(table, sample);
  const { names, days } = found;
  const isNamed = table.has("client", "clientId", "siren");
  // Whole amounts look like any number: which of them is owed is asked all the same, unless headings that are known say what the table is.
  const isUnknown = table.columns.every(({ meaning }) => meaning === null || nameMeanings.includes(meaning));
  const amounts = found.amounts.length > 0 || !isUnknown ? found.amounts : found.numbers;
  if (sample.length < 2 || amounts.length === 0 || (names.length === 0 && !isNamed)) return;
  const q = table.words.questions;
  // The one column of names needs no question beside the others.
  const only = !isNamed && names.length === 1 ? names[0]!.index : -1;
  if (only >= 0) table.mean(only, "client", true);
  const client = isNamed || only >= 0 ? null : table.ask("COLUMN_CLIENT", q.whichClient, null, names[0]!.index, optionsOf(names), null);
  const amount = table.ask("COLUMN_AMOUNT", q.whichAmount, null, amounts[0]!.index, optionsOf(amounts), null);
  const none = { value: "none", text: q.noDueDay, effect: "" };
  const due = days.length === 0 ? null : table.ask("COLUMN_DUE", q.whichDue, null, days[0]!.index, [...optionsOf(days), none], null);
  if (table.blocked !== null || amount === null || (due === null && days.length > 0)) return;
  if (client !== null) table.mean(Number(client), "client");
  table.mean(Number(amount), days.length > 0 ? "openAmount" : "balance");
  if (due !== null && due !== "none") table.mean(Number(due), "dueDate");
  const issued = days.find(({ index }) => String(index) !== due);
  if (issued && !table.has("invoiceDate")) table.mean(issued.index, "invoiceDate");
  table.kind = days.length > 0 ? "ledger" : "clients";
}

/** What is owed stands there and nothing is headed as the client: `Groupe` and `Filiale`. One column of names is it, of several the user says which. */
export function askClient(table: Table, sample: Int32Array): void {
  if (table.has("client", "clientId", "siren") || !table.has("balance", "openAmount")) return;
  const names = table.columns.filter(
    ({ index, meaning, corrected }) => !corrected && (meaning === null || meaning === "group") && holdsNames(table, index, sample),
  );
  const [first, ...others] = names;
  if (!first) return;
  const answer =
    others.length === 0
      ? first.index
      : table.ask("COLUMN_CLIENT", table.words.questions.whichClient, null, first.index, optionsOf(names), null);
  if (answer === null) return;
  table.mean(Number(answer), "client", true);
  table.kind = table.has("dueDate", "invoiceNumber", "invoiceDate") ? "ledger" : "clients";
}

/** Invoices of which nothing says when they fall due, beside days that no heading explains: unknown until the user says which. */
export function askDueDay(table: Table, sample: Int32Array): void {
  if (table.has("dueDate", "ageDays", "paymentTerms")) return;
  // `Data de vencimento` holds a word for a day, which does not say of what.
  const days = contentsOf(table, sample).days.filter(({ header }) =>
    candidatesFor(header).every(({ meaning, confidence }) => meaning === "dueDate" || (meaning === "invoiceDate" && confidence < likely)),
  );
  if (days.length === 0) return;
  const { whichDue, noDueDay } = table.words.questions;
  const due = table.ask(
    "COLUMN_DUE",
    whichDue,
    null,
    days[0]!.index,
    [...optionsOf(days), { value: "none", text: noDueDay, effect: "" }],
    "none",
  );
  if (due !== "none") table.mean(Number(due), "dueDate");
}

/** Whether a column holds days that no heading explains. */
export const hasUnreadDays = (table: Table, sample: Int32Array): boolean => contentsOf(table, sample).days.length > 0;

function contentsOf(table: Table, sample: Int32Array): Contents {
  const free = table.columns.filter(({ meaning, corrected, header }) => meaning === null && !corrected && !isOfNoUse(header));
  const isDays = ({ index }: RecognisedColumn): boolean =>
    isShownAsDays(table, index, sample) ||
    ((agreement(table.grid, index, sample, "invoiceDate") ?? 0) >= likely &&
      sample.some((r) => {
        const cell = cellAt(table.grid, r, index);
        return typeof cell === "string" && dateOf(cell) !== null && dateOf(cell) !== "BAD_DATE";
      }));
  const days = free.filter(isDays);
  const amounts = free.filter((column) => !days.includes(column) && isMoneyLike(table, column.index, sample));
  const names = free.filter((column) => !days.includes(column) && !amounts.includes(column) && holdsNames(table, column.index, sample));
  const numbers = free.filter((column) => !days.includes(column) && holdsAmounts(table, column.index, sample));
  return { names, amounts, numbers, days };
}

/** Whether most cells are numbers that are no running numbers of documents, which all differ and lie close together. */
function holdsAmounts({ grid }: Table, index: number, sample: Int32Array): boolean {
  const filled = Array.from(sample, (r) => cellAt(grid, r, index)).filter((cell) => !isBlank(cell));
  // An amount of a file of text is text; a leading zero is that of a code.
  const values = filled
    .map((cell) => (typeof cell === "string" && /^0\d/.test(cell) ? undefined : numberOf(cell)))
    .filter((value) => typeof value === "number");
  if (values.length < 2 || values.length < filled.length * likely) return false;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const areNumbered = new Set(values).size === values.length && values.every(Number.isInteger) && most - least < values.length * 3;
  return most > 0 && least < most && !areNumbered;
}

/** Whether most cells are words, and not the numbers of documents, which differ on every line. */
function holdsNames({ grid }: Table, index: number, sample: Int32Array): boolean {
  const texts = Array.from(sample).flatMap((r) => (isBlank(cellAt(grid, r, index)) ? [] : [textOf(cellAt(grid, r, index))!]));
  const words = texts.filter((text) => /\p{L}{2}/u.test(text)).length;
  const codes = texts.filter((text) => /^[\p{L}._/-]{0,6}\d[\p{L}\d._/-]*$/u.test(text)).length;
  const different = new Set(texts).size;
  // One word throughout is a currency or a state.
  if (different === 1 && texts.length > 2) return false;
  const differ = different >= texts.length * likely;
  return texts.length >= sample.length / 2 && words >= texts.length * 0.7 && !(differ && codes >= texts.length * 0.8);
}
