import { columnLetters } from "../../cells/address";
import { dateOf } from "../../cells/dates";
import { fold } from "../../cells/fold";
import { currencyCode, numberOf } from "../../cells/numbers";
import { cellAt, flagOf, isBlank, textOf, type Cell, type Grid } from "../../cells/values";
import { ageingBands, type Meaning } from "../../words/meanings";
import { accountCodes } from "./account-codes";
import { assign, names as nameMeanings } from "./assignment";
import { findSituationDays } from "./accounts-years";
import { settleHalvesOfBalance } from "./balance-halves";
import { bandOf } from "./bands";
import { bandsOfHead } from "./column-bands";
import { holdsNumber, holdsText } from "../cells/cells";
import { settleCentralBankRatings } from "./central-bank-ratings";
import { preferFamilyNames } from "./first-names";
import { candidatesFor, isOfNoUse } from "./headers";
import { agreeOnCurrency, preferLocalAmounts } from "../cells/currencies";
import { compactFormsOf } from "../cells/compact-forms";
import { dataLikeRows, isDataCell, isDay } from "../structure/headings";
import { isPageMark, labelledHeading, namesLabel, saysTotal } from "../structure/labels";
import { DocumentKinds } from "../rows/document-kind";
import { findTermsInPlace } from "../rows/payment-terms";
import { findStatus, marksPaid, saysPaidOrNot, saysStatus } from "../rows/invoice-status";
import type { ColumnCorrections, LayoutKind, RecognisedColumn } from "../layout";
import { creditsLeft, isMoneyLike, mayBeBilled } from "./money-columns";
import { newestFirst } from "./side-by-side";
import { spokenHeads } from "../structure/spoken-heads";
import type { Table } from "../table";
import { same } from "../structure/totals";
import { titledClient } from "../structure/titled-client";
import { isNetOfVat, unitOf } from "../cells/units";
import { askClient, askDueDay, headingSaid, askUnknownHeadings, hasUnreadDays } from "./unknown-headings";
import { findUnnamedTexts, isUnnamed } from "./unnamed-columns";

const ledgerMoney: readonly Meaning[] = ["amount", "openAmount", "debit", "credit", "paidAmount"];

const invoiceSigns: readonly Meaning[] = ["invoiceDate", "dueDate", "invoiceNumber", "paidDate"];

const limits: readonly Meaning[] = ["creditLimit", "insuredLimit", "recommendedLimit"];

const has = (columns: readonly RecognisedColumn[], wanted: readonly Meaning[]): boolean =>
  columns.some(({ meaning }) => meaning !== null && wanted.includes(meaning));

const isClientTable = (columns: readonly RecognisedColumn[]): boolean =>
  has(columns, nameMeanings) &&
  (has(columns, ["balance"]) || [...ageingBands, "overdue" as const].filter((band) => has(columns, [band])).length >= 2);

/**
 * Whether rows without a day are numbered and name each client once: `N°` 1, 2, 3 counts the clients of a list kept by hand,
 * where an invoice would have its date.
 */
function isOneRowEach(
  grid: Grid,
  columns: readonly RecognisedColumn[],
  sample: Int32Array,
  asClients: readonly RecognisedColumn[],
): boolean {
  if (has(columns, ["dueDate", "paidDate", "ageDays", "documentType"])) return false;
  // One day beside a limit may be that of the limit.
  if (has(columns, ["invoiceDate"]) && (has(columns, ["invoiceNumber"]) || !has(asClients, limits))) return false;
  const client = columns.find(({ meaning }) => meaning === "client")?.index;
  if (
    client === undefined ||
    columns.some(
      ({ index, header, meaning }) => meaning === "invoiceNumber" && !isVague(header) && !holdsSums(grid, index, sample, columns),
    )
  )
    return false;
  const names = Array.from(sample, (r) => textOf(cellAt(grid, r, client))).filter((name) => name !== null);
  return names.length > 0 && new Set(names.map(fold)).size === names.length;
}

/** Whether each day of a list has several clients, and clients stand there on several days: what they owed on each, not invoices. */
function isOfSeveralDays(
  grid: Grid,
  columns: readonly RecognisedColumn[],
  asClients: readonly RecognisedColumn[],
  sample: Int32Array,
): boolean {
  const [day, client] = (["invoiceDate", "client"] as const).map((wanted) => columns.find(({ meaning }) => meaning === wanted)?.index);
  if (day === undefined || client === undefined || has(columns, ["invoiceNumber", "dueDate", "paidDate", "documentType", "ageDays"]))
    return false;
  if (!has(asClients, ["overdue", ...ageingBands, ...limits])) return false;
  const days = Array.from(sample, (r) => textOf(cellAt(grid, r, day)) ?? "");
  const names = Array.from(sample, (r) => fold(textOf(cellAt(grid, r, client)) ?? ""));
  const isShared = days.every((own, k) => days.some((other, n) => n !== k && other === own));
  return (
    isShared &&
    new Set(days).size > 1 &&
    new Set(names).size < names.length &&
    new Set(names.map((name, k) => `${name}\n${days[k]!}`)).size === names.length
  );
}

