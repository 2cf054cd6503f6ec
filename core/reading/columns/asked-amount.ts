import { columnLetters } from "../../cells/address";
import type { Meaning } from "../../words/meanings";
import { holdsText } from "../cells/cells";
import type { RecognisedColumn } from "../layout";
import type { Table } from "../table";
import { names as nameMeanings } from "./assignment";
import { isOfNoUse } from "./headers";
import { invoiceSigns } from "./invoices-or-clients";
import { isMoneyLike } from "./money-columns";
import { newestFirst } from "./side-by-side";
import { hasUnreadDays, headingSaid } from "./unknown-headings";

const mostMonths = 12;

/** Asks which column says what is owed, where clients are known and no heading of an amount is. */
export function askAmount(table: Table, sample: Int32Array): void {
  const known = table.columns.filter(({ meaning }) => meaning !== null).length;
  // Beside a client alone whole numbers may be amounts too: its balances month by month.
  const holdsNumbers = ({ index, header }: RecognisedColumn): boolean =>
    known === 1 && !isOfNoUse(header) && table.cells.look(index, sample).holds.every((held) => held !== holdsText);
  const candidates = table.columns.filter(
    (column) =>
      (column.meaning === null || column.meaning === "clientId") && (isMoneyLike(table, column.index, sample) || holdsNumbers(column)),
  );
  // `Impayé` alone beside a client may be all that it owes.
  const late = table.columns.find(({ meaning, corrected }) => meaning === "overdue" && !corrected);
  if (late && candidates.length === 0) candidates.push(late);
  const isSure = table.columns.some(({ meaning, doubt }) => meaning === "client" && doubt === null);
  // Where the headings of days are not read either, more is asked than the amount.
  if (known === 1 && hasUnreadDays(table, sample)) return;
  if ((known < 2 && !isSure) || candidates.length === 0 || !table.has(...nameMeanings)) return;
  const meaning: Meaning = table.has(...invoiceSigns) ? "openAmount" : "balance";
  const answer = table.ask(
    "COLUMN_AMOUNT",
    table.words.questions.what(known),
    null,
    candidates[0]!.index,
    newestFirst(candidates.slice(known === 1 ? -mostMonths : 0, known === 1 ? undefined : 6)).map(({ index, header }) => ({
      value: String(index),
      text: headingSaid(header, table.options.language) || columnLetters(index),
      effect: "",
    })),
    null,
  );
  if (answer === null) {
    if (candidates.length === 1) {
      table.blocked = null;
      table.mean(candidates[0]!.index, meaning, true);
      table.kind = table.has(...invoiceSigns) ? "ledger" : "clients";
    }
    return;
  }
  table.mean(Number(answer), meaning);
  table.kind = table.has(...invoiceSigns) ? "ledger" : "clients";
}
