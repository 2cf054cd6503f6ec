import { dateOf } from "../../cells/dates";
import { fold } from "../../cells/fold";
import { isDayPattern } from "../../cells/formats";
import { ageingBands, isMoney, type Meaning } from "../../words/meanings";
import { holdsNothing, holdsNumber, holdsText } from "../cells/cells";
import { candidatesFor, isOfNoUse } from "./headers";
import { saysCount } from "../structure/labels";
import type { LayoutKind } from "../layout";
import type { Table } from "../table";

/** How many lines are looked at before a whole column is typed. */
const mostLooked = 400;

export const additive: ReadonlySet<Meaning> = new Set<Meaning>([
  "amount",
  "openAmount",
  "debit",
  "credit",
  "paidAmount",
  "netAmount",
  "vatAmount",
  "balance",
  "overdue",
  ...ageingBands,
  "sales",
  "creditLimit",
  "insuredLimit",
]);

/** Whether the host shows a column as days: a day and its hour are counted in numbers with fractions, as amounts are. */
export function isShownAsDays(table: Table, index: number, sample: Int32Array): boolean {
  const { formats } = table.options;
  if (!formats) return false;
  for (const r of sample) {
    const format = typeof table.grid[r]?.[index] === "number" ? formats[r]?.[index] : undefined;
    if (format) return isDayPattern(format);
  }
  return false;
}

export function isMoneyLike(table: Table, index: number, sample: Int32Array): boolean {
  if (isShownAsDays(table, index, sample)) return false;
  if (sample.length > mostLooked) {
    // A few hundred lines tell whole numbers and words from amounts.
    const few = new Int32Array(mostLooked);
    for (let k = 0; k < mostLooked; k++) few[k] = sample[Math.floor((k * sample.length) / mostLooked)]!;
    if (!lookMoney(table, index, few, 0.1, 0.05)) return false;
  }
  return lookMoney(table, index, sample, 0.7, 0.3);
}

function lookMoney(table: Table, index: number, sample: Int32Array, shareOfAmounts: number, shareOfFractions: number): boolean {
  const looked = sample.length > mostLooked ? null : table.cells.look(index, sample);
  // Shares of something are no amounts.
  if (looked?.shares) return false;
  const { holds, numbers } = looked ?? table.cells.column(index);
  let filled = 0;
  let amounts = 0;
  let nonzero = 0;
  let fractions = 0;
  const own = sample.length <= mostLooked;
  for (let k = 0; k < sample.length; k++) {
    const r = own ? k : sample[k]!;
    if (holds[r] === holdsNothing) continue;
    filled++;
    if (holds[r] !== holdsNumber) continue;
    amounts++;
    if (numbers[r] !== 0) nonzero++;
    if (numbers[r]! % 1 !== 0 || (looked?.decimals[k] === 1 && numbers[r] !== 0)) fractions++;
  }
  // A band is mostly zeros.
  return amounts >= 2 && amounts >= filled * shareOfAmounts && nonzero > 0 && fractions >= nonzero * shareOfFractions;
}

/** Whether whole numbers are parts of the amounts beside them, some the whole of it: what was paid. */
function isPartOf(table: Table, index: number, amount: Float64Array | null): boolean {
  if (!amount) return false;
  const few = table.lines.subarray(0, mostLooked);
  const { holds, numbers } = table.cells.look(index, few);
  let parts = 0;
  let wholes = 0;
  for (let k = 0; k < few.length; k++) {
    if (holds[k] === holdsNothing) continue;
    const [value, whole] = [numbers[k]!, amount[few[k]!]!];
    if (value === 0) continue;
    if (value !== value || whole !== whole || Math.abs(value) > Math.abs(whole) || value * whole < 0) return false;
    parts++;
    if (value === whole) wholes++;
  }
  return parts >= 2 && wholes > 0 && wholes < few.length;
}

/** What the heading of a column of amounts may say all the same: `Acompte`, `Ajustement`, `Deduction`, `Write-off`. */
const saysNoAmount: Readonly<Record<LayoutKind, ReadonlySet<Meaning>>> = {
  ledger: new Set(["deposits", "override", "disputed", "outcome"]),
  clients: new Set(["deposits", "override", "disputed", "outcome", "credit"]),
};

/** Whether a heading may be that of the amounts of invoices, which are not what is left of them: `Montant TTC`, `Total`. */
export const mayBeBilled = (header: string): boolean =>
  candidatesFor(header).some(({ meaning, doubtful, confidence }) => meaning === "amount" && !doubtful && confidence >= 0.9);

/** What a client takes off is a dispute where codes or reasons stand, and an amount to be settled where amounts do. */
const takenOff = /(?<![a-z])(?:deduction|claim)s?(?![a-z])/;
/** Words for documents and entries that lessen what is owed, of which even a small number is an amount. */
const lessens =
  /(?<![a-z])(?:avoirs?|credit ?notes?|retenues?|ajustements?|adjustments?|write-?offs?|deductions?|escomptes?|ristournes?|discounts?|rebates?)(?![a-z])/;