/** What clients alone have: a list that has one of them says what each owes. */
const ofClients: readonly Meaning[] = ["overdue", ...ageingBands, ...limits, "sales", "turnover", "equity"];

/** Whether each row says of one amount what of it is paid, whether it is, or how late: bills, though they have neither number nor day. */
function saysOfBills(
  grid: Grid,
  columns: readonly RecognisedColumn[],
  asClients: readonly RecognisedColumn[],
  sample: Int32Array,
): boolean {
  if (!has(columns, ["amount", "openAmount"]) || has(columns, ["debit", "credit"]) || has(asClients, ofClients)) return false;
  return columns.some(({ index, header, meaning }) => {
    const cells = Array.from(sample, (r) => cellAt(grid, r, index)).filter((cell) => !isBlank(cell));
    if (meaning === "paidAmount") return !has(columns, ["openAmount"]) && cells.some((cell) => flagOf(cell) === undefined);
    // The band of each amount in a column of its own, `Tranche`, is what days are for invoices.
    if (
      meaning === null &&
      cells.length === sample.length &&
      cells.length > 1 &&
      cells.every((cell) => bandsOfHead([textOf(cell) ?? ""])[0])
    )
      return true;
    const mayBeFlags = candidatesFor(header).some((each) => answeredByFlags.includes(each.meaning));
    if (mayBeFlags && cells.length > 0 && cells.every((cell) => typeof cell !== "number" && marksPaid(header, cell))) return true;
    return (meaning === "paymentStatus" || header === "" || saysStatus(header)) && saysPaidOrNot(cells);
  });
}

/** Whether what is headed as the number of a document, `Factures` or `Facturé`, is how many there are or how much they come to. */
function holdsSums(grid: Grid, column: number, sample: Int32Array, columns: readonly RecognisedColumn[]): boolean {
  const placeOf = (wanted: Meaning): number => columns.find(({ meaning }) => meaning === wanted)?.index ?? -1;
  const [paid, open] = [placeOf("paidAmount"), placeOf("openAmount")];
  // What is paid leaves what is owed: no number of a document does.
  if (paid >= 0 && open >= 0 && sample.length > 1 && sample.every((r) => leaves(grid[r]!, column, paid, open))) return true;
  return (
    sample.every((r) => isBlank(cellAt(grid, r, column)) || /^\d{1,3}$/.test(textOf(cellAt(grid, r, column))!)) ||
    holdsAmounts(grid, column, sample)
  );
}

/** Whether cents or parted thousands stand in a column, which no number of a document has. */
function holdsAmounts(grid: Grid, column: number, sample: Int32Array): boolean {
  return sample.some((r) => {
    const cell = cellAt(grid, r, column);
    const value = numberOf(cell);
    if (typeof value === "number" && value % 1 !== 0) return true;
    return (
      typeof cell === "string" && /^-?\d{1,3}(?:[\s.,]\d{3})*[.,]\d\d$|^-?\d{1,3}(?:\s\d{3})+$/.test(cell.trim().replace(/ [dc]r?$/i, ""))
    );
  });
}

/** Whether one cell less another, which may be blank, is a third. */
function leaves(row: readonly Cell[], whole: number, less: number, rest: number): boolean {
  const [from, taken, left] = [numberOf(row[whole]), isBlank(row[less]) ? 0 : numberOf(row[less]), numberOf(row[rest])];
  return typeof from === "number" && typeof taken === "number" && typeof left === "number" && same(from - taken, left);
}

/** `Facturé` 1 000,50 beside `Réglé` is how much, not the number of an invoice. */
function amountsAsSuch(grid: Grid, columns: readonly RecognisedColumn[], sample: Int32Array): RecognisedColumn[] {
  if (has(columns, ["amount", "openAmount", "debit"]) || !has(columns, ["paidAmount"])) return [...columns];
  return columns.map((column) =>
    column.meaning === "invoiceNumber" && !column.corrected && holdsAmounts(grid, column.index, sample)
      ? { ...column, meaning: "amount" }
      : column,
  );
}

const saysInvoiced = /factur|invoic|billed|berechnet/i;

/** What was invoiced or is to be paid of each client, and what it paid, are the two sides of what it owes where no balance stands beside. */
function takePaidOfClients(table: Table): void {
  if (table.kind === "ledger" || table.has("debit", "credit", "overdue", ...ageingBands)) return;
  const own = table.columns.find(({ meaning }) => meaning === "balance");
  const best = (header: string): Meaning | undefined => candidatesFor(header)[0]?.meaning;
  const billed = own
    ? mayBeBilled(own.header)
      ? own
      : undefined
    : table.columns.find(({ header, meaning }) => meaning === "sales" && saysInvoiced.test(header));
  const paid = table.columns.find(
    ({ index, header, meaning, corrected }) =>
      meaning === null && !corrected && best(header) === "paidAmount" && table.cells.column(index).numberCount > 0,
  );
  // `Solde` beside `Montant TTC` may be what is left of it.
  const left = table.columns.some(
    ({ header, meaning }) =>
      meaning === null &&
      candidatesFor(header).some((each) => (each.meaning === "openAmount" || each.meaning === "balance") && !each.doubtful),
  );
  if (!billed || billed.corrected || !paid || left || !table.has(...nameMeanings)) return;
  table.mean(billed.index, "debit");
  table.mean(paid.index, "credit");
  table.kind = "clients";
}

