import { fold } from "../../cells/fold";
import { cellAt, textOf } from "../../cells/values";
import { structureOf } from "./blocks";
import { codeOf, isForced, type Forced, type Roles } from "./rows";
import { same } from "./totals";
import type { Meaning } from "../../words/meanings";
import { saysFirstName } from "../columns/first-names";
import { candidatesFor, isOfNoUse } from "../columns/headers";
import { saysOpening } from "./labels";
import { dataLikeRows } from "./headings";
import { additive, isMoneyLike } from "../columns/money-columns";
import { askUnclear } from "../proof/questions";
import { findRunningBalance } from "../columns/relations";
import { holdsSides, isHeadedAsSides } from "../columns/sides";
import type { Table } from "../table";
import { titledClient } from "./titled-client";

export function settleStructure(table: Table): void {
  const head = table.head!;
  const ledger = table.kind === "ledger";
  const sample = dataLikeRows(table.grid, head);
  const bandColumns = new Set(table.bands.map(({ column }) => column));
  if (ledger) findRunningBalance(table, sample);
  const money = table.columns
    .filter(({ index, meaning, header }) =>
      meaning !== null
        ? additive.has(meaning) && table.cells.column(index).numberCount > 0
        : bandColumns.has(index) || (!isOfNoUse(header) && (isMoneyLike(table, index, sample) || isHeadedAsAmount(table, index, header))),
    )
    .map(({ index }) => index);
  const ids = ledger
    ? (["invoiceNumber", "invoiceDate", "dueDate", "documentType", "paidDate", "ageDays"] as const)
        // The side of a balance stands beside totals too.
        .filter((meaning) => meaning !== "documentType" || !holdsSides(table, table.place(meaning), sample))
        .map((meaning) => table.place(meaning))
        .filter((index) => index >= 0)
    : [];
  // Bills without number and day are told by their client.
  if (ledger && ids.every((index) => index === table.place("paidDate")))
    ids.push(...[table.place("client"), table.place("clientId")].filter((index) => index >= 0).slice(0, 1));
  const roles: Roles = {
    kind: ledger ? "ledger" : "clients",
    money,
    ids,
    client: table.place("client"),
    clientId: table.place("clientId"),
    siren: table.place("siren"),
    invoiceNumber: table.place("invoiceNumber"),
    days: table.has("client", "clientId", "siren")
      ? []
      : [table.place("invoiceDate"), table.place("dueDate")].filter((index) => index >= 0),
    running: ledger ? table.place("runningBalance") : -1,
  };
  const forced = new Map<number, Forced>();
  for (const [code, answer] of Object.entries(table.answers)) {
    const match = /^(?:ROW|NOTE)_(\d+)$/.exec(code);
    if (match && isForced(answer)) forced.set(Number(match[1]), answer);
  }
  const headRows = Array.from({ length: head.end - head.row }, (_, k) => head.row + k);
  table.structure = structureOf(table.cells, head, headRows, roles, forced);
  table.lines = table.structure.lines;
  dropOtherAccounts(table);
  dropAccountsOfOthers(table);
  dropSuppliers(table);
  nameByTitle(table);
  // What a row is cannot be asked before it is known what the columns are.
  if (table.kind !== null) askUnclear(table);
  for (const total of table.structure.totals) {
    for (const { column, stated } of total.right)
      table.claims.push({ row: total.row, column, what: "total", amount: stated, read: stated, holds: true });
    for (const { column, stated, sum } of total.wrong)
      table.claims.push({ row: total.row, column, what: "total", amount: stated, read: sum, holds: false });
  }
  giveClients(table, roles);
  nameByHeadings(table);
  joinFirstNames(table);
  takeBroughtForward(table);
}

/** `Nom` and `Prénom` in columns of their own are one name: two people of one family are two clients. */
function joinFirstNames(table: Table): void {
  const client = table.place("client");
  const first = table.columns.find(({ header, meaning, corrected }) => meaning === null && !corrected && saysFirstName(header));
  if (client < 0 || !first || table.columns[client]!.corrected || table.given.has("client")) return;
  const names = new Array<string | null>(table.grid.length).fill(null);
  for (const r of table.lines) {
    const [name, own] = [textOf(cellAt(table.grid, r, client)), textOf(cellAt(table.grid, r, first.index))];
    names[r] = name !== null && own !== null ? `${name} ${own}` : (name ?? own);
  }
  table.given.set("client", names);
}

/** Above lines that bear a client's number alone, `10000`, a heading gives its name: `10000 Müller GmbH`. */
function nameByHeadings(table: Table): void {
  const id = table.place("clientId");
  if (table.kind !== "ledger" || id < 0 || table.has("client") || table.given.has("client")) return;
  const nameOf = new Map<string, string>();
  for (let r = table.head!.end; r < table.grid.length; r++) {
    if (table.structure.kinds[r] === codeOf.line || table.structure.kinds[r] === codeOf.total) continue;
    const text = table.grid[r]!.map(textOf).find((each) => each !== null) ?? "";
    const [, number, name] = /^(\S+)(?:\s*[-–:]\s+|\s+)(\p{L}.*)$/u.exec(text) ?? [];
    if (number !== undefined && name !== undefined && !nameOf.has(number)) nameOf.set(number, name.trim());
  }
  const numbers = new Set(Array.from(table.lines, (r) => textOf(cellAt(table.grid, r, id)) ?? ""));
  const named = [...numbers].filter((number) => nameOf.has(number)).length;
  if (named === 0 || named * 2 < numbers.size) return;
  const names = new Array<string | null>(table.grid.length).fill(null);
  for (const r of table.lines) names[r] = nameOf.get(textOf(cellAt(table.grid, r, id)) ?? "") ?? null;
  table.given.set("client", names);
}