/** `Ajustement` of more than a class, `Write-off` and `Deduction` over amounts are no override, no outcome and no dispute. */
export function tellAmountsFromWords(table: Table): void {
  for (const { index, header, meaning, corrected } of table.columns)
    if (
      (meaning === "outcome" ||
        (meaning === "override" && !areNotches(table, index)) ||
        (meaning === "disputed" && takenOff.test(fold(header)))) &&
      !corrected &&
      mayBeAmounts(table, index, header)
    )
      table.mean(index, null);
}

/** Whether all numbers of a column are steps from one class to another, up or down. */
function areNotches(table: Table, index: number): boolean {
  const { numbers } = table.cells.column(index);
  return table.lines.every((r) => !(Math.abs(numbers[r]!) > 4) && !(numbers[r]! % 1 !== 0 && numbers[r] === numbers[r]));
}

/** What is planned, and what a client owed in another period, is not what it owes. */
const planned = /(?<![a-z])(?:budget|previ(?:sion|su)|objectif|forecast|target|planned)|^(?:taux|exchange rate|fx)(?![a-z])/;
/** `Dont litige` is in the amount beside it already. */
const within = /^(?:dont|of which|incl(?:uding)?|davon|de los cuales|di cui|waarvan)(?![a-z])/;
const ofAnotherPeriod = /(?<![a-z])[nm] ?- ?\d/;

/** What a client may still use of its credit notes, which a limit that is left is not. */
export const creditsLeft =
  /(?<![a-z])(?:(?:available|unused|unapplied|excess|open) credits|(?:credits|avoirs) (?:disponibles|non (?:utilises|affectes|imputes|deduits)))(?![a-z])/;

/** Columns of amounts that nothing names. */
export function unknownMoney(table: Table): number[] {
  const amount = table.numbersOf("amount");
  // Without a column of what is left, a discount that was taken is missing from what was paid.
  const hasOpen = table.kind !== "ledger" || table.has("openAmount");
  return table.columns
    .filter(
      ({ index, meaning, header, corrected, year, doubt }) =>
        meaning === null &&
        !corrected &&
        !year &&
        !table.settled.has(index) &&
        (!isOfNoUse(header) || creditsLeft.test(fold(header)) || (!hasOpen && lessens.test(fold(header)))) &&
        // `Escompte 2%` and `RG 5 %` may be amounts, `Escompte %` is a share.
        (!header.includes("%") || /\d ?%/.test(header)) &&
        !planned.test(fold(header)) &&
        !within.test(fold(header)) &&
        !(table.kind === "clients" && ofAnotherPeriod.test(fold(header))) &&
        !table.bands.some(({ column }) => column === index) &&
        (doubt?.why === "cells" ||
          isOneOfSeveral(table, index) ||
          candidatesFor(header).every(
            // What only a part of a heading says, `Montant avoir`, is not known.
            (each) =>
              saysNoAmount[table.kind ?? "ledger"].has(each.meaning) ||
              (table.kind === "ledger" && each.meaning === "amount" && each.confidence < 0.8),
          )) &&
        (isMoneyLike(table, index, table.lines) ||
          isPartOf(table, index, amount) ||
          mayBeAmounts(table, index, header) ||
          (paidAhead.test(fold(header)) && table.cells.column(index).numberCount > 0)),
    )
    .map(({ index }) => index);
}