/** A list of credit balances alone, `Solde créditeur`, says what is owed to clients. */
function takeCreditsOfClients(table: Table): void {
  if (table.kind !== null || !table.has(...nameMeanings)) return;
  const credit = table.columns.find(
    ({ header, meaning }) =>
      (meaning === "credit" && /solde|balance|avoir|note/i.test(header)) || (meaning === null && creditsLeft.test(fold(header))),
  );
  if (!credit) return;
  table.mean(credit.index, "credit");
  table.kind = "clients";
}

export function settleColumns(table: Table): void {
  const { grid, options } = table;
  const head = table.head!;
  const corrections = { ...journalColumns(head.labels), ...accountCodes(head.labels), ...options.columns } as ColumnCorrections;
  const sample = dataLikeRows(grid, head);
  const unit = table.amountUnit;
  const spoken = (table.spoken = spokenHeads(head.labels));
  const holdsDays = (column: number): boolean => compactFormsOf(grid, column, sample).length > 0;
  const assigned = (kind: LayoutKind): RecognisedColumn[] =>
    assign(grid, spoken, sample, kind, corrections, unit, holdsDays).map((column) => {
      const header = head.labels[column.index]!;
      const said = column.meaning ?? column.year?.of ?? null;
      // All headings may share their unit, which is no word that tells them apart.
      return { ...column, header, unit: said && unitOf(said, header, unit) };
    });
  const [asLedger, asClients] = [amountsAsSuch(grid, assigned("ledger"), sample), assigned("clients")];
  const bands = bandsOfHead(spoken);
  const bandColumns = bands.flatMap((band, column) => (band ? [{ column, band }] : []));
  // `Solde` over whole amounts that could be days: in a table of clients it is what they owe, not the day they paid.
  const isInvoiceSign = ({ index, meaning }: RecognisedColumn): boolean =>
    meaning !== null && invoiceSigns.includes(meaning) && !(meaning === "paidDate" && asClients[index]!.meaning === "balance");
  const ledger =
    (asLedger.some(isInvoiceSign) &&
      (has(asLedger, ledgerMoney) || bandColumns.length >= 2) &&
      !(
        isClientTable(asClients) &&
        (isOneRowEach(grid, asLedger, sample, asClients) || isOfSeveralDays(grid, asLedger, asClients, sample))
      )) ||
    saysOfBills(grid, asLedger, asClients, sample);
  const named = has(asLedger, nameMeanings);
  if (ledger) {
    table.kind = "ledger";
    table.columns = asLedger;
    table.bands = bandColumns;
  } else {
    table.columns = asClients;
    table.kind =
      isClientTable(asClients) || (has(asClients, nameMeanings) && has(asClients, ["debit"]) && has(asClients, ["credit"]))
        ? "clients"
        : null;
    // Of what is neither, days and numbers of documents still say that its rows are invoices.
    if (table.kind === null && invoiceSigns.filter((sign) => has(asLedger, [sign])).length > 1) table.columns = asLedger;
  }
  settleHalvesOfBalance(table);
  dropLoneOlder(table);
  dropLoneReserve(table);
  preferCustomers(table);
  preferFamilyNames(table);
  tellCodesFromNames(table, sample);
  tellClientsFromDocuments(table, sample);
  tellFlagsFromDays(table, sample);
  findStatus(table, sample);
  dropMeansOfPayment(table, sample);
  spellOutTypes(table, sample);
  findTypesInLabels(table, sample);
  preferLocalAmounts(table);
  agreeOnCurrency(table);
  preferGrossAmounts(table);
  preferAmountsToCounts(table, sample);
  preferCovers(table);
  settleCentralBankRatings(table, sample);
  const labelled = table.kind === "ledger" && isNamedByBlocks(table);
  const headed = labelled || (table.kind === "ledger" && isNamedByHeadings(table));
  if (headed || table.kind === "ledger") dropCollectiveAccount(table, sample, headed);
  if (headed) dropNumberOfEntries(table, sample);
  // A column vaguely headed, `Libellé`, says what an entry is where the clients stand in headings.
  const vague = headed ? table.columns.find(({ meaning, doubt, corrected }) => meaning === "client" && doubt && !corrected) : undefined;
  if (vague) table.mean(vague.index, null);
  else dropTextOfEntries(table, sample);
  if (!labelled && (!named || table.kind === null || dropNumberOfLines(table, sample))) findUnnamedClient(table, sample, headed);
  // Payment providers name a client by its address alone.
  const email = table.place("email");
  if (!headed && email >= 0 && !has(table.columns, nameMeanings)) table.mean(email, "client", true);
  if (table.kind === null && has(table.columns, nameMeanings) && (isClientTable(table.columns) || has(table.columns, ["debit"])))
    table.kind = "clients";
  takePaidOfClients(table);
  takeCreditsOfClients(table);
  if (table.kind === null && table.columns.some(({ meaning }) => meaning !== null)) askWhat(table, sample);
  if (table.kind === null && table.blocked === null) askClient(table, sample);
  if (table.kind === null && table.blocked === null) askUnknownHeadings(table, sample);
  if (table.kind !== null) askWhetherOwed(table);
  if (table.kind !== null) findUnnamedTexts(table, sample);
  findSituationDays(table, sample);
  findTermsInPlace(table, sample);
  if (table.kind === "ledger") askDueDay(table, sample);
  if (table.kind === "ledger" && table.has("debit") && !table.has("credit") && !table.has("amount")) {
    // `Charges` and `Payments` in rows of their own are the two sides of a statement.
    const [debit, paid] = [table.place("debit"), table.place("paidAmount")];
    const apart = paid >= 0 && sample.every((r) => isBlank(cellAt(grid, r, debit)) || isBlank(cellAt(grid, r, paid)));
    if (apart) table.mean(paid, "credit");
    else table.mean(debit, "amount");
  }
}