/** A row that names nobody and states nothing but the balance a statement of one client begins with counts as a line of it. */
function takeBroughtForward(table: Table): void {
  const running = table.place("runningBalance");
  if (table.kind !== "ledger" || running < 0 || table.lines.length === 0) return;
  const { numbers } = table.cells.column(running);
  const isLine = table.lineMarks();
  const last = table.lines[table.lines.length - 1]!;
  const found: number[] = [];
  for (let r = table.head!.end; r < table.grid.length; r++)
    if (
      numbers[r] === numbers[r] &&
      numbers[r] !== 0 &&
      isLine[r] === 0 &&
      table.grid[r]!.some((cell) => typeof cell === "string" && saysOpening(cell))
    )
      found.push(r);
  // A sum carried over to the next page repeats what was counted.
  const [first] = table.lines;
  const [row, ...others] = found.filter((r) => (table.newestFirst ? r > last : r < first!));
  if (row === undefined || others.length > 0) return;
  for (const meaning of ["client", "clientId"] as const) {
    const given = table.given.get(meaning);
    if (given && !(given instanceof Float64Array)) given[row] ??= given[table.newestFirst ? last : first!] ?? null;
  }
  table.structure.kinds[row] = codeOf.line;
  table.lines = Int32Array.from([...table.lines, row].sort((a, b) => a - b));
}

/** What rows above, below or beside say whose the lines are. */
function giveClients(table: Table, roles: Roles): void {
  const { names, ids: numbers } = table.structure;
  if (names && numbers) {
    const byRow = (texts: readonly (string | null)[]): (string | null)[] => {
      const all = new Array<string | null>(table.grid.length).fill(null);
      for (let k = 0; k < table.structure.lines.length; k++) all[table.structure.lines[k]!] = texts[k] ?? null;
      return all;
    };
    if (names.some((name) => name !== null)) table.given.set("client", byRow(names));
    if (numbers.some((id) => id !== null)) table.given.set(roles.clientId >= 0 || roles.siren < 0 ? "clientId" : "siren", byRow(numbers));
  }
}

/** In a trial balance or a ledger of all accounts, 401 and 512 beside 411, only those of clients count. */
function dropAccountsOfOthers(table: Table): void {
  const id = table.place("clientId");
  if (table.kind === null || id < 0 || table.columns[id]!.corrected || table.otherAccounts.length > 0) return;
  const textAt = (r: number): string => textOf(cellAt(table.grid, r, id)) ?? "";
  const others = table.lines.filter((r) => /^(?:[1-35-7]\d|4[02-57])\d*[\p{L}\d]*$/u.test(textAt(r)) && textAt(r).length >= 3);
  const clients = table.lines.filter((r) => /^41\d?[\p{L}\d]+$/u.test(textAt(r)));
  // Some client's number may begin like an account by chance: all of them are accounts, and of several classes.
  const classes = new Set(Array.from(others, (r) => textAt(r)[0]));
  const name = table.place("client");
  const areSuppliers = (): boolean =>
    name >= 0 &&
    others.every((r) => textAt(r).startsWith("40") && /fournis|supplier|creditor/i.test(textOf(cellAt(table.grid, r, name)) ?? ""));
  if (clients.length === 0 || clients.length + others.length < table.lines.length) return;
  if (classes.size < 2 && (others.length === 0 || !areSuppliers())) return;
  table.otherAccounts.push(...others);
  table.lines = clients;
}

const supplier =
  /^(?:fournisseurs?|frs|suppliers?|vendors?|creditors?|lieferant(?:en)?|proveedor(?:es)?|fornitor[ei]|leverancier|crediteur)$/;
const customer = /^(?:clients?|clt|cli|customers?|debtors?|kunden?|debitor(?:en)?|clientes?|clienti?|klant(?:en)?|debiteur)$/;

/** A column that tells suppliers from customers, `Type`: what is owed to suppliers is not what clients owe. */
function dropSuppliers(table: Table): void {
  if (table.kind === null || table.lines.length === 0) return;
  const below = linesBelowSuppliers(table);
  if (below.length > 0 && below.length < table.lines.length) setSuppliersAside(table, below);
  const few = table.lines.subarray(0, mostLooked);
  const column = table.columns.find(({ index, header, corrected }) => {
    if (corrected || isHeadedAsSides(header) || typeof cellAt(table.grid, few[0]!, index) !== "string") return false;
    return few.every((r) => {
      const text = fold(textOf(cellAt(table.grid, r, index)) ?? "").trim();
      return supplier.test(text) || customer.test(text);
    });
  });
  if (!column) return;
  const others = table.lines.filter((r) => supplier.test(fold(textOf(cellAt(table.grid, r, column.index)) ?? "").trim()));
  if (others.length === 0 || others.length === table.lines.length) return;
  setSuppliersAside(table, others);
}

