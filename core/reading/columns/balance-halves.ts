import { fold } from "../../cells/fold";
import { isKnown, knownOr } from "../../cells/known";
import { same } from "../structure/totals";
import type { Meaning } from "../../words/meanings";
import type { RecognisedColumn } from "../layout";
import type { Table } from "../table";

const debitWord = /(?<![a-z])(?:debits?|debiteurs?|debtor|deb|dr|d|soll)(?![a-z])\.?/;
const creditWord = /(?<![a-z])(?:credits?|crediteurs?|creditor|cred|cr|c|haben)(?![a-z])\.?/;
/** What was owed before the period, or at another day. */
const before =
  /(?<![a-z])(?:initia\w*|ouverture|anterieur\w*|a[- ]?nouveaux?|an|reports?|reporte\w*|opening|brought|b\/?f|precedent\w*|debut|n ?- ?1|previous|prior|vortrag|eroffnung\w*)(?![a-z])/;
/** All that moved since the accounts were opened. */
const cumulated = /(?<![a-z])(?:cumul\w*|ytd|year to date|to date)(?![a-z])/;
const closing = /(?<![a-z])(?:soldes?|balances?|saldo|salden|closing|finals?|cloture|outstanding)(?![a-z])/;

interface Halves {
  readonly of: "closing" | "before" | "cumulated" | "moves";
  readonly debit: RecognisedColumn;
  readonly credit: RecognisedColumn;
}

const kindOf = (said: string): Halves["of"] =>
  before.test(said) ? "before" : closing.test(said) ? "closing" : cumulated.test(said) ? "cumulated" : "moves";

/** The pairs of columns whose headings differ by nothing but the side: `Solde débit` and `Solde crédit`. */
function pairsOf(table: Table): Halves[] {
  const pairs = new Map<string, { debit: RecognisedColumn[]; credit: RecognisedColumn[] }>();
  for (const column of table.columns) {
    if (column.corrected) continue;
    const said = fold(column.header).trim();
    const side = debitWord.test(said) ? "debit" : creditWord.test(said) ? "credit" : null;
    if (side === null || (side === "debit" && creditWord.test(said))) continue;
    const rest = said
      .replace(side === "debit" ? debitWord : creditWord, " ")
      .replace(/[^a-z\d/-]+/g, " ")
      .trim();
    const pair = pairs.get(rest) ?? { debit: [], credit: [] };
    pair[side].push(column);
    pairs.set(rest, pair);
  }
  return [...pairs].flatMap(([rest, { debit, credit }]): Halves[] =>
    debit.length === 1 && credit.length === 1 ? [{ of: kindOf(rest), debit: debit[0]!, credit: credit[0]! }] : [],
  );
}

/**
 * In a balance of accounts what is owed stands in two columns, `Solde débiteur` and `Solde créditeur`; beside them what moved
 * in the period and what was owed before it are no balance.
 */
export function settleHalvesOfBalance(table: Table): void {
  if (table.kind === "ledger") {
    takeLoneHalf(table, "openAmount");
    return;
  }
  const pairs = pairsOf(table);
  const ofEnd = pairs.filter(({ of }) => of === "closing");
  const own = ofEnd.length > 0 || table.has("balance") ? ofEnd : pairs.filter(({ of }) => of === "cumulated");
  if (own.length !== 1) {
    takeLoneHalf(table, "balance");
    return;
  }
  const { debit, credit } = own[0]!;
  for (const pair of pairs)
    for (const { index } of [pair.debit, pair.credit]) {
      table.mean(index, null);
      table.settled.add(index);
    }
  table.mean(debit.index, "debit");
  table.mean(credit.index, "credit");
  if (table.kind === null && table.has("client", "clientId", "siren")) table.kind = "clients";
}