/** `Société` and `Company` are the user's own companies where a column of customers stands beside them. */
function preferCustomers(table: Table): void {
  const own = table.columns.find(({ meaning }) => meaning === "client");
  if (!own || own.corrected || !/^(?:soci[ée]t[ée]s?|company|entit[ée]s?|entity)$/i.test(own.header.trim())) return;
  const customers = table.columns.find(
    ({ header, meaning, corrected }) =>
      meaning === null &&
      !corrected &&
      /client|customer|debtor|d[ée]biteur|buyer|acheteur|tiers/i.test(header) &&
      candidatesFor(header).some((each) => each.meaning === "client" && !each.doubtful && each.confidence >= 0.9),
  );
  if (!customers) return;
  table.mean(own.index, null);
  table.mean(customers.index, "client");
}

/** `Au-delà`, `Older` and `Solde antérieur` say how late only beside another band: behind weeks to come they are later ones. */
function dropLoneOlder(table: Table): void {
  if (table.kind !== "clients" || table.has("overdue1to30", "overdue31to60", "overdue61to90")) return;
  const older = table.columns.filter(({ meaning }) => meaning === "overdueOver90");
  if (older.length === 1 && !older[0]!.corrected && !/\d|mois|jours|months|days/i.test(older[0]!.header)) table.mean(older[0]!.index, null);
}

const ofAccounts: readonly Meaning[] = ["equity", "totalAssets", "totalDebts", "netIncome", "ebit", "turnover", "netDebt", "inventory"];

/** `Réserve` beside what a factor financed is what it keeps: a client's reserves stand beside other figures of its accounts. */
function dropLoneReserve(table: Table): void {
  const reserve = table.columns[table.place("retainedEarnings")];
  if (reserve && !reserve.corrected && /^r[ée]serves?$/i.test(reserve.header.trim()) && !table.has(...ofAccounts))
    table.mean(reserve.index, null);
}

/** Of these headings no other list has two. */
const journalHeads = ["journalcode", "compauxnum", "compauxlib", "ecriturelet"];

/** A journal of entries (FEC) names its columns by decree. */
function journalColumns(labels: readonly string[]): Record<number, Meaning | null> {
  const plain = labels.map((label) => label.toLowerCase().replace(/[^a-z]/g, ""));
  if (!plain.includes("comptenum") || journalHeads.filter((head) => plain.includes(head)).length < 2) return {};
  const meanings: Readonly<Record<string, Meaning | null>> = {
    journalcode: null,
    journallib: null,
    ecriturenum: null,
    ecrituredate: "invoiceDate",
    comptenum: "generalAccount",
    comptelib: null,
    compauxnum: "clientId",
    compauxlib: "client",
    pieceref: "invoiceNumber",
    piecedate: null,
    ecriturelib: null,
    debit: "debit",
    credit: "credit",
    montant: "amount",
    sens: "documentType",
    ecriturelet: "lettering",
    datelet: null,
    validdate: null,
    montantdevise: null,
    idevise: null,
  };
  return Object.fromEntries(plain.flatMap((label, index) => (label in meanings ? [[index, meanings[label]!]] : [])));
}

const saysName =
  /(?<![a-z])(?:noms?|names?|raison|rais|intitules?|libelles?|denomination|designation|bezeichnung|naam|nombre|nome)(?![a-z])/;

const saysClient = /^(?:clients?|compte(?: client| tiers)?|tiers|customers?|account|debtor|debiteur|kunde|cliente)$/;

