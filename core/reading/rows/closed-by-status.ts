import { cellAt, isBlank } from "../../cells/values";
import { cents } from "../columns/relations";
import { same } from "../structure/totals";
import type { Table } from "../table";
import { eachOnce, remarksOf, saysPartlyPaid, sharePaid, type Statuses, statusesOf, statusWord } from "./invoice-status";

/** `Payée à 50 %` says how much of an invoice is paid; where nothing does it counts whole, which is said. */
export function settlePartlyPaid(table: Table, amount: Float64Array): void {
  const index = table.place("paymentStatus");
  if (index < 0) return;
  const isPartly = eachOnce((cell) => saysPartlyPaid(cell) || sharePaid(cell) !== null);
  const rows = table.lines.filter((r) => isPartly(cellAt(table.grid, r, index)));
  if (rows.length === 0) return;
  const open = amount.slice();
  const whole = rows.filter((r) => {
    const share = sharePaid(cellAt(table.grid, r, index));
    if (share !== null) open[r] = cents(open[r]! * (1 - share));
    return share === null;
  });
  if (whole.length < rows.length) table.given.set("openAmount", (table.ledgerOpen = open));
  if (whole.length === 0) return;
  const sum = whole.reduce((total, r) => total + (amount[r]! || 0), 0);
  table.details.push(table.words.proof.partlyPaid(whole.length, table.money(sum)));
}

/** What is said to be paid, `Réglée`, is, where no column of amounts says otherwise; what is on its way, `Escompté`, is asked about. */
export function closeByStatus(table: Table, amount: Float64Array | null, open: Float64Array | null): void {
  const status = statusesOf(table) ?? remarksOf(table);
  const base = open ?? amount;
  if (!status || !base) return;
  const index = status.column;
  const isPaid = eachOnce((cell) => status.read(cell) === "settled");
  const explicit = table.numbersOf("openAmount") ?? table.numbersOf("paidAmount");
  const isOpen = (r: number): boolean => base[r] === base[r] && !same(base[r]!, 0);
  const onTheWay = explicit && table.has("paymentStatus") ? new Set<number>() : saidToBeSettled(table, status, base, isOpen);
  const said = table.lines.filter((r) => isPaid(cellAt(table.grid, r, index)) || onTheWay.has(r));
  if (said.length === 0) return;
  const left = said.filter(isOpen);
  if (left.length === 0) return;
  const paidDates = table.place("paidDate");
  if (paidDates >= 0 && said.every((r) => !isBlank(cellAt(table.grid, r, paidDates)))) return;
  const close = (): void => {
    const closed = base.slice();
    for (const r of left) closed[r] = 0;
    table.given.set("openAmount", closed);
    table.ledgerOpen = closed;
  };
  if (!explicit || !table.has("paymentStatus")) {
    close();
    return;
  }
  const answer = table.ask(
    "PAID_STATUS",
    table.words.questions.status(left.length),
    left[0]!,
    index,
    [
      { value: "open", text: table.words.questions.stillOpen, effect: "" },
      { value: "paid", text: table.words.questions.settled, effect: "" },
    ],
    "open",
  );
  if (answer === "paid") close();
}

/** Of lines whose status leaves it open whether they are paid, `Escompté` or `pending`, those the user says are. */
function saidToBeSettled(table: Table, status: Statuses, base: Float64Array, isOpen: (row: number) => boolean): ReadonlySet<number> {
  if (!status.ofCollections) return new Set();
  const isDoubtful = eachOnce((cell) => status.read(cell) === "doubtful");
  const byWord = new Map<string, number[]>();
  for (const r of table.lines) {
    const cell = cellAt(table.grid, r, status.column);
    if (!isDoubtful(cell) || !isOpen(r)) continue;
    const word = statusWord(cell);
    const rows = byWord.get(word);
    if (rows) rows.push(r);
    else byWord.set(word, [r]);
  }
  const settled = [...byWord].flatMap(([word, rows]) => {
    const sum = rows.reduce((total, r) => total + base[r]!, 0);
    const text = String(cellAt(table.grid, rows[0]!, status.column)).trim();
    const question = table.words.questions.onTheWay(rows.length, text, table.money(sum));
    return table.askSettled(`STATUS_${word}`, question, rows[0]!, status.column) === "settled" ? rows : [];
  });
  return new Set(settled);
}
