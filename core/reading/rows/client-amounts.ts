import { columnLetters } from "../../cells/address";
import { fold } from "../../cells/fold";
import { isKnown, knownOr } from "../../cells/known";
import { cellAt, isBlank, saysNil, textOf } from "../../cells/values";
import { ageingBands, isMoney, type Meaning } from "../../words/meanings";
import { nilWhereMovementsAre, openingOf, takeBalanceAfterMovements } from "../columns/balance-halves";
import { bandOf, type Band } from "../columns/bands";
import { holdsError, holdsNothing, holdsText } from "../cells/cells";
import { candidatesFor, isOfNoUse } from "../columns/headers";
import { additive, isMoneyLike, mayBeBilled, tellAmountsFromWords, unknownMoney } from "../columns/money-columns";
import { saysLate } from "../columns/lateness";
import { settleNestedBands } from "../columns/nested-bands";
import { agree, cents, claimColumns, isExplained, lessWhatWasPaid, rivalsOf, unexplainedTogether } from "../columns/relations";
import type { RecognisedColumn } from "../layout";
import { settleDuePeriods } from "./due-periods";
import type { Table } from "../table";
import { isNetOfVat } from "../cells/units";
import { same } from "../structure/totals";
import { saidOfAmounts } from "./unexplained-amounts";
import { askWhetherSignsTurn, bothSides, opposite, proveSigned, sidesOf, turnClaims } from "../columns/sides";
import { findUnnamedBand } from "../columns/unnamed-columns";

export function settleClientAmounts(table: Table): void {
  const isBeside = !table.has("balance", "debit") && findBalanceBesideUnallocated(table);
  settleNestedBands(table);
  settleLateAmounts(table);
  settleDuePeriods(table);
  takeSides(table);
  // Credits without debits beside a balance are in it already, or to be taken off: proved or asked as any amount.
  const isOwed = table.has("balance") || bandIndices(table).length > 1;
  if (isOwed && table.has("credit") && !table.has("debit") && !table.columns[table.place("credit")]!.corrected)
    table.mean(table.place("credit"), null);
  doubtDeposits(table);
  findUnnamedBand(table);
  noteUnreadBands(table);
  tellAmountsFromWords(table);
  askAgeOfInvoices(table);
  takeBalanceAfterMovements(table);
  takeUsedOfLimit(table);
  let balance = ownNumbers(table, "balance");
  const [debit, credit] = [table.numbersOf("debit"), table.numbersOf("credit")];
  if (credit && !table.has("balance", "debit")) table.given.set("balance", (balance = credit.map((value) => -Math.abs(value))));
  const both = debit && credit && bothSides(table, debit, credit, balance);
  const turned = both ? both.turned : balance !== null && areAllNegative(table, balance);
  if (turned) turnSigns(table);
  if (balance && table.given.has("balance")) balance = table.given.get("balance") as Float64Array;
  const parts = ageingBands.flatMap((meaning) =>
    table.columns
      .filter((column) => column.meaning === meaning)
      .map(({ index }) => (turned ? opposite(table.cells.column(index).numbers) : table.cells.column(index).numbers)),
  );
  const whole = parts.length >= 2 && table.has("notDue", "overdue") && !firstLate(table);
  if (both) {
    const opening = openingOf(table);
    const moved = both.debit.map((value, r) =>
      value !== value && both.credit[r] !== both.credit[r] && !opening
        ? NaN
        : cents((turned ? -1 : 1) * (opening?.[r] ?? 0) + (value || 0) - (both.credit[r]! || 0)),
    );
    if (balance && isWithoutSigns(table, balance, moved)) {
      table.given.set("balance", (balance = moved));
      proveSigned(table, table.place("balance"), (r) => moved[r]);
    }
    if (balance) claimColumns(table, "running", table.place("balance"), balance, moved);
    else {
      nilWhereMovementsAre(table, moved);
      table.given.set("balance", moved);
    }
  }
  balance ??= both ? null : dueOrNot(table);
  if (parts.length >= 2) {
    const sum = sumOf(table, parts);
    // A column of formulas that were never calculated states nothing.
    const stated = balance;
    const [late, yet] = [ownNumbers(table, "overdue"), ownNumbers(table, "notDue")];
    const isHalves = late !== null && yet !== null && table.lines.every((r) => same(knownOr(late[r], 0) + knownOr(yet[r], 0), 0));
    const uncalculated = stated && !isHalves && table.lines.every((r) => !stated[r]) && table.lines.some((r) => sum[r] !== 0);
    if (uncalculated) table.given.set("balance", sum);
    else if (balance && whole && table.has("balance"))
      claimColumns(table, "bands", table.place("balance"), balance, withUnallocated(table, balance, sum));
    else if (!balance) {
      const found = table.columns.find(({ index, meaning, header }) => {
        if (meaning !== null || isOfNoUse(header) || table.cells.column(index).numberCount === 0) return false;
        const { same: equal, seen } = agree(table, table.cells.column(index).numbers, sum);
        return seen > 0 && equal === seen;
      });
      if (found) {
        table.mean(found.index, "balance");
        table.countLike(found.index, bandIndices(table));
      } else balance = sum;
    }
  }
  if (table.has("balance") && parts.length < 2) askRivalBalance(table);
  askUnknownAmounts(table, balance, (whole && table.has("balance")) || isBeside);
  zerosOfClients(table);
  settleLatenessInPart(table);
  askNameOnly(table);
}

