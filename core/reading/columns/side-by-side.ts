import { civilOf, dateOf } from "../../cells/dates";
import { fold } from "../../cells/fold";
import { currencyCode } from "../../cells/numbers";
import { exactMoney } from "../cells/exact-money";
import { candidatesFor } from "./headers";
import type { RecognisedColumn } from "../layout";
import { cents } from "./relations";
import type { Table } from "../table";
import type { Meaning } from "../../words/meanings";

type Owed = "overdue" | "notDue" | "balance" | "openAmount" | "amount";

/** A heading without what tells it from those beside it, and what that is. */
interface Told<Mark> {
  readonly index: number;
  readonly label: string;
  readonly mark: Mark;
}

/** What a heading may be taken for beside a column of that meaning. */
const alsoSaid: Readonly<Record<Exclude<Owed, "overdue" | "notDue">, ReadonlySet<Meaning>>> = {
  balance: new Set(["balance", "openAmount", "amount"]),
  openAmount: new Set(["openAmount", "balance"]),
  amount: new Set(["amount"]),
};

/** What is owed stands in several columns that differ by their month or their currency: which counts is asked once. */
export function settleSideBySide(table: Table): void {
  const own = (["balance", "openAmount", "amount"] as const).find((meaning) => table.place(meaning) >= 0);
  if (!own || table.columns[table.place(own)]!.corrected) return;
  const alike = table.columns.filter(
    ({ index, header, meaning, corrected, year }) =>
      !year &&
      !corrected &&
      table.cells.column(index).numberCount > 0 &&
      (meaning === own || (meaning === null && candidatesFor(header).some((each) => alsoSaid[own].has(each.meaning)))),
  );
  if (alike.length < 2) return;
  const months = alikeIn(table, alike, monthIn);
  if (months) askMonth(table, own, inTime(months));
  const currencies = table.has("currency") ? null : alikeIn(table, alike, currencyIn);
  if (currencies) settleCurrencyColumns(table, own, currencies);
}

/** The columns that say the same as the chosen one but for their marks, which all differ. */
function alikeIn<Mark>(
  table: Table,
  columns: readonly RecognisedColumn[],
  markIn: (header: string) => Omit<Told<Mark>, "index"> | null,
): readonly Told<Mark>[] | null {
  const told = columns.flatMap(({ index, header }) => {
    const found = markIn(header);
    return found ? [{ index, ...found }] : [];
  });
  const own = told.find(({ index }) => table.columns[index]!.meaning !== null);
  const same = told.filter(({ label }) => label === own?.label);
  return same.length > 1 && new Set(same.map(({ mark }) => JSON.stringify(mark))).size === same.length ? same : null;
}

interface Month {
  readonly month: number;
  readonly year: number | null;
}

/** `Encours oct.`, `Balance Aug 2026`, `Encours au 31/10` */
function monthIn(header: string): Omit<Told<Month>, "index"> | null {
  const day = /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?:[/.-](?:20)?(\d\d))?(?!\d)/.exec(header);
  const [first, second] = [Number(day?.[1]), Number(day?.[2])];
  // Of two small numbers either may be the month.
  if (day && Math.max(first, second) > 12 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31) {
    const label = fold(header.replace(day[0], "")).replace(/[^a-z]+/g, " ");
    return { label: label.trim(), mark: { month: Math.min(first, second), year: day[3] ? 2000 + Number(day[3]) : null } };
  }
  for (const match of header.matchAll(/\p{L}{3,9}/gu)) {
    const day = dateOf(`1 ${match[0]} 2026`);
    if (typeof day !== "number") continue;
    const year = /(?<!\d)(?:20)?(\d\d)(?!\d)/.exec(header.slice(match.index + match[0].length));
    const label = fold(header.slice(0, match.index) + header.slice(match.index + match[0].length)).replace(/[^a-z]+/g, " ");
    return { label: label.trim(), mark: { month: civilOf(day).month, year: year ? 2000 + Number(year[1]) : null } };
  }
  return null;
}

/** The newest first: by their years, else as they follow each other from column to column, over the end of a year too. */
function inTime(months: readonly Told<Month>[]): readonly Told<Month>[] {
  const steps = months.slice(1).map(({ mark }, k) => (mark.month - months[k]!.mark.month + 12) % 12);
  if (months.every(({ mark }) => mark.year !== null))
    return [...months].sort((a, b) => b.mark.year! * 12 + b.mark.month - a.mark.year! * 12 - a.mark.month);
  if (steps.every((step) => step < 6)) return [...months].reverse();
  return steps.every((step) => step > 6) ? months : [...months].sort((a, b) => b.mark.month - a.mark.month);
}

/** Columns in the order of the days or months their headings are, the newest first, where each of them is one. */
export function newestFirst(columns: readonly RecognisedColumn[]): readonly RecognisedColumn[] {
  // A day in a cell comes as its number.
  const days = columns.map(({ header }) => dateOf(header));
  if (days.every((day) => typeof day === "number" && day > 30_000))
    return columns
      .map((_, k) => k)
      .sort((a, b) => Number(days[b]) - Number(days[a]))
      .map((k) => columns[k]!);
  const months = columns.flatMap(({ index, header }) => {
    const found = monthIn(header);
    return found && found.label === "" ? [{ index, ...found }] : [];
  });
  if (months.length < 2 || months.length < columns.length) return columns;
  return inTime(months).map(({ index }) => columns.find((column) => column.index === index)!);
}