function setSuppliersAside(table: Table, rows: Int32Array): void {
  const out = new Set(rows);
  for (const r of rows) table.structure.kinds[r] = codeOf.aside;
  table.lines = table.lines.filter((r) => !out.has(r));
  table.details.push(table.words.proof.suppliers(rows.length));
}

/** The lines of sections headed `Fournisseurs`, up to one headed `Clients`. */
function linesBelowSuppliers(table: Table): Int32Array {
  const { kinds } = table.structure;
  const sections: { readonly row: number; readonly isSuppliers: boolean }[] = [];
  for (let r = table.head!.end; r < kinds.length; r++) {
    if (kinds[r] === codeOf.line || kinds[r] === codeOf.blank) continue;
    const filled = table.grid[r]!.map(textOf).filter((text) => text !== null);
    const said = filled.length === 1 ? fold(filled[0]!).replace(/:/g, "").trim() : "";
    if (supplier.test(said) || customer.test(said)) sections.push({ row: r, isSuppliers: supplier.test(said) });
  }
  if (!sections.some(({ isSuppliers }) => isSuppliers)) return new Int32Array(0);
  return table.lines.filter((line) => sections.filter(({ row }) => row < line).pop()?.isSuppliers ?? false);
}

const mostLooked = 400;

/** Lines that nothing else gives to a client are those of the one the title names. */
function nameByTitle(table: Table): void {
  const { structure } = table;
  if (table.kind !== "ledger" || table.has("client", "clientId", "siren") || structure.names?.some((name) => name !== null)) return;
  const client = titledClient(table);
  if (!client) return;
  const all = (text: string): string[] => new Array<string>(table.grid.length).fill(text);
  table.given.set("client", all(client.name));
  if (client.id !== null) table.given.set("clientId", all(client.id));
  table.structure = { ...structure, names: null, ids: null, unclear: structure.unclear.filter(({ why }) => why !== "orphan") };
  table.details.push(table.words.proof.titled(client.name));
}

const invoiceAmounts: ReadonlySet<Meaning> = new Set(["amount", "openAmount", "netAmount", "vatAmount", "paidAmount"]);

/** A second column of amounts, as in the book's own currency, which totals may stand in alone. */
function isHeadedAsAmount(table: Table, index: number, header: string): boolean {
  const [best] = candidatesFor(header);
  if (table.kind !== "ledger" || !best || !invoiceAmounts.has(best.meaning) || best.doubtful || best.confidence < 0.9) return false;
  const { numberCount, textCount } = table.cells.column(index);
  return numberCount > textCount;
}

/** In a journal of all accounts only those of clients count. */
function dropOtherAccounts(table: Table): void {
  const account = table.place("generalAccount");
  if (table.kind !== "ledger" || account < 0) return;
  const isClients = (text: string): boolean => /^41[136]/.test(text);
  const texts = Array.from(table.lines, (r) => textOf(cellAt(table.grid, r, account)) ?? "");
  const inside = texts.filter(isClients).length;
  const other = texts.filter((text) => /^[1-8]\d{2,}/.test(text) && !isClients(text)).length;
  if (inside === 0 || other === 0) return;
  const kept: number[] = [];
  const sums = { debit: 0, credit: 0 };
  table.lines.forEach((r, k) => {
    if (isClients(texts[k]!)) kept.push(r);
    else table.otherAccounts.push(r);
    if (table.place("debit") >= 0) sums.debit += table.cells.column(table.place("debit")).numbers[r]! || 0;
    if (table.place("credit") >= 0) sums.credit += table.cells.column(table.place("credit")).numbers[r]! || 0;
  });
  if (table.place("debit") >= 0 && table.place("credit") >= 0)
    table.claims.push({
      row: null,
      column: null,
      what: "balanced",
      amount: sums.debit,
      read: sums.credit,
      holds: same(sums.debit, sums.credit),
    });
  // The auxiliary account is blank where clients have general accounts of their own.
  const [client, id] = [table.place("client"), table.place("clientId")];
  const label = table.columns.find(({ header }) => /^comptelib$/i.test(header))?.index ?? -1;
  const names = new Array<string | null>(table.grid.length).fill(null);
  const ids = new Array<string | null>(table.grid.length).fill(null);
  for (const r of kept) {
    // Where only a name tells clients apart, the account they are booked in does not.
    if (id >= 0 || client < 0) ids[r] = (id >= 0 ? textOf(cellAt(table.grid, r, id)) : null) ?? textOf(cellAt(table.grid, r, account));
    names[r] = (client >= 0 ? textOf(cellAt(table.grid, r, client)) : null) ?? (label >= 0 ? textOf(cellAt(table.grid, r, label)) : null);
  }
  table.lines = Int32Array.from(kept);
  if (id >= 0 || client < 0) table.given.set("clientId", ids);
  table.given.set("client", names);
}