/** Where debit and credit are equal both halves of a balance stay blank, and it is nil: movements that give all other balances prove it. */
export function nilWhereMovementsAre(table: Table, balance: Float64Array): void {
  const pairs = pairsOf(table);
  if (!pairs.some(({ of, debit }) => of === "closing" && debit.meaning === "debit")) return;
  const numbersOf = (of: Halves["of"]): Float64Array | null => {
    const pair = pairs.find((each) => each.of === of);
    if (!pair) return null;
    const [debits, credits] = [pair.debit, pair.credit].map(({ index }) => table.cells.column(index).numbers) as [
      Float64Array,
      Float64Array,
    ];
    return debits.map((value, r) => (isKnown(value) || isKnown(credits[r]) ? knownOr(value, 0) - knownOr(credits[r], 0) : NaN));
  };
  const [before, moves] = [numbersOf("before"), numbersOf("moves")];
  const all = moves && before ? moves.map((value, r) => knownOr(value, 0) + knownOr(before[r], 0)) : null;
  const proof = [numbersOf("cumulated"), all, moves].find((sums) => {
    const rows = table.lines.filter((r) => sums && isKnown(balance[r]));
    return rows.length > 1 && rows.every((r) => same(sums![r]!, balance[r]!));
  });
  if (proof) for (const r of table.lines) if (!isKnown(balance[r]) && same(proof[r]!, 0)) balance[r] = 0;
}

/** By row, what was owed before the movements beside it, `Solde initial`; null where nothing says it or the sides are no movements. */
export function openingOf(table: Table): Float64Array | null {
  const debit = table.columns.find(({ meaning }) => meaning === "debit");
  if (!debit || kindOf(fold(debit.header)) !== "moves") return null;
  const pair = pairsOf(table).find(({ of }) => of === "before");
  if (pair) {
    const [debits, credits] = [pair.debit, pair.credit].map(({ index }) => table.cells.column(index).numbers) as [
      Float64Array,
      Float64Array,
    ];
    for (const { index } of [pair.debit, pair.credit]) table.settled.add(index);
    return debits.map((value, r) => (value || 0) - (credits[r]! || 0));
  }
  const one = table.columns.find(
    ({ index, header, meaning, corrected, year }) =>
      meaning === null &&
      !corrected &&
      // `Solde au 31/12/2025` beside the balance of a later day.
      (((opensPeriod.test(fold(header).trim()) || (year?.of === "balance" && year.before > 0)) &&
        table.cells.column(index).numberCount > table.cells.column(index).textCount) ||
        leadTo(table, index, table.place("balance"))),
  );
  if (!one) return null;
  table.settled.add(one.index);
  return table.cells.column(one.index).numbers.map((value) => value || 0);
}

/** Of two balances the one that debits and credits lead to is owed, whatever they are called: `Solde début`, `Solde fin`. */
export function takeBalanceAfterMovements(table: Table): void {
  const own = table.place("balance");
  if (own < 0 || table.columns[own]!.corrected) return;
  const after = table.columns.find(({ index, meaning, corrected }) => meaning === null && !corrected && leadTo(table, own, index));
  if (!after) return;
  table.mean(own, null);
  table.mean(after.index, "balance");
}

/** Whether one column and the debits less the credits make another on every line, and change it on some. */
function leadTo(table: Table, from: number, to: number): boolean {
  const [debit, credit] = [table.numbersOf("debit"), table.numbersOf("credit")];
  if (!debit || !credit || from < 0 || to < 0 || table.lines.length < 2) return false;
  const [before, after] = [table.cells.column(from).numbers, table.cells.column(to).numbers];
  let changes = false;
  for (const r of table.lines) {
    const moved = (debit[r]! || 0) - (credit[r]! || 0);
    if (!same((before[r]! || 0) + moved, after[r]! || 0)) return false;
    changes ||= moved !== 0;
  }
  return changes;
}

const opensPeriod =
  /^(?:(?:soldes?|balance|saldo) (?:initiale?|d'ouverture|anterieure?|reportee?|precedente?|a nouveau|de debut.*|inicial|iniziale|anterior)|reports?(?: a nouveau)?|a[- ]nouveaux?|opening(?: balance| bal\.?)?|bal(?:ance)?\.? (?:brought forward|b\/?f(?:wd)?)|brought forward|b\/?f(?:wd)?|previous balance|beginning balance|saldovortrag|eroffnungssaldo|eb-?werte?)$/;

/** `Solde débiteur` alone is what clients owe. */
function takeLoneHalf(table: Table, meant: "balance" | "openAmount"): void {
  const others: readonly Meaning[] = [meant, "credit"];
  const lone = table.columns.find(({ meaning, corrected }) => meaning === "debit" && !corrected);
  if (!lone || table.has(...others)) return;
  const said = fold(lone.header);
  if (closing.test(said) && !before.test(said)) table.mean(lone.index, meant);
}