/** `Échu` and `Non échu` alone are all that is owed; `dont > 90 j` beside them says again what is overdue. */
function dueOrNot(table: Table): Float64Array | null {
  const [overdue, notDue] = [ownNumbers(table, "overdue"), ownNumbers(table, "notDue")];
  if (!overdue || !notDue || table.has("overdue1to30")) return null;
  const sum = overdue.map((value, r) => (isKnown(value) || isKnown(notDue[r]) ? cents(knownOr(value, 0) + knownOr(notDue[r], 0)) : NaN));
  table.given.set("balance", sum);
  return sum;
}

/** `Acompte versé` beside amounts that may be those of the invoices is taken off them, or is already: proved or asked. */
function doubtDeposits(table: Table): void {
  const [own, deposits] = [table.place("balance"), table.place("deposits")];
  if (
    own < 0 ||
    deposits < 0 ||
    table.columns[deposits]!.corrected ||
    !/acompte|arrhes|avance|advance|down ?pay|prepay/i.test(table.columns[deposits]!.header)
  )
    return;
  // Bands beside them prove what the balance is made of.
  if (mayBeBilled(table.columns[own]!.header) && bandIndices(table).length < 2) table.mean(deposits, null);
}

/** What was read of a column, with the signs that another column gives it. */
function ownNumbers(table: Table, meaning: Meaning): Float64Array | null {
  const given = table.given.get(meaning);
  return given instanceof Float64Array ? given : table.numbersOf(meaning);
}

/** A column `Sens`, D or C, says which balances are credits where all are written without a sign. */
function takeSides(table: Table): void {
  const meanings = agedMeanings.filter((meaning) => table.numbersOf(meaning));
  const sides = sidesOf(
    table,
    meanings.map((meaning) => table.numbersOf(meaning)),
  );
  if (!sides) return;
  for (const meaning of meanings) {
    const column = table.place(meaning);
    const signed = table.numbersOf(meaning)!.map((value, r) => value * sides[r]!);
    table.given.set(meaning, signed);
    proveSigned(table, column, (r) => signed[r]);
  }
}

/** Whether each balance is what debits and credits leave, and none bears the sign they give it: `D` or `C` stands beside. */
function isWithoutSigns(table: Table, balance: Float64Array, moved: Float64Array): boolean {
  let turned = false;
  for (const r of table.lines) {
    if (!isKnown(balance[r]) || !isKnown(moved[r])) continue;
    if (balance[r] < 0 || !same(balance[r], Math.abs(moved[r]))) return false;
    turned ||= moved[r] < 0;
  }
  return turned;
}

/** So many balances that all bear a minus are asked about. */
const fewestNegative = 3;

/** `Retard` over amounts that are all of the balance with those beside them, `À venir` or the weeks to come, is what is overdue. */
function settleLateAmounts(table: Table): void {
  const late = table.columns.find(({ meaning, corrected, unit }) => meaning === "daysLate" && !corrected && unit === null);
  const own = table.place("balance");
  if (!late || own < 0 || table.has("overdue", "overdue1to30")) return;
  const others = table.columns.filter(
    ({ index, meaning, header, corrected }) =>
      !corrected && (meaning === "notDue" || (meaning === null && !isOfNoUse(header))) && table.cells.column(index).numberCount > 0,
  );
  const columns = [late, ...others].map(({ index }) => table.cells.column(index).numbers);
  const { same: equal, seen } = agree(table, table.cells.column(own).numbers, sumOf(table, columns));
  const isLate =
    table.lines.some((r) => columns[0]![r]! > 0) && table.lines.some((r) => !same(columns[0]![r]!, table.cells.column(own).numbers[r]!));
  if (seen < 2 || equal < seen || !isLate) return;
  table.mean(late.index, "overdue");
  table.countLike(late.index, [own]);
}