function take(table: Table, meaning: Owed, columns: readonly Told<unknown>[], chosen: number): void {
  for (const { index } of columns) {
    if (index !== chosen && table.columns[index]!.meaning !== null) table.mean(index, null);
    table.settled.add(index);
  }
  if (table.columns[chosen]!.meaning !== meaning) table.mean(chosen, meaning);
}

function askMonth(table: Table, meaning: Owed, months: readonly Told<Month>[]): void {
  const answer = table.ask(
    "BALANCE",
    table.words.questions.whichBalance(months.map(({ index }) => table.columns[index]!.header.trim())),
    null,
    months[0]!.index,
    months.map(({ index }) => ({
      value: String(index),
      text: table.columns[index]!.header.trim(),
      effect: table.money(sumOf(table, index)),
    })),
    String(months[0]!.index),
  );
  take(table, meaning, months, Number(answer));
  // What was overdue goes with the balance of its month.
  const { mark } = months.find(({ index }) => String(index) === answer)!;
  for (const also of ["overdue", "notDue"] as const) {
    const columns = table.columns.filter(
      ({ header, meaning: own }) => own === also || (own === null && candidatesFor(header)[0]?.meaning === also),
    );
    const alike = alikeIn(table, columns, monthIn);
    const own = alike?.find((each) => JSON.stringify(each.mark) === JSON.stringify(mark));
    if (own) take(table, also, alike!, own.index);
  }
}

function sumOf(table: Table, index: number): number {
  const { numbers } = table.cells.column(index);
  let sum = 0;
  for (const r of table.lines) sum += numbers[r]! || 0;
  return sum;
}

/** `Balance USD`, `Solde (€)` */
function currencyIn(header: string): Omit<Told<string>, "index"> | null {
  for (const match of header.matchAll(/(?<![\p{L}])[A-Z]{3}(?![\p{L}])|[€$£¥₹]/gu)) {
    const mark = currencyCode(match[0]);
    if (mark === undefined) continue;
    const rest = header.slice(0, match.index) + header.slice(match.index + match[0].length);
    return {
      label: fold(rest)
        .replace(/[^a-z]+/g, " ")
        .trim(),
      mark,
    };
  }
  return null;
}

function settleCurrencyColumns(table: Table, meaning: Owed, columns: readonly Told<string>[]): void {
  const own = table.place(meaning);
  if (columns.every(({ index }) => index === own || isConverted(table, own, index))) {
    take(table, meaning, columns, own);
    return;
  }
  const { rates } = table.options;
  const isFilled = (index: number, r: number): boolean => Math.abs(table.cells.column(index).numbers[r]!) > 0;
  if (rates && columns.every(({ mark }) => rates[mark]! > 0)) {
    const sum = new Float64Array(table.grid.length).fill(NaN);
    for (const { index, mark } of columns) {
      const { numbers } = table.cells.column(index);
      for (let r = 0; r < sum.length; r++) if (numbers[r] === numbers[r]) sum[r] = cents((sum[r] || 0) + numbers[r]! * rates[mark]!);
    }
    take(table, meaning, columns, own);
    table.given.set(meaning, sum);
    table.currency = Object.keys(rates).find((code) => rates[code] === 1) ?? null;
    table.details.push(
      table.words.proof.converted(
        columns
          .filter(({ mark }) => rates[mark] !== 1)
          .map(({ mark }) => `1 ${mark} = ${rates[mark]}`)
          .join(", "),
      ),
    );
    return;
  }
  const answer = table.ask(
    "CURRENCY",
    table.words.questions.currencies(columns.map(({ mark }) => mark).join(", ")),
    null,
    own,
    columns.map(({ index, mark }) => ({
      value: mark,
      text: table.words.questions.currencyOption(
        mark,
        table.lines.filter((r) => isFilled(index, r)).length,
        exactMoney(sumOf(table, index), table.options.language, mark),
      ),
      effect: "",
    })),
    null,
  );
  const chosen = columns.find(({ mark }) => mark === answer);
  take(table, meaning, columns, chosen?.index ?? own);
  // Whoever owes in one currency owes nothing in those left blank.
  const { numbers } = table.cells.column(chosen?.index ?? own);
  table.given.set(
    meaning,
    numbers.map((value, r) => (value !== value && columns.some(({ index }) => isFilled(index, r)) ? 0 : value)),
  );
  if (!chosen) return;
  // Who owes nothing but another currency is left out, as lines in it are.
  const others = columns.filter(({ index }) => index !== chosen.index);
  table.lines = table.lines.filter((r) => isFilled(chosen.index, r) || !others.some(({ index }) => isFilled(index, r)));
  table.currency = chosen.mark;
}

const fewestConverted = 3;

/** Whether one column is the other in another currency, at one rate on every line. */
function isConverted(table: Table, own: number, index: number): boolean {
  const [a, b] = [table.cells.column(own).numbers, table.cells.column(index).numbers];
  let rate = NaN;
  let seen = 0;
  for (const r of table.lines) {
    const [one, other] = [a[r]! || 0, b[r]! || 0];
    if (one === 0 && other === 0) continue;
    if (one === 0 || other === 0) return false;
    // The rate is best seen in a large amount; cents are rounded.
    if (seen > 0 && Math.abs(one * rate - other) > 0.02 * Math.abs(other) + 0.02) return false;
    if (!(seen > 0)) rate = other / one;
    seen++;
  }
  return seen >= fewestConverted;
}
