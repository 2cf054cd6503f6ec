import { fold } from "../../cells/fold";
import { cellAt, isBlank, textOf } from "../../cells/values";
import { saysTotal } from "../structure/labels";
import { titledClient } from "../structure/titled-client";
import type { Table } from "../table";
import { rowsLookedAt, standsBelowHeadings, standsBelowParents } from "./client-headings";
import { leadingCreditOrPayment, saysEntries } from "./document-types";
import { candidatesFor, isVague } from "./headers";
import { isUnnamed } from "./unnamed-columns";

const saysName =
  /(?<![a-z])(?:noms?|names?|raison|rais|intitules?|libelles?|denomination|designation|bezeichnung|naam|nombre|nome)(?![a-z])/;

const saysClient = /^(?:clients?|compte(?: client| tiers)?|tiers|customers?|account|debtor|debiteur|kunde|cliente)$/;

/** Of two columns headed as the client the one that holds codes is its number. */
export function tellCodesFromNames(table: Table, sample: Int32Array): void {
  const others = table.columns.filter(
    ({ index, header, meaning, corrected }) =>
      !corrected &&
      (meaning === null || meaning === "client") &&
      candidatesFor(header).some(
        (each) =>
          each.meaning === "client" &&
          each.confidence >= 0.9 &&
          // A client may be called `Facture Facile`; below `Libellé` such a text says what an entry is.
          (!each.doubtful ||
            (saysName.test(fold(header)) && !saysEntries(Array.from(sample, (r) => textOf(cellAt(table.grid, r, index)) ?? "")))),
      ),
  );
  if (others.length < 2) return;
  // A number stands beside its name: in the lines, or where these are blank in headings of their own. Alone stand totals and page marks.
  const { end } = table.head!;
  const last = Math.min(table.grid.length, end + rowsLookedAt);
  // Headings repeated on each page are no clients.
  const { labels } = table.head!;
  const isBeside = (r: number): boolean =>
    others.filter(({ index }) => !isBlank(cellAt(table.grid, r, index))).length > 1 &&
    others.some(({ index }) => cellAt(table.grid, r, index) !== labels[index]);
  let rows = sample.filter(isBeside);
  if (rows.length === 0) rows = Int32Array.from({ length: last - end }, (_, k) => end + k).filter(isBeside);
  const profile = (index: number): { codes: number; names: number } => {
    let codes = 0;
    let names = 0;
    for (const r of rows) {
      const text = textOf(cellAt(table.grid, r, index));
      if (text === null || !/[\p{L}\p{N}]/u.test(text)) continue;
      if (/^#?[A-Z0-9._/-]*\d[A-Z0-9._/-]*$/i.test(text)) codes++;
      else names++;
    }
    return { codes, names };
  };
  const textAt = (r: number, index: number): string => textOf(cellAt(table.grid, r, index)) ?? "";
  /** Whether words in capitals that begin like the names beside them stand in a column, `DUPO`: some programs number clients so. */
  const areShort = (index: number, beside: number): boolean => {
    const alike = rows.filter((r) => fold(textAt(r, beside)).includes(fold(textAt(r, index)).slice(0, 3)));
    // Below `Customer` such words are codes where `Customer Name` stands beside it.
    const isSure = candidatesFor(table.columns[beside]!.header).some((each) => each.meaning === "client" && !each.doubtful);
    return (isSure || alike.length * 2 > rows.length) && rows.every((r) => /^[\p{Lu}\d._/-]+$/u.test(textAt(r, index)));
  };
  const read = others.map((column) => ({ column, ...profile(column.index) }));
  const share = ({ codes, names }: { codes: number; names: number }): number => names / Math.max(1, codes + names);
  let name = read.reduce((most, each) => (share(each) > share(most) ? each : most));
  let code = read.find((each) => each !== name && each.codes > each.names * 4);
  // A client may be called `2026` and numbered `DUPONT`: then the headings say which column holds the name.
  const saying = read.filter(({ column }) => saysName.test(fold(column.header)));
  const other = read.find((each) => each !== saying[0] && saysClient.test(fold(each.column.header).trim()));
  if (saying.length === 1 && other && (name.names === 0 || (!code && areShort(other.column.index, saying[0]!.column.index))))
    [name, code] = [saying[0]!, other];
  else if (name.names === 0) return;
  if (!code) return;
  if (code.column.meaning === "client" || !table.has("client")) {
    table.mean(code.column.index, null);
    table.mean(name.column.index, "client");
  }
  // `#1001` is the number of an order, though a shop calls it its name.
  const number = rows.every((r) => textAt(r, code.column.index).startsWith("#")) ? "invoiceNumber" : "clientId";
  if (!table.has(number)) table.mean(code.column.index, number);
}

/** A number that goes with the client's name line by line, and repeats as it does, is the client's, not the document's. */
export function tellClientsFromDocuments(table: Table, sample: Int32Array): void {
  const [number, name] = [table.place("invoiceNumber"), table.place("client")];
  if (number < 0 || name < 0 || table.has("clientId") || table.columns[number]!.corrected) return;
  const other = table.columns.find(
    ({ index, header, meaning, corrected }) =>
      index !== number && meaning === null && !corrected && candidatesFor(header).some((each) => each.meaning === "invoiceNumber"),
  );
  if (!other) return;
  const nameOf = new Map<string, string>();
  const numberOf = new Map<string, string>();
  let seen = 0;
  for (const r of sample) {
    const [own, client] = [textOf(cellAt(table.grid, r, number)), textOf(cellAt(table.grid, r, name))];
    if (own === null || client === null) continue;
    seen++;
    if ((nameOf.get(own) ?? client) !== client || (numberOf.get(client) ?? own) !== own) return;
    nameOf.set(own, client);
    numberOf.set(client, own);
  }
  if (seen < 3 || nameOf.size === seen) return;
  table.mean(number, "clientId");
  table.mean(other.index, "invoiceNumber");
}

/** The one account all clients are booked in, 411000, tells none from another: the columns their headings stand in do. */
export function dropCollectiveAccount(table: Table, sample: Int32Array, headed: boolean): void {
  const id = table.place("clientId");
  if (id < 0 || table.columns[id]!.corrected) return;
  // Of one line below headings `411000` is no client either.
  const account = onlyText(table, id, sample) ?? (headed ? onlyText(table, id, sample, 1) : null);
  if (account === null || (!collective.test(account) && !standsBelowParents(table, id) && !(headed && standsBelowHeadings(table, id))))
    return;
  table.mean(id, null);
  for (const meaning of ["clientId", "client"] as const) {
    if (table.has(meaning)) continue;
    const other = table.columns.find(
      ({ index, header, meaning: own, corrected }) =>
        index !== id &&
        own === null &&
        !corrected &&
        candidatesFor(header)[0]?.meaning === meaning &&
        !collective.test(onlyText(table, index, sample) ?? ""),
    );
    if (other) table.mean(other.index, meaning);
  }
}
const collective = /^41[0136]?0{2,}$/;

/** The one text that stands on all lines of a column, totals aside; null where they differ or are fewer than that. */
function onlyText(table: Table, column: number, sample: Int32Array, least = 2): string | null {
  let found: string | null = null;
  let lines = 0;
  for (const r of sample) {
    const text = textOf(cellAt(table.grid, r, column));
    if (text === null || saysTotal(text)) continue;
    if (found !== null && text !== found) return null;
    found = text;
    lines++;
  }
  return lines < least ? null : found;
}

/** A number that is vaguely headed, `Num`, and differs on every line is no client's where the clients stand in headings. */
export function dropNumberOfEntries(table: Table, sample: Int32Array): void {
  const id = table.place("clientId");
  if (id < 0 || table.has("client") || table.columns[id]!.corrected || !isVague(table.columns[id]!.header)) return;
  const numbers = Array.from(sample, (r) => textOf(cellAt(table.grid, r, id))).filter((text) => text !== null);
  if (numbers.length >= 2 && new Set(numbers).size >= numbers.length * 0.9)
    table.mean(id, table.has("invoiceNumber") ? null : "invoiceNumber");
}

/** `Libellé` that differs on every line of debits and credits says what an entry is; a client would come back, or the title names it. */
export function dropTextOfEntries(table: Table, sample: Int32Array): void {
  const place = table.place("client");
  const titled = titledClient(table) !== null;
  if (place < 0 || table.kind !== "ledger") return;
  const { doubt, corrected } = table.columns[place]!;
  if (doubt?.why !== "vague" || corrected) return;
  const texts = Array.from(sample, (r) => textOf(cellAt(table.grid, r, place))).filter((text) => text !== null);
  // `Facture` and `Règlement` beside the accounts of clients say what an entry is.
  const areTypes = texts.some((text) => leadingCreditOrPayment.test(fold(text))) && saysEntries(texts);
  if (areTypes || differsWithinClients(table, place, sample)) return table.mean(place, null);
  if ((!titled && !table.has("debit")) || table.has("clientId", "siren")) return;
  if (titled || (texts.length > 2 && new Set(texts).size >= texts.length * 0.9)) table.mean(place, null);
}

/** Whether a text changes from row to row of one client's number: `Libellé` of a journal, `Facture F001`, `Virement`. */
function differsWithinClients(table: Table, place: number, sample: Int32Array): boolean {
  const number = table.place("clientId");
  if (number < 0) return false;
  const texts = new Map<string, string[]>();
  for (const r of sample) {
    const [id, text] = [textOf(cellAt(table.grid, r, number)), textOf(cellAt(table.grid, r, place))];
    if (id !== null && text !== null) texts.set(id, [...(texts.get(id) ?? []), fold(text)]);
  }
  const several = [...texts.values()].filter((own) => own.length > 1);
  return several.length > 0 && several.every((own) => new Set(own).size > 1);
}

/** A vague number that differs on every line is no client's where a column without a heading repeats names. */
export function dropNumberOfLines(table: Table, sample: Int32Array): boolean {
  const id = table.place("clientId");
  if (table.kind !== "ledger" || id < 0 || table.has("client", "siren")) return false;
  const { doubt, corrected, header } = table.columns[id]!;
  if (!doubt || corrected || !candidatesFor(header).some(({ meaning }) => meaning === "invoiceNumber")) return false;
  const seen = new Set<string>();
  let filled = 0;
  for (const r of sample) {
    const text = textOf(cellAt(table.grid, r, id));
    if (text === null) continue;
    filled++;
    seen.add(text);
  }
  if (filled < 3 || seen.size < filled * 0.9) return false;
  const names = table.columns.some((column) => {
    if (!isUnnamed(column)) return false;
    const texts = Array.from(sample, (r) => cellAt(table.grid, r, column.index)).filter(
      (cell) => typeof cell === "string" && /\p{L}{2}/u.test(cell),
    );
    return texts.length >= filled * 0.5;
  });
  if (!names) return false;
  table.mean(id, table.has("invoiceNumber") ? null : "invoiceNumber");
  return true;
}