/** Whether every balance bears a minus and the user says that clients owe it. */
function areAllNegative(table: Table, balance: Float64Array): boolean {
  if (table.lines.some((r) => balance[r]! > 0)) return false;
  const rows = table.lines.filter((r) => balance[r]! < 0);
  if (rows.length < fewestNegative) return false;
  return askWhetherSignsTurn(table, rows[0]!, balance, table.place("balance"), "written");
}

/** What is owed bears a minus throughout: balance, overdue and bands too. */
function turnSigns(table: Table): void {
  for (const meaning of agedMeanings) {
    const numbers = table.numbersOf(meaning);
    if (!numbers) continue;
    table.given.set(meaning, opposite(numbers));
    turnClaims(table, table.place(meaning));
  }
}

/** The sum of columns by row of the grid; what is blank adds nothing. */
function sumOf(table: Table, columns: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(table.grid.length);
  for (const column of columns) for (let r = 0; r < sum.length; r++) sum[r]! += column[r]! || 0;
  return sum;
}

const bandIndices = (table: Table): number[] =>
  table.columns.flatMap(({ index, meaning }) => (meaning !== null && (ageingBands as readonly Meaning[]).includes(meaning) ? [index] : []));

/** The balance that bands add up to with one more column: `Pending Bills`, the bands, `On Account`. */
function findBalanceBesideUnallocated(table: Table): boolean {
  const bands = table.columns.filter(({ meaning }) => meaning !== null && (meaning === "notDue" || /^overdue./.test(meaning)));
  if (bands.length < 2) return false;
  const sum = sumOf(
    table,
    bands.map(({ index }) => table.cells.column(index).numbers),
  );
  const open = table.columns.filter(
    ({ index, meaning, corrected, header }) =>
      (meaning === null || meaning === "credit" || meaning === "deposits") &&
      !corrected &&
      !isOfNoUse(header) &&
      table.cells.column(index).numberCount > 0,
  );
  for (const whole of open)
    for (const part of open) {
      if (part === whole || whole.meaning !== null) continue;
      const { numbers } = table.cells.column(part.index);
      const isSum = (sign: number): boolean => {
        const { same: equal, seen } = agree(
          table,
          table.cells.column(whole.index).numbers,
          sum.map((value, r) => value + sign * (numbers[r]! || 0)),
        );
        return seen > 1 && equal === seen;
      };
      if (!isSum(1) && !isSum(-1)) continue;
      if (part.meaning === "credit") table.mean(part.index, null);
      table.settled.add(part.index);
      table.mean(whole.index, "balance");
      table.countLike(whole.index, bandIndices(table));
      return true;
    }
  return false;
}

