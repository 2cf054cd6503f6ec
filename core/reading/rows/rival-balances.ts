import { knownOr } from "../../cells/known";
import type { Meaning } from "../../words/meanings";
import { isNetOfVat } from "../cells/units";
import { candidatesFor } from "../columns/headers";
import { isExplained, rivalsOf, unexplainedTogether } from "../columns/relations";
import type { Table } from "../table";
import { agreesThroughout } from "./client-bands";

const owedMeanings: readonly (Meaning | null)[] = ["balance", "openAmount"];

/** `Solde comptable` beside `Solde net`: where two columns may be the balance and differ, the user says which one is. */
export function askRivalBalance(table: Table): void {
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

/** Whether one column is at most the other on every line, as `Balance Due` is of `Balance`. */
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