/** Whether texts say what an entry is: each begins as an invoice, a credit note or a payment does. */
const saysEntries = (texts: readonly string[]): boolean =>
  texts.some((text) => text !== "") &&
  texts.every((text) => text === "" || leadingInvoice.test(fold(text)) || leadingCredit.test(fold(text)));

/** Of two columns headed as the client the one that holds codes is its number. */
function tellCodesFromNames(table: Table, sample: Int32Array): void {
  const others = table.columns.filter(
    ({ index, header, meaning, corrected }) =>
      !corrected &&
      (meaning === null || meaning === "client") &&
      candidatesFor(header).some(
        (each) => each.meaning === "client" && (!each.doubtful || saysName.test(fold(header))) && each.confidence >= 0.9,
      ) &&
      !saysEntries(Array.from(sample, (r) => textOf(cellAt(table.grid, r, index)) ?? "")),
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
function tellClientsFromDocuments(table: Table, sample: Int32Array): void {
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

const answeredByFlags: readonly Meaning[] = ["paidDate", "paidAmount", "lettering", "paymentStatus"];

/** `Réglée ?` over oui and non is no day and no amount: it says which invoices are paid. */
function tellFlagsFromDays(table: Table, sample: Int32Array): void {
  if (table.kind !== "ledger" || table.has("paymentStatus")) return;
  const flags = table.columns.find(({ index, header, meaning, corrected }) => {
    if (corrected || (meaning !== null && !answeredByFlags.includes(meaning))) return false;
    if (!candidatesFor(header).some((each) => answeredByFlags.includes(each.meaning))) return false;
    let filled = 0;
    for (const r of sample) {
      const cell = cellAt(table.grid, r, index);
      if (isBlank(cell)) continue;
      if (typeof cell === "number" || !marksPaid(header, cell)) return false;
      filled++;
    }
    return filled > 0;
  });
  if (flags) table.mean(flags.index, "paymentStatus");
}

/** `Overdue invoices` 3 is how many there are where `Amount overdue` stands beside it. */
function preferAmountsToCounts(table: Table, sample: Int32Array): void {
  for (const meaning of ["balance", "overdue"] as const) {
    const own = table.columns.find((column) => column.meaning === meaning);
    if (!own || own.corrected || !/invoices|factures|accounts|items/i.test(own.header)) continue;
    if (!sample.every((r) => isBlank(cellAt(table.grid, r, own.index)) || /^\d{1,3}$/.test(textOf(cellAt(table.grid, r, own.index))!)))
      continue;
    const amount = table.columns.find(
      ({ header, meaning: other, corrected }) =>
        other === null && !corrected && /amount|montant|solde|value/i.test(header) && candidatesFor(header)[0]?.meaning === meaning,
    );
    if (!amount) continue;
    table.mean(own.index, null);
    table.mean(amount.index, meaning);
  }
}

/** `Encours garanti` is how much of a balance is covered where the cover stands beside it: `Garantie accordée`. */
function preferCovers(table: Table): void {
  const own = table.columns.find(({ meaning }) => meaning === "insuredLimit");
  if (!own || own.corrected || !/encours|solde|exposure|balance/i.test(own.header)) return;
  const cover = table.columns.find(
    ({ index, header, meaning, corrected }) =>
      index !== own.index &&
      !corrected &&
      (meaning === null || meaning === "guarantees") &&
      !/encours|solde|exposure|balance/i.test(header) &&
      candidatesFor(header)[0]?.meaning === "insuredLimit",
  );
  if (!cover) return;
  table.mean(own.index, null);
  table.mean(cover.index, "insuredLimit");
}

/** `Reste dû TTC` counts, wherever `Reste dû HT` stands: what is owed is owed with VAT. */
function preferGrossAmounts(table: Table): void {
  for (const meaning of ["balance", "overdue", "notDue", "openAmount", "amount", "paidAmount"] as const) {
    const own = table.columns.find((column) => column.meaning === meaning);
    if (!own || own.corrected || !isNetOfVat(own.header)) continue;
    const gross = table.columns.find(
      ({ header, meaning: other, corrected }) =>
        other === null &&
        !corrected &&
        !isNetOfVat(header) &&
        candidatesFor(header).some((each) => each.meaning === meaning && !each.doubtful),
    );
    if (!gross) continue;
    table.mean(own.index, null);
    table.mean(gross.index, meaning);
  }
}

/** How programs shorten the types of documents to a letter each, an invoice first. */
const letters: readonly Readonly<Record<string, string>>[] = [
  { F: "Facture", A: "Avoir", R: "Règlement" },
  { I: "Invoice", C: "Credit note", P: "Payment" },
  { R: "Rechnung", G: "Gutschrift", Z: "Zahlung" },
];

/** A column of such letters says what its rows are, whatever it is headed. */
function spellOutTypes(table: Table, sample: Int32Array): void {
  if (table.kind !== "ledger" || table.has("debit", "credit")) return;
  for (const { index, header, meaning, corrected } of table.columns) {
    if (corrected || (meaning !== null && meaning !== "documentType") || (meaning === null && table.has("documentType"))) continue;
    if (meaning === null && candidatesFor(header).length > 0) continue;
    const said = new Set(Array.from(sample, (r) => textOf(cellAt(table.grid, r, index))?.trim()).filter((text) => text !== undefined));
    const words = letters.find((each) => said.has(Object.keys(each)[0]!) && said.size > 1 && [...said].every((text) => text in each));
    if (!words) continue;
    table.mean(index, "documentType");
    table.given.set(
      "documentType",
      table.grid.map((_, r) => words[textOf(cellAt(table.grid, r, index))?.trim() ?? ""] ?? null),
    );
    return;
  }
}

const leadingInvoice = /^(?:factures?|fact|fac|invoices?|inv|bill|rechnung)(?![a-z])/;
const leadingCredit =
  /^(?:avoirs?|notes? de credit|credit ?(?:notes?|memos?)|gutschrift|reglements?|rglt|paiements?|payments?|virements?|cheques?|encaissements?|prelevements?|receipts?|acomptes?|versements?|deposits?)(?![a-z])/;

/** Where no amount bears a minus, texts that begin with the type of each document, `Avoir A12`, say which ones take away. */
function findTypesInLabels(table: Table, sample: Int32Array): void {
  if (table.kind !== "ledger" || table.has("documentType", "debit", "credit")) return;
  const money = table.place("openAmount") >= 0 ? table.place("openAmount") : table.place("amount");
  if (money < 0 || sample.some((r) => table.cells.column(money).numbers[r]! < 0)) return;
  const labels = table.columns.find(({ index, meaning, corrected }) => {
    if (meaning !== null || corrected) return false;
    const texts = Array.from(sample, (r) => fold(textOf(cellAt(table.grid, r, index)) ?? "").trim()).filter((text) => text !== "");
    const [invoices, credits] = [leadingInvoice, leadingCredit].map((pattern) => texts.filter((text) => pattern.test(text)).length) as [
      number,
      number,
    ];
    return invoices > 0 && credits > 0 && invoices + credits >= texts.length * 0.8;
  });
  if (labels) table.mean(labels.index, "documentType", true);
}

const billOrCheque =
  /^(?:lcr|lettre de change|traite|billet a ordre|b\.?a?\.?o|effet|cheque|chq|bill of exchange|promissory note|draft|check|magnetique)(?![a-z])/;

/** Bills and cheques held until they fall due are still owed: their kind says by what means, not that they were paid. */
function dropMeansOfPayment(table: Table, sample: Int32Array): void {
  const [type, due] = [table.place("documentType"), table.place("dueDate")];
  if (table.kind !== "ledger" || type < 0 || due < 0 || table.columns[type]!.corrected) return;
  const texts = Array.from(sample, (r) => textOf(cellAt(table.grid, r, type))).filter((text) => text !== null);
  if (texts.length > 0 && texts.every((text) => billOrCheque.test(fold(text).trim()))) table.mean(type, null);
}

/** The one account all clients are booked in, 411000, tells none from another: the columns their headings stand in do. */
function dropCollectiveAccount(table: Table, sample: Int32Array, headed: boolean): void {
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

/** Whether rows without the number name what stands below them, with its sums: the partners of a ledger, not the account all are booked in. */
function standsBelowParents(table: Table, id: number): boolean {
  const { grid } = table;
  const last = Math.min(grid.length, table.head!.end + rowsLookedAt);
  let parents = 0;
  for (let r = table.head!.end; r < last; r++) {
    const first = grid[r]!.find((cell) => !isBlank(cell));
    if (!isBlank(cellAt(grid, r, id)) || typeof first !== "string" || !/\p{L}{2}/u.test(first)) continue;
    if (!saysTotal(first) && !isPageMark(first) && typeof dateOf(first) !== "number" && grid[r]!.some((cell) => isDataCell(cell)))
      parents++;
  }
  return parents > 1;
}

/** Whether several rows with nothing but one text head entries of one account: the clients, which the account is not. */
function standsBelowHeadings(table: Table, id: number): boolean {
  const { grid } = table;
  const last = Math.min(grid.length, table.head!.end + rowsLookedAt);
  const names = new Set<string>();
  for (let r = table.head!.end; r + 1 < last; r++) {
    const filled = grid[r]!.filter((cell) => !isBlank(cell));
    const [first] = filled;
    if (filled.length !== 1 || typeof first !== "string" || saysTotal(first) || isPageMark(first) || !isBlank(cellAt(grid, r, id)))
      continue;
    if (!isBlank(cellAt(grid, r + 1, id))) names.add(first);
  }
  return names.size > 1;
}

/** A number that is vaguely headed, `Num`, and differs on every line is no client's where the clients stand in headings. */
function dropNumberOfEntries(table: Table, sample: Int32Array): void {
  const id = table.place("clientId");
  if (id < 0 || table.has("client") || table.columns[id]!.corrected || !isVague(table.columns[id]!.header)) return;
  const numbers = Array.from(sample, (r) => textOf(cellAt(table.grid, r, id))).filter((text) => text !== null);
  if (numbers.length >= 2 && new Set(numbers).size >= numbers.length * 0.9)
    table.mean(id, table.has("invoiceNumber") ? null : "invoiceNumber");
}

/** `Libellé` that differs on every line of debits and credits says what an entry is; a client would come back, or the title names it. */
function dropTextOfEntries(table: Table, sample: Int32Array): void {
  const place = table.place("client");
  const titled = titledClient(table) !== null;
  if (place < 0 || table.kind !== "ledger") return;
  const { doubt, corrected } = table.columns[place]!;
  if (doubt?.why !== "vague" || corrected) return;
  const texts = Array.from(sample, (r) => textOf(cellAt(table.grid, r, place))).filter((text) => text !== null);
  // `Facture` and `Règlement` beside the accounts of clients say what an entry is.
  const areTypes = texts.some((text) => leadingCredit.test(fold(text))) && saysEntries(texts);
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

/** `N°` and `Num` may be a client's number as well as a document's. */
const isVague = (header: string): boolean =>
  ["invoiceNumber", "clientId"].every((meaning) => candidatesFor(header).some((each) => each.meaning === meaning));

/** How many rows are looked at for headings within the table. */
const rowsLookedAt = 400;

/**
 * Whether the first thing below the header is a row of texts alone, with an entry below it: a ledger whose clients stand in
 * headings of their own. No text of its entries names a client then, neither the journal nor what an entry says of itself.
 */
function isNamedByHeadings(table: Table): boolean {
  const money = table.columns.filter(({ meaning }) => meaning !== null && ledgerMoney.includes(meaning)).map(({ index }) => index);
  const days = table.columns.filter(({ meaning }) => meaning === "invoiceDate" || meaning === "dueDate").map(({ index }) => index);
  const { grid } = table;
  const last = Math.min(grid.length, table.head!.end + rowsLookedAt);
  let headed = false;
  for (let r = table.head!.end; r < last; r++) {
    const filled = grid[r]!.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
    if (filled.length === 0) continue;
    const first = textOf(grid[r]![filled[0]!] ?? null)!;
    if (money.some((index) => table.cells.column(index).holds[r] === holdsNumber)) return headed;
    const isDated = days.some((index) => typeof dateOf(cellAt(grid, r, index)) === "number");
    const isLabelled = labelledHeading(grid[r]!.flatMap((cell) => (typeof cell === "string" && !isBlank(cell) ? [cell] : []))) !== null;
    if ((filled.length > 3 && !isLabelled) || isDated || saysTotal(first) || isPageMark(first)) return headed;
    if (bandOf(first)) return false;
    // A remark bears a day: `checked by JD 12/03`.
    if (/\d[/:h.-]\d\d/.test(first)) continue;
    headed = true;
  }
  return false;
}

/** Whether rows of two cells within the table say what the clients are called: `Name` ACME. The block of the first stands above the header. */
function isNamedByBlocks({ grid, head }: Table): boolean {
  return grid.slice(head!.end, head!.end + rowsLookedAt).some((row) => {
    const filled = row.map(textOf).filter((text) => text !== null);
    return filled.length === 2 && namesLabel.test(fold(filled[0]!).trim());
  });
}

/** A vague number that differs on every line is no client's where a column without a heading repeats names. */
function dropNumberOfLines(table: Table, sample: Int32Array): boolean {
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

/** Whether lines name more clients than stand in rows of texts alone, which then head sections of them; types of entries are no names. */
function namesMoreThanHeadings(table: Table, column: number, names: ReadonlySet<string>): boolean {
  const kinds = new DocumentKinds();
  if ([...names].some((name) => kinds.of(name) !== "invoice" || /^(?:factures?|invoices?|bills?)(?![a-z])/.test(fold(name)))) return false;
  const { grid } = table;
  const last = Math.min(grid.length, table.head!.end + rowsLookedAt);
  let headings = 0;
  for (let r = table.head!.end; r < last; r++) {
    const filled = grid[r]!.flatMap((cell, index) => (isBlank(cell) ? [] : [index]));
    if (filled.length === 1 && filled[0] === column && !isPageMark(String(grid[r]![column])) && !saysTotal(String(grid[r]![column])))
      headings++;
  }
  return names.size > headings;
}

/** A column without a heading that holds names is the client where no other is; of several below unknown headings the user says which. */
function findUnnamedClient(table: Table, sample: Int32Array, headed: boolean): void {
  const found: { readonly index: number; readonly header: string; readonly texts: number }[] = [];
  for (const column of table.columns) {
    const { index, header } = column;
    if (header !== "" && table.kind === null && !table.has("balance", "debit") && table.bands.length < 2 && !table.has("overdue1to30"))
      continue;
    if (!isUnnamed(column)) continue;
    const { holds } = table.cells.column(index);
    let texts = 0;
    let digits = 0;
    let figures = 0;
    const seen = new Set<string>();
    const dates = [table.place("invoiceDate"), table.place("dueDate")].filter((column) => column >= 0);
    const lines =
      table.kind === "ledger" && dates.length > 0
        ? sample.filter((r) => dates.some((column) => !isBlank(cellAt(table.grid, r, column))))
        : sample;
    for (const r of lines) {
      if (holds[r] === holdsText) {
        texts++;
        const text = String(cellAt(table.grid, r, index));
        if (/\d/.test(text)) digits++;
        // Ageing bands name no clients either.
        if (isDay(text) || bandOf(text)) figures++;
        seen.add(text);
      } else if (holds[r] === holdsNumber) figures++;
    }
    // Days among names are the days of lines below headings; `EUR`, `RV` and `DZ` are codes of currencies and documents.
    if (figures * 2 > texts || texts === 0 || [...seen].every((text) => text.length < 3 || currencyCode(text) !== undefined)) continue;
    // `Facture F1`, `Règlement F1` say what an entry is.
    if (table.kind === "ledger" && saysEntries([...seen])) continue;
    const ids = table.kind === "ledger" && !table.has("invoiceNumber") && digits >= texts * 0.8 && seen.size >= texts * 0.9;
    // Codes that differ on every line are those of documents.
    if (!ids && table.kind === "ledger" && texts >= 3 && digits >= texts * 0.8 && seen.size >= texts * 0.9) continue;
    if (ids) {
      if (found.length > 0) continue;
      table.mean(index, "invoiceNumber", header !== "");
      return;
    }
    const names = headed && header === "" && texts >= lines.length * 0.9 && namesMoreThanHeadings(table, index, seen);
    if (names || (!headed && texts >= lines.length * 0.5 && !(table.kind === "ledger" && seen.size >= texts * 0.9 && titledClient(table))))
      found.push({ index, header, texts: seen.size });
    // Nothing but names stands without a heading at all.
    if (found[0]?.header === "") break;
  }
  const [first] = found;
  if (!first) return;
  const others = first.header === "" ? [] : found.filter(({ texts }) => texts > 1);
  if (others.length < 2) {
    table.mean(first.index, "client", first.header !== "");
    return;
  }
  const answer = table.ask(
    "COLUMN_CLIENT",
    table.words.questions.whichClient,
    null,
    first.index,
    others.map(({ index, header }) => ({ value: String(index), text: header.trim(), effect: "" })),
    String(others[0]!.index),
  );
  table.mean(Number(answer), "client", answer === String(first.index));
}

const ofSuppliers = /^(?:nom (?:du )?)?(?:fournisseurs?|suppliers?|vendors?)(?: name)?$/i;
const ofQuotes =
  /^(?:n° ?|num[ée]ro (?:de |du )?|r[ée]f(?:\.|[ée]rence)? ?)?(?:devis|quotes?|quotation|estimate)(?: ?(?:n°|#|no\.?|number|ref))?$/i;

/** What may yet be sold: `Deal Stage`, `Opportunité`, `Étape de la transaction`. */
const ofDeals =
  /^(?:(?:nom (?:de l['’]|de la |du )?)?(?:opportunit[ée]s?|opportunity|deals?|transaction)(?: (?:name|owner|stage|type))?|(?:[ée]tape|phase) (?:de (?:la )?|du |d['’])?(?:transaction|vente|deal|opportunit[ée])|(?:sales|deal) stage|(?:sales )?pipeline|forecast category)$/i;
/** What stands in a store: `Stock`, `Qté en stock`, `Qty on hand`. */
const ofStock =
  /^(?:(?:qt[ée]s?|quantit[ée]s?|valeur|qty|quantity|value)\.? ?(?:en |du |de |in )?(?:stock|on hand)|stocks?(?: (?:disponible|r[ée]el|actuel|physique|initial|final|minimum|mini|on hand|level|value))?|(?:units? )?on hand)$/i;
/** Headings that name no client beside those that do. */
const listsOfOthers = [ofQuotes, ofDeals, ofStock];

/**
 * A list of suppliers, quotations, sales to come or stock has amounts, and nobody owes them here: nothing is read before the
 * user says otherwise.
 */
function askWhetherOwed(table: Table): void {
  const client = table.columns.find(({ meaning }) => meaning === "client");
  const numbered = table.has("invoiceNumber");
  const isOther = ({ meaning, header, corrected }: RecognisedColumn): boolean => {
    if (corrected) return false;
    const said = header.trim();
    // Beside the number of an invoice, that of its quotation says where the invoice comes from.
    return listsOfOthers.some((pattern) => pattern.test(said)) && (!numbered || meaning === "invoiceNumber");
  };
  const other = client && !client.corrected && ofSuppliers.test(client.header.trim()) ? client : table.columns.find(isOther);
  if (!other || table.kind === null) return;
  const q = table.words.questions;
  table.ask("OWED", q.owed(other.header), null, other.index, [{ value: "owed", text: q.isOwed, effect: "" }], null);
}

const mostMonths = 12;

function askWhat(table: Table, sample: Int32Array): void {
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