const saysAge =
  /(?<![a-z])(?:invoice dates?|(?:date|age)s? (?:de |des |d'|of )?(?:la |the )?(?:facture|invoice|emission)s?|document dates?|rechnungsdatum)(?![a-z])/;

/** `0-3 mois` */
const longestFirstBand = 93;

/**
 * Where the first band begins at 0 and none is not due yet, bands may count the days since the invoice, not the days late. The
 * file's titles say which, or the user does: what is overdue depends on it.
 */
function askAgeOfInvoices(table: Table): void {
  if (table.has("notDue", "overdue")) return;
  const bands = table.columns.flatMap(({ index, meaning, header, corrected }) => {
    const band = meaning?.startsWith("overdue") && !corrected ? bandOf(header) : undefined;
    return band ? [{ index, header, band, numbers: table.cells.column(index).numbers }] : [];
  });
  const first = bands.find(({ band }) => band.from === 0 && band.to <= longestFirstBand);
  if (!first || bands.length < 2 || bands.some(({ header }) => saysLate(header))) return;
  const titles = table.grid.slice(0, table.head!.row).flatMap((row) => row.map((cell) => fold(textOf(cell) ?? "")));
  const isAge = titles.some((text) => saysAge.test(text));
  if (!isAge && (titles.some((text) => saysLate(text)) || leaveSomething(table, bands))) return;
  const overdue = new Float64Array(table.grid.length);
  let [late, old] = [0, 0];
  for (const r of table.lines)
    for (const { numbers } of bands) {
      late += knownOr(numbers[r], 0);
      if (numbers === first.numbers) continue;
      old += knownOr(numbers[r], 0);
      overdue[r] = cents(overdue[r]! + knownOr(numbers[r], 0));
    }
  const q = table.words.questions;
  // Of a first band of three months terms leave some not due, and some overdue.
  const isShort = first.band.to <= 31;
  const answer = isAge
    ? "age"
    : table.ask(
        "BANDS",
        q.bands(first.header.replace(/-/g, "\u2011")),
        null,
        first.index,
        [
          { value: "late", text: q.bandsLate, effect: q.overdueOf(table.money(late)) },
          isShort
            ? { value: "age", text: q.bandsAge, effect: q.overdueOf(table.money(old)) }
            : { value: "age", text: q.sinceInvoice, effect: q.overdueUnknown },
        ],
        "late",
      );
  if (answer !== "age") return;
  for (const { index } of bands) {
    table.mean(index, isShort && index === first.index ? "notDue" : null);
    table.settled.add(index);
  }
  if (isShort) table.given.set("overdue", overdue);
  const balance = table.numbersOf("balance");
  const sum = overdue.map((value, r) => cents(value + knownOr(first.numbers[r], 0)));
  if (balance) claimColumns(table, "bands", table.place("balance"), balance, sum);
  else table.given.set("balance", sum);
}

/**
 * `Dont + 90 j` alone is not all that is late: what is less late is the rest of what is not due, or else unknown, which the
 * proof says.
 */
function settleLatenessInPart(table: Table): void {
  const late = lateInPart(table);
  if (!late || table.given.has("overdue")) return;
  const balance = ownNumbers(table, "balance");
  // `Échoit sous 30 j` and `Échoit au-delà` are both not due.
  const notDue = table.columns.filter(({ meaning }) => meaning === "notDue").map(({ index }) => table.cells.column(index).numbers);
  const sum = notDue.length === 1 ? ownNumbers(table, "notDue") : sumOf(table, notDue);
  if (balance && sum && notDue.length > 0)
    table.given.set(
      "overdue",
      balance.map((value, r) => cents(value - sum[r]!)),
    );
  else table.details.push(table.words.proof.lateInPart(late.header.trim()));
}

/** The first column of what is late where nothing says what is late by less than a month; null where something does. */
const lateInPart = (table: Table): RecognisedColumn | null => (table.has("overdue") ? null : firstLate(table));

/** The first column of what is late, where it leaves out what is late by less than a month. */
function firstLate(table: Table): RecognisedColumn | null {
  if (table.has("overdue1to30")) return null;
  const late = table.columns.find(({ index, meaning }) => meaning?.startsWith("overdue") && table.cells.column(index).numberCount > 0);
  return late && (bandOf(late.header)?.from ?? 91) > longestMonth ? late : null;
}
const longestMonth = 31;

/** Whether all bands together leave some of the balance, which then is not due: bands of the age of invoices hold all of it. */
function leaveSomething(table: Table, bands: readonly { readonly band: Band; readonly numbers: Float64Array }[]): boolean {
  const balance = table.numbersOf("balance");
  if (!balance || bands.every(({ band }) => band.to < Infinity)) return false;
  let left = false;
  for (const r of table.lines) {
    let sum = 0;
    for (const { numbers } of bands) sum += knownOr(numbers[r], 0);
    if (!isKnown(balance[r]) || same(sum, balance[r])) continue;
    if (sum > balance[r] && sum > 0) return false;
    left ||= sum >= 0;
  }
  return left;
}

/** A band in which nothing is an amount is no band; what stands in it is said all the same. */
function noteUnreadBands(table: Table): void {
  for (const { index, header, meaning, corrected, doubt } of table.columns) {
    if (meaning !== null || corrected || doubt?.why !== "cells" || !bandOf(header)) continue;
    const [own] = candidatesFor(header);
    if (!own) continue;
    const { holds } = table.cells.column(index);
    for (const r of table.lines) if (holds[r] === holdsText || holds[r] === holdsError) table.noteUnread(r, index, own.meaning);
  }
}

/** `Ligne`, `Utilisation`, `Reste`: what a limit leaves beside what is used of it is not owed, and what is used is, if the user says so. */
function takeUsedOfLimit(table: Table): void {
  const own = table.place("balance");
  if (own < 0 || table.columns[own]!.corrected || !/rest|remain|left|dispo|avail/i.test(table.columns[own]!.header)) return;
  const left = table.cells.column(own).numbers;
  for (const limit of table.columns) {
    if (limit.meaning !== "creditLimit" && !(limit.meaning === null && /ligne|limit|plafond|autoris|(?<!\p{L})line/iu.test(limit.header)))
      continue;
    const most = table.cells.column(limit.index).numbers;
    const used = table.columns.find(
      ({ index, meaning, corrected }) =>
        meaning === null &&
        !corrected &&
        index !== limit.index &&
        isEverywhere(
          table,
          table.cells.column(index).numbers,
          most.map((value, r) => cents(value - left[r]!)),
        ),
    );
    if (!used) continue;
    if (table.askColumn(used.index, ["balance"], "balance") !== "balance") return;
    table.mean(own, null);
    table.settled.add(own);
    table.settled.add(limit.index);
    table.mean(used.index, "balance");
    return;
  }
}

const owedMeanings: readonly (Meaning | null)[] = ["balance", "openAmount"];

/** `Solde comptable` beside `Solde net`: where two columns may be the balance and differ, the user says which one is. */
function askRivalBalance(table: Table): void {
  const own = table.place("balance");
  if (own < 0 || table.columns[own]!.corrected) return;
  for (const index of rivalsOf(table, own, (header) => owedMeanings.includes(candidatesFor(header)[0]?.meaning ?? null))) {
    // What is open of an invoice is a second balance where deductions lead to it: `Encours`, `Encaissement S44`, `Reste`.
    const isOpen = candidatesFor(table.columns[index]!.header)[0]!.meaning === "openAmount";
    if (isOpen && !(isPart(table, index, own) && followsFrom(table, index, own))) continue;
    // `Encours au 30/09` beside `Encours au 31/10` is what was owed before.
    if (table.columns[index]!.year) continue;
    // Nor is what is owed and ordered together.
    const orders = table.numbersOf("orders");
    if (orders && isExplained(table, table.cells.column(index).numbers, [table.cells.column(own).numbers, orders])) continue;
    // Nor is what is owed without VAT beside what is owed with it.
    if (isNetOfVat(table.columns[index]!.header) && !isNetOfVat(table.columns[own]!.header)) continue;
    const vat = table.columns.find(({ header }) => candidatesFor(header)[0]?.meaning === "vatAmount");
    if (vat && isDifference(table, index, own, vat.index)) continue;
    if (!isLeftOf(table, index, own)) {
      const isDue = mayBeDuePart(table, index, own);
      const answer = table.askColumn(index, isDue ? ["overdue", "balance"] : ["balance"], isDue ? "overdue" : "none");
      if (answer === "overdue") table.mean(index, "overdue");
      if (answer !== "balance") continue;
    }
    table.mean(own, null);
    table.mean(index, "balance");
    return;
  }
}

function isDifference(table: Table, left: number, whole: number, part: number): boolean {
  const [numbers, less] = [table.cells.column(whole).numbers, table.cells.column(part).numbers];
  return agreesThroughout(
    table,
    table.cells.column(left).numbers,
    numbers.map((value, r) => knownOr(value, 0) - knownOr(less[r], 0)),
  );
}

const saysDue = /(?<!\p{L})(?:due|d[uû]e?s?|f[äa]llig)(?!\p{L})/iu;

/** Whether a second balance is what is due of the first: `Balance (LCY)` and `Balance Due (LCY)`. */
function mayBeDuePart(table: Table, index: number, own: number): boolean {
  if (table.has("overdue") || !saysDue.test(table.columns[index]!.header) || saysDue.test(table.columns[own]!.header)) return false;
  return isPart(table, index, own);
}

function isPart(table: Table, index: number, own: number): boolean {
  const [part, whole] = [table.cells.column(index).numbers, table.cells.column(own).numbers];
  return table.lines.every((r) => !(part[r]! > Math.max(0, knownOr(whole[r], 0))));
}

/** The columns of amounts that may have been deducted from one to leave another: without a meaning of their own, with VAT. */
const deductions = (table: Table, ...apart: readonly number[]): number[] =>
  table.columns.flatMap(({ index, meaning, header }) =>
    !apart.includes(index) &&
    (meaning === null || meaning === "deposits") &&
    !isNetOfVat(header) &&
    candidatesFor(header)[0]?.meaning !== "vatAmount" &&
    table.cells.column(index).numberCount > 0
      ? [index]
      : [],
  );

/** Whether a column is what deductions that stand beside leave of another: `Montant TTC`, `Retenue`, `Réglé`, `Solde`. */
function isLeftOf(table: Table, left: number, whole: number): boolean {
  // Of two balances, before and after bills that are held, the user says which one counts.
  const isAmount = (index: number): boolean => candidatesFor(table.columns[index]!.header).some(({ meaning }) => meaning === "amount");
  if (!isAmount(whole) || isAmount(left)) return false;
  return followsFrom(table, left, whole);
}

/** Whether columns beside one, taken off it, leave another. */
function followsFrom(table: Table, left: number, whole: number): boolean {
  const parts = deductions(table, left, whole);
  return unexplainedTogether(table, parts, table.cells.column(whole).numbers, table.cells.column(left).numbers).length < parts.length;
}

/** Amounts beside a balance that nothing proves may change it: an adjustment, a credit to deduct. */
function askUnknownAmounts(table: Table, stated: Float64Array | null, isProved: boolean): void {
  const own = table.place("balance");
  const owed = own < 0 ? stated : table.cells.column(own).numbers;
  if (!owed || isProved) return;
  const known = table.columns.flatMap(({ index, meaning }) =>
    meaning !== null && additive.has(meaning) ? [table.cells.column(index).numbers] : [],
  );
  const isOpen = (index: number): boolean => !isExplained(table, table.cells.column(index).numbers, known);
  const open = unknownMoney(table).filter(isOpen);
  // Nothing to ask: the numbers of all other columns need not be kept.
  if (open.length === 0) return;
  const told = table.columns.flatMap(({ index }) => (open.includes(index) ? [] : [table.cells.column(index).numbers]));
  const unknown = notInBalance(
    table,
    notPartsOfTotals(table, open, own).filter((index) => {
      const { numbers } = table.cells.column(index);
      return !isLeftOfLimit(table, numbers, [owed, ...told]) && !isUnallocated(table, numbers, owed);
    }),
    owed,
  );
  let balance = owed;
  for (const { index, meaning } of saidOfAmounts(table, unknown)) {
    const { numbers } = table.cells.column(index);
    if (meaning === "balance") {
      if (own >= 0) table.mean(own, null);
      else table.given.delete("balance");
      table.mean(index, "balance");
      return;
    }
    balance =
      meaning === "added" ? balance.map((value, r) => cents(value + (numbers[r]! || 0))) : lessWhatWasPaid(table, balance, [numbers]);
    table.given.set("balance", balance);
  }
}

/** What bands add up to with payments that are not allocated to one of them, where both together are the balance: `Pre-Payment`. */
function withUnallocated(table: Table, balance: Float64Array, sum: Float64Array): Float64Array {
  if (agreesThroughout(table, balance, sum)) return sum;
  for (const { index, meaning, corrected } of table.columns) {
    if ((meaning !== null && meaning !== "deposits") || corrected || table.cells.column(index).numberCount === 0) continue;
    const { numbers } = table.cells.column(index);
    for (const sign of [1, -1]) {
      const all = sum.map((value, r) => value + sign * (numbers[r]! || 0));
      if (!agreesThroughout(table, balance, all)) continue;
      table.settled.add(index);
      return all;
    }
  }
  return sum;
}

function agreesThroughout(table: Table, a: Float64Array, b: Float64Array): boolean {
  const { same: equal, seen } = agree(table, a, b);
  return equal === seen;
}

/** Whether two columns say the same on every line that has a figure in both, and on two at least. */
function isEverywhere(table: Table, a: Float64Array, b: Float64Array): boolean {
  let seen = 0;
  for (const r of table.lines) {
    if (!isKnown(a[r]) || !isKnown(b[r])) continue;
    if (!same(a[r], b[r])) return false;
    seen++;
  }
  return seen >= 2;
}

/** What programs show of a limit less what is used: that, or nothing where it is passed; what is above it, or nothing below it. */
const shownOfLeft: readonly ((left: number) => number)[] = [
  (left) => left,
  (left) => Math.max(0, left),
  (left) => -left,
  (left) => Math.max(0, -left),
];

/** Whether a column is what a limit leaves beside the balance, or beside another total: `Plafond`, `Total engagé`, `Dépassement`. */
function isLeftOfLimit(table: Table, numbers: Float64Array, uses: readonly Float64Array[]): boolean {
  const limits = [table.numbersOf("creditLimit"), table.numbersOf("insuredLimit")].filter((limit) => limit !== null);
  const isLeft = (limit: Float64Array, used: Float64Array, shown: (left: number) => number): boolean => {
    let seen = 0;
    let most = 0;
    for (const r of table.lines) {
      const left = shown(limit[r]! - used[r]!);
      if (!isKnown(left) || !isKnown(numbers[r])) continue;
      if (!same(numbers[r], left)) return false;
      most = Math.max(most, left);
      seen++;
    }
    return seen >= 2 && most > 0;
  };
  return limits.some((limit) => uses.some((used) => used !== limit && shownOfLeft.some((shown) => isLeft(limit, used, shown))));
}

/** Whether a column is what the balance has beside its bands: payments that are not allocated yet. */
function isUnallocated(table: Table, numbers: Float64Array, balance: Float64Array): boolean {
  const bands = bandIndices(table);
  if (bands.length < 2) return false;
  const sum = sumOf(table, [numbers, ...bands.map((index) => table.cells.column(index).numbers)]);
  return isEverywhere(table, balance, sum);
}

const mostAddends = 7;

/**
 * Whether columns beside the balance add up to it, each with one sign throughout, `Solde initial`, `Factures`, `Avoirs`,
 * `Règlements`: those that nothing else explains are in it then.
 */
function notInBalance(table: Table, unknown: readonly number[], balance: Float64Array): readonly number[] {
  const rows = table.lines.filter((r) => isKnown(balance[r]));
  const columns = table.columns.flatMap(({ index, meaning, header }) => {
    const { numbers, numberCount } = table.cells.column(index);
    const isAmount =
      meaning === null || meaning === "deposits"
        ? !isOfNoUse(header) || isMoneyLike(table, index, table.lines)
        : isMoney(meaning) && !apart.has(meaning);
    return isAmount && numberCount > 0 && rows.some((r) => Math.abs(numbers[r]!) > 0) ? [{ index, numbers }] : [];
  });
  if (unknown.length === 0 || rows.length < 2 || columns.length < 2) return unknown;
  const isSum = (signs: readonly number[]): boolean =>
    rows.every((r) => {
      let sum = 0;
      for (let k = 0; k < signs.length; k++) sum += signs[k]! * knownOr(columns[k]!.numbers[r], 0);
      return same(sum, balance[r]!);
    });
  const notAmong = (used: typeof columns): readonly number[] => unknown.filter((index) => !used.some((column) => column.index === index));
  if (isSum(columns.map(() => 1))) return notAmong(columns);
  if (columns.length > mostAddends) return unknown;
  for (const signs of signsFor(columns.length)) {
    const used = columns.filter((_, k) => signs[k] !== 0);
    // Two lines may agree by chance with one of many sums: they prove no more than what was deducted.
    const isLess = signs.filter((sign) => sign > 0).length === 1;
    const isEnough = used.length > 1 && signs.includes(1) && (rows.length > 2 || columns.length < 5 || isLess);
    if (isEnough && used.some(({ index }) => unknown.includes(index)) && isSum(signs)) return notAmong(used);
  }
  return unknown;
}

/** Without columns side by side that add up to one beside them which is not what is owed: the months of `Total CA`. */
function notPartsOfTotals(table: Table, unknown: readonly number[], owed: number): readonly number[] {
  const parts = new Set<number>();
  for (const { index, meaning } of table.columns) {
    if (index === owed || meaning === "openAmount" || table.cells.column(index).numberCount < 2) continue;
    const total = table.cells.column(index).numbers;
    for (const step of [-1, 1]) {
      const beside: number[] = [];
      while (unknown.includes(index + step * (beside.length + 1))) beside.push(index + step * (beside.length + 1));
      const isTotal = (r: number): boolean => {
        const sum = beside.reduce((all, part) => all + knownOr(table.cells.column(part).numbers[r], 0), 0);
        return same(sum, knownOr(total[r], 0));
      };
      if (beside.length > 1 && table.lines.length > 1 && table.lines.every(isTotal)) beside.forEach((part) => parts.add(part));
    }
  }
  return unknown.filter((index) => !parts.has(index));
}

/** Each way to add, leave out or deduct so many columns. */
function* signsFor(count: number): Iterable<readonly number[]> {
  if (count === 0) return yield [];
  for (const others of signsFor(count - 1)) for (const sign of [1, 0, -1]) yield [sign, ...others];
}

function anyBlank(holds: Uint8Array, lines: Int32Array): boolean {
  for (const r of lines) if (holds[r] === holdsNothing) return true;
  return false;
}

/** A name without an amount is asked about where nothing proves that it owes nothing. */
function askNameOnly(table: Table): void {
  const balance = table.given.get("balance") ?? table.numbersOf("balance");
  const unknown = table.nameOnly.filter((r) => !(balance instanceof Float64Array) || Number.isNaN(balance[r]));
  if (unknown.length === 0) return;
  const q = table.words.questions;
  table.ask(
    "NAME_ONLY",
    q.nameOnly(unknown.length, table.notes.rowNumber(unknown[0]!), table.labelOf(unknown[0]!)),
    unknown[0]!,
    table.place("client"),
    [
      { value: "client", text: q.nameOnlyClients, effect: "" },
      { value: "heading", text: q.nameOnlyHeadings, effect: "" },
    ],
    "client",
  );
}

const agedMeanings = ["balance", "overdue", ...ageingBands] as const;
/** What is no part of a balance, or says again what others of its parts do. */
const apart: ReadonlySet<Meaning> = new Set<Meaning>([
  "balance",
  ...ageingBands.filter((meaning) => meaning !== "notDue"),
  "creditLimit",
  "insuredLimit",
  "recommendedLimit",
]);

/**
 * A dash is zero; `n/a` never is. A blank is zero where its own row adds up to the balance without it. Where rows of a table
 * prove that, or the row fills another band, so is one in a column that writes no zero and whose total holds. A total alone
 * says nothing of a blank, since a sum passes over it: that is asked.
 */
function zerosOfClients(table: Table): void {
  const aged = agedMeanings.flatMap((meaning) => {
    const own = table.columns.filter((column) => column.meaning === meaning);
    return own.map(({ index, header }) => {
      const { holds, numbers, numberCount } = table.cells.column(index);
      return { meaning, index, header, alone: own.length === 1, holds, numbers, numberCount };
    });
  });
  if (!aged.some(({ holds }) => anyBlank(holds, table.lines))) return;
  const balance = aged.find(({ meaning }) => meaning === "balance");
  const bands = aged.filter(({ meaning }) => meaning !== "balance" && meaning !== "overdue" && meaning !== "notDue");
  const late = bands.length > 0 ? bands : aged.filter(({ meaning }) => meaning === "overdue");
  const parts = [...late, ...aged.filter(({ meaning }) => meaning === "notDue")];
  const complete = parts.length > late.length && late.length > 0;
  const isBlankAt = ({ index, holds }: (typeof aged)[number], r: number): boolean =>
    holds[r] === holdsNothing && isBlank(cellAt(table.grid, r, index));
  const adds = new Uint8Array(table.grid.length);
  let proving = 0;
  for (const r of table.lines) {
    const whole = balance ? balance.numbers[r]! : NaN;
    if (whole !== whole) continue;
    let sum = 0;
    let blanks = 0;
    for (const part of parts) {
      sum += part.numbers[r]! || 0;
      if (isBlankAt(part, r)) blanks++;
    }
    if (blanks === parts.length || !same(sum, whole)) continue;
    adds[r] = 1;
    if (blanks > 0 && whole !== 0) proving++;
  }
  const open: { readonly column: (typeof aged)[number]; readonly rows: readonly number[]; readonly held: boolean }[] = [];
  const filled = new Map<(typeof aged)[number], Float64Array>();
  const fill = (column: (typeof aged)[number], rows: readonly number[]): void => {
    const values = filled.get(column) ?? column.numbers.slice();
    for (const r of rows) values[r] = 0;
    filled.set(column, values);
  };
  for (const column of aged) {
    if (!column.alone || table.given.has(column.meaning)) continue;
    const { index, holds, numbers } = column;
    const held = new Uint8Array(table.grid.length);
    const writesZero = table.lines.some((r) => numbers[r] === 0);
    if (!writesZero)
      for (const { row, leads, right, from, to } of table.structure.totals)
        if (right.some((each) => each.column === index && each.stated !== 0))
          held.fill(1, table.structure.lines[from], leads ? table.structure.lines[to - 1]! + 1 : row);
    const zero: number[] = [];
    const unknown: number[] = [];
    for (const r of table.lines) {
      if (holds[r] !== holdsNothing) continue;
      if (!isBlankAt(column, r)) {
        if (saysNil(cellAt(table.grid, r, index))) zero.push(r);
        continue;
      }
      const isPart = parts.includes(column);
      const beside = isPart && late.length > 1 && parts.some((part) => part !== column && !Number.isNaN(part.numbers[r]));
      if (isPart && complete && adds[r] === 1) zero.push(r);
      else if (beside && !writesZero) zero.push(r);
      else if (held[r] === 1 && proving > 0) zero.push(r);
      else if (!writesZero) unknown.push(r);
    }
    if (zero.length > 0) fill(column, zero);
    // A column that is blank altogether states nothing.
    if (unknown.length > 0 && column.numberCount > 0) open.push({ column, rows: unknown, held: unknown.every((r) => held[r] === 1) });
  }
  if (open.length > 0) {
    const q = table.words.questions;
    const count = open.reduce((sum, { rows }) => sum + rows.length, 0);
    const answer = table.ask(
      "BLANK_AMOUNTS",
      q.blankAmounts(
        count,
        open.map(({ column }) => column.header || columnLetters(column.index)).join(", "),
        open.every(({ held }) => held),
      ),
      open[0]!.rows[0]!,
      open[0]!.column.index,
      [
        { value: "unknown", text: q.blankUnknown, effect: "" },
        { value: "zero", text: q.blankZero, effect: "" },
      ],
      "unknown",
    );
    if (answer === "zero") for (const { column, rows } of open) fill(column, rows);
  }
  for (const [{ meaning }, values] of filled) table.given.set(meaning, values);
}
