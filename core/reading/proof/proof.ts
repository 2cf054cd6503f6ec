import { formatDate } from "../../cells/formats";
import type { Serial } from "../../cells/dates";
import { readingWords } from "../../words/reading/type";
import { exactMoney } from "../cells/exact-money";
import type { Layout } from "../layout";
import type { Notes } from "./notes";
import type { TableReading } from "../table";
import type { Claim, Reading } from "../reading";
import { typography } from "../../cells/typography";

/** What was made of the rows: how many clients and invoices, and what they owe. */
interface Outcome {
  readonly count: number;
  readonly balance: Float64Array;
  /** Lines of a ledger that count, and those among them that take away. */
  readonly invoices: { readonly count: number; readonly credits: number } | null;
}

/** The reading with its proof in one line: every row accounted for, the amount read beside the file's own total. */
export function provedBy(
  read: TableReading,
  { count, balance, invoices }: Outcome,
  layout: Layout,
  asOf: Serial | null,
  notes: Notes,
  /** What other sheets were read for. */
  beside: readonly string[] = [],
): Reading {
  const { language } = notes;
  const words = readingWords(language);
  const { reading } = read;
  const parts = [
    layout.kind === "ledger" && invoices
      ? words.proof.invoices(invoices.count - invoices.credits, invoices.credits, count)
      : words.proof.clients(count),
  ];
  let rows = 0;
  for (const group of reading.rows) {
    rows += group.count;
    if (group.kind !== "line") parts.push(words.rowKinds[group.kind](group.count));
  }
  let sum = 0;
  for (const each of balance) if (each === each) sum += each;
  const total = Math.round(sum * 100) / 100;
  const money = (amount: number): string => exactMoney(amount, language, layout.currency);
  const stated = statedTotal(read, layout, total);
  const sentences = [words.proof.rows(rows, parts)];
  const said = stated !== null ? words.proof.fileSays(money(stated)) : words.proof.noTotal;
  const line = words.proof.read(money(total)) + typography(language).semicolon + said;
  sentences.push(line);
  const wrong = reading.claims.find(({ holds, what }) => !holds && what === "total");
  if (wrong && wrong.row !== null) {
    const text = words.proof.difference(money(Math.round((wrong.read - wrong.amount) * 100) / 100), notes.rowNumber(wrong.row));
    sentences.push(text.charAt(0).toUpperCase() + text.slice(1));
  }
  const ofFile = layout.asOf?.serial ?? asOf;
  if (asOf !== null)
    sentences.push(
      ofFile === asOf || reading.asOf?.from !== "given"
        ? words.proof.asOf(formatDate(asOf, language), reading.asOf?.from ?? "given")
        : words.proof.asOfBeside(formatDate(asOf, language), formatDate(ofFile!, language)),
    );
  return { ...reading, line: sentences.join(" "), details: [...reading.details, ...beside] };
}

/** The file's own total of what is owed: the one over all that was read, else its sections' together, else the last. */
function statedTotal({ reading }: TableReading, layout: Layout, total: number): number | null {
  const wanted = ["openAmount", "balance", "amount"] as const;
  for (const meaning of wanted) {
    const column = layout.columns.find((each) => each.meaning === meaning)?.index;
    const own = reading.claims.filter((claim) => claim.what === "total" && claim.column === column && column !== undefined);
    if (own.length === 0) continue;
    const sumOf = (amounts: readonly number[]): number => Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100;
    const whole = own.find(({ read }) => Math.abs(read - total) < 0.005);
    if (whole) return whole.amount;
    if (Math.abs(sumOf(own.map(({ read }) => read)) - total) < 0.005) return sumOf(own.map(({ amount }) => amount));
    const outermost = sectionsOf(own);
    if (Math.abs(sumOf(outermost.map(({ read }) => read)) - total) < 0.005) return sumOf(outermost.map(({ amount }) => amount));
    return own.reduce((most, claim) => ((claim.row ?? 0) >= (most.row ?? 0) ? claim : most)).amount;
  }
  return totalOfSides(reading.claims, layout, total);
}

/** The totals that no other adds up: those of salespeople above those of their clients. */
function sectionsOf(claims: readonly Claim[]): Claim[] {
  const outermost: Claim[] = [];
  for (const claim of [...claims].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))) {
    let sum = 0;
    let k = outermost.length;
    while (k > 0) {
      sum += outermost[--k]!.read;
      if (Math.abs(sum - claim.read) < 0.005) {
        outermost.length = k;
        break;
      }
    }
    outermost.push(claim);
  }
  return outermost;
}

/** What is owed by a total of debits and one of credits in the same row: the one less the other. */
function totalOfSides(claims: readonly Claim[], layout: Layout, total: number): number | null {
  const [debit, credit] = (["debit", "credit"] as const).map((side) => layout.columns.find(({ meaning }) => meaning === side)?.index);
  if (debit === undefined || credit === undefined) return null;
  const rows = new Map<number, { amount: number; read: number }>();
  for (const { row, column, what, amount, read } of claims) {
    if (what !== "total" || row === null || (column !== debit && column !== credit)) continue;
    const sign = column === debit ? 1 : -1;
    const before = rows.get(row) ?? { amount: 0, read: 0 };
    rows.set(row, { amount: before.amount + sign * amount, read: before.read + sign * read });
  }
  for (const { amount, read } of rows.values()) if (Math.abs(read - total) < 0.005) return Math.round(amount * 100) / 100;
  return null;
}