const numbered = /\s*(?:n°|no\.?|#)?\s*(?<!\d)\d(?:(?:e|er|[eè]?re|nd|rd|st|th|[eè]me)(?!\p{L})|\s*$)\s*/iu;

/** A heading but for its number, `Montant` of `Montant 2`; null where it has none. */
export const numberedAs = (header: string): string | null => (numbered.test(header) ? fold(header.replace(numbered, "")) : null);

/** Whether a heading is that of an amount that is read but for its number: `Montant 2` beside `Montant 1`. */
export function isOneOfSeveral(table: Table, index: number): boolean {
  const base = numberedAs(table.columns[index]!.header);
  return base !== null && table.columns.some(({ header, meaning }) => meaning !== null && isMoney(meaning) && numberedAs(header) === base);
}

/** What is paid ahead is an amount even where it could be a year: `Acompte`, 2018. */
const paidAhead = /^(?:acomptes?|avances?|arrhes|deposits?|down ?payments?|prepayments?)(?: (?:recus?|verses?|received|paid))?$/;

/** `100 (AV12)`, `40 le 12/10`: an amount with words behind it, no term and no share. */
const saysMore = /^[^\p{L}\d]{0,2}\d[\d\s.,'\u00a0\u202f]*(?!\s*(?:j|jrs?|jours?|days?|mois|months?|%)(?!\p{L}))\s*[\p{L}€$£(/-]/u;

/** The lines of which a column headed as a payment or a deduction holds an amount that can't be read: what is left of them is unknown. */
export function unreadDeductions(table: Table): readonly number[] {
  const columns = table.columns.filter(({ header, meaning, corrected }) => {
    if (meaning !== null || corrected) return false;
    const [best] = candidatesFor(header);
    const said = fold(header);
    return lessens.test(said) || paidAhead.test(said) || (best?.meaning === "paidAmount" && !best.doubtful && best.confidence >= 0.9);
  });
  const found = new Set<number>();
  for (const { index } of columns)
    for (const r of table.lines) {
      const cell = table.grid[r]![index];
      if (table.cells.column(index).holds[r] !== holdsText || typeof cell !== "string") continue;
      if (!saysMore.test(cell) || dateOf(cell) !== "BAD_DATE") continue;
      table.noteUnread(r, index, "paidAmount");
      found.add(r);
    }
  return [...found];
}

/** Up to this, whole numbers without a sign are counts, levels and marks. */
const highestCount = 12;
/** So many of the cells may hold remarks. */
const mostTexts = 0.3;
/** Numbers this long that end in neither 0 nor 5, or lie close together, are codes. */
const shortestCode = 4;

/**
 * Whether the few numbers of a column, or its whole ones, may be amounts: adjustments, deductions, what was paid on account.
 * They are unless they are clearly counts, years, codes, a rank or days.
 */
function mayBeAmounts(table: Table, index: number, header: string): boolean {
  if (saysCount(header) || isShownAsDays(table, index, table.lines.subarray(0, mostLooked))) return false;
  const few = table.lines.length > mostLooked ? spread(table.lines) : table.lines;
  const looked = table.cells.look(index, few);
  let texts = 0;
  let filled = 0;
  for (let k = 0; k < few.length; k++) {
    if (looked.holds[k] === holdsNothing) continue;
    filled++;
    const cell = table.grid[few[k]!]![index];
    // `0042` is a code.
    if (looked.holds[k] === holdsText || (typeof cell === "string" && /^0\d/.test(cell))) texts++;
  }
  if (looked.shares || texts > filled * mostTexts) return false;
  const { numbers } = table.cells.column(index);
  const rows = table.lines.filter((r) => numbers[r] === numbers[r] && numbers[r] !== 0);
  if (rows.length < (header === "" ? 2 : 1)) return false;
  const values = Array.from(rows, (r) => numbers[r]!);
  if (values.some((value) => value % 1 !== 0)) return values.some((value) => Math.abs(value) > 1);
  // `Acompte` says itself that it counts money, however small its amounts.
  const saysMoney = lessens.test(fold(header)) || candidatesFor(header).some(({ meaning }) => isMoney(meaning));
  if (!saysMoney && values.every((value) => value > 0 && value <= highestCount)) return false;
  // One number alone may be a year by chance.
  if (values.length > 1 && values.every((value) => value >= 1990 && value <= 2040)) return false;
  const isFull = rows.length >= table.lines.length * 0.9;
  if (rows.length >= 3 && isFull && values.every((value) => value === values[0])) return false;
  if (rows.length >= 3 && values.every((value, k) => value === values[0]! + k)) return false;
  // A code stands on every line.
  return !(isFull && areCodes(values)) && !areDays(table, rows, values);
}

/** A few hundred lines from all over a long table. */
function spread(lines: Int32Array): Int32Array {
  return Int32Array.from({ length: mostLooked }, (_, k) => lines[Math.floor((k * lines.length) / mostLooked)]!);
}

function areCodes(values: readonly number[]): boolean {
  const length = String(values[0]).length;
  if (values.length < 3 || length < shortestCode || values.some((value) => value < 0 || String(value).length !== length)) return false;
  const close = Math.max(...values) - Math.min(...values) < Math.max(...values) * 0.1;
  const uneven = values.filter((value) => value % 5 === 0).length < values.length * 0.5;
  return length === shortestCode ? close && uneven : close || uneven;
}

/** Whether numbers are the days from issue to due, or from either to one day. */
function areDays(table: Table, rows: Int32Array, values: readonly number[]): boolean {
  const [issued, due] = (["invoiceDate", "dueDate"] as const).map((meaning) => {
    const column = table.place(meaning);
    return column < 0 ? null : table.cells.days(column, table.dayOrder);
  });
  if (rows.length < 2) return false;
  const most = (amounts: (r: number, value: number) => number): number => {
    const tally = new Map<number, number>();
    rows.forEach((r, k) => {
      const amount = amounts(r, values[k]!);
      if (amount === amount) tally.set(amount, (tally.get(amount) ?? 0) + 1);
    });
    return Math.max(0, ...tally.values());
  };
  const enough = rows.length * 0.9;
  return (
    (issued !== null && due !== null && most((r, value) => due![r]! - issued![r]! - value) >= enough) ||
    [issued, due].some((days) => days && most((r, value) => days[r]! + value) >= enough)
  );
}

/** Whether a column without a meaning holds amounts written as text, which may settle how the others are written. */
export function isAmountColumn(table: Table, index: number, sample: Int32Array): boolean {
  if (!table.options.formats) {
    const { written } = table.cells.look(index, sample);
    if (!written) return false;
  }
  const column = table.cells.column(index);
  return column.numberCount > 0 && column.numberCount >= column.textCount;
}
